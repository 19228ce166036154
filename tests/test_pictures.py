from __future__ import annotations

import pytest

from generator import pictures
from generator.figures.picture import Picture
from generator.figures.pose import Figure
from generator.pictures import job, jobs, moves, muscle_map, on_cards, routine_map


def test_a_map_names_its_muscles_for_those_who_cannot_see_it(tiny):
    picture = muscle_map(tiny, ["quads"], ["hams"])
    assert 'aria-label="Muscle map, front and back. Filled: ' in picture
    assert f"Filled: {tiny.muscles['quads'].name.lower()}. Striped: {tiny.muscles['hams'].name.lower()}." in picture


def test_a_map_of_nothing_has_no_list(tiny):
    assert 'aria-label="Muscle map, front and back."' in muscle_map(tiny, [])


def test_a_map_shows_the_part_of_the_body_that_a_group_names(tiny):
    assert 'viewBox="0 0 758 580"' in muscle_map(tiny, ["quads"])
    assert 'viewBox="0 0 1360 1040"' in muscle_map(tiny, [])


def test_a_name_cannot_end_the_words_early(tiny):
    hostile = tiny.muscles["quads"].model_copy(update={"name": '"><script>'})
    entries = {**tiny.entries, ("muscle", "quads"): type(tiny.entries["muscle", "quads"])(hostile, None, ())}
    picture = muscle_map(type(tiny)(entries), ["quads"])
    assert "<script>" not in picture
    assert "&quot;&gt;&lt;script&gt;" in picture


def test_a_routine_has_the_muscles_of_all_its_work(examine):
    catalog, _ = examine({"exercises/wall-sit.yml": ("primary: [quads, hams]", "primary: [quads]")})
    picture = routine_map(catalog, catalog.routines["knee-start"])
    assert "quads" in picture.partition("Striped")[0]
    assert "hams" in picture.partition("Striped")[2].partition('"')[0]


def test_what_is_stretched_is_filled_and_works_in_no_routine(examine):
    catalog, _ = examine({"exercises/squat.yml": ("secondary: [hams]", "secondary: [hams]\n  stretched: [hams]")})
    muscles = catalog.exercises["squat"].muscles
    assert (muscles.filled, muscles.striped) == (("quads", "hams"), ())
    bare, _ = examine({"exercises/squat.yml": ("primary: [quads]\n  secondary: [hams]", "stretched: [hams]")})
    sit = bare.exercises["wall-sit"].model_copy(update={"muscles": bare.exercises["squat"].muscles})
    entries = {**bare.entries, ("exercise", "wall-sit"): type(bare.entries["exercise", "wall-sit"])(sit, None, ())}
    assert "hams" not in routine_map(type(bare)(entries), bare.routines["knee-start"])


def test_an_exercise_moves_if_its_positions_differ(stocked):
    lunge = stocked.exercises["lunge"]
    start, change = lunge.figure.frames
    assert moves(lunge)
    assert moves(
        lunge.model_copy(update={"figure": lunge.figure.model_copy(update={"frames": (start, start, change)})})
    )
    for frames in ((start, start), (start, type(change)()), (start, start, type(change)(step=2))):
        figure = lunge.figure.model_copy(update={"frames": frames})
        assert not moves(lunge.model_copy(update={"figure": figure}))
    assert not moves(lunge.model_copy(update={"figure": None}))


def test_only_the_figure_that_an_exercise_has_may_move(stocked):
    lunge = stocked.exercises["lunge"]
    assert job(stocked, lunge, lunge.figure).moving
    assert not job(stocked, lunge, lunge.figure.model_copy()).moving


def test_a_movement_does_not_depend_on_the_steps(stocked, monkeypatch):
    monkeypatch.setattr(pictures.studio, "move_all", lambda named, _: named)
    found = pictures.movements(stocked, None, ["lunge"])
    assert list(found) == ["lunge"]
    assert found["lunge"].words == f"{stocked.exercises['lunge'].name}, moving"
    assert found["lunge"].pose == jobs(stocked)["lunge"].pose


@pytest.fixture
def chair(examine):
    """The tiny guide, its squat standing and done on a chair in the routine; the first frame with more `keys`."""

    def of(**keys):
        edit = ("        cue: Sit back\n", "        cue: Sit back\n        position: seated\n")
        catalog, problems = examine({"routines/knee-start.yml": edit})
        assert problems == []
        figure = Figure.model_validate({"frames": [{"stance": "standing", **keys}, {"elbows": 90}]})
        catalog.exercises["squat"] = catalog.exercises["squat"].model_copy(update={"figure": figure})
        return catalog

    return of


def test_an_exercise_that_a_routine_wants_on_a_chair_is_drawn_so_as_well(chair, tmp_path):
    catalog = chair()
    drawn = pictures.figures(catalog, tmp_path)
    assert drawn["squat"].figure != drawn["squat/seated"].figure
    assert pictures.unshown(catalog, tmp_path) == {}


@pytest.mark.uncounted
def test_no_figure_stands_there_rather_than_one_with_faults(chair, tmp_path):
    catalog = chair(shoulders={"flex": 40}, hands={"to": "floor"})
    assert pictures.reposed(catalog).keys() == {"squat/seated"}
    assert "squat/seated" not in pictures.figures(catalog, tmp_path)
    assert pictures.unshown(catalog, tmp_path) == {"knee-start": ["squat"]}


def test_where_no_figure_can_follow_a_position_it_is_named(chair, tmp_path):
    catalog = chair()
    lying = Figure.model_validate({"frames": [{"stance": "prone"}, {"elbows": 90}]})
    catalog.exercises["squat"] = catalog.exercises["squat"].model_copy(update={"figure": lying})
    assert pictures.reposed(catalog) == {}
    assert pictures.unshown(catalog, tmp_path) == {"knee-start": ["squat"]}


def test_cards_show_the_narrow_figure_and_handouts_the_whole():
    drawn = {
        "squat": Picture("wide", "", ()),
        "plank": Picture("two", "", (), narrow="one"),
        "crunch": Picture("column", "", (), narrow="one", handout="row"),
        "row": Picture("column", "", (), narrow="row", handout="row"),
    }
    assert on_cards(drawn) == {
        "squat": "wide",
        "plank": "one",
        "plank/whole": "two",
        "crunch": "one",
        "crunch/whole": "row",
        "row": "row",
    }
