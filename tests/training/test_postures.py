from __future__ import annotations

import pytest

from generator.figures.pose import Figure
from generator.figures.repose import PLACES
from generator.training.postures import figured, pictured, place_of, suits

FIGURE = Figure.model_validate({"frames": [{"stance": "standing"}, {"stance": "squat"}]})


@pytest.mark.parametrize(
    ("position", "suited"),
    [(None, True), ("standing", True), ("seated", False), ("wheelchair", False), ("lying", False)],
)
def test_a_figure_suits_the_positions_that_it_shows(tiny, position, suited):
    squat = tiny.exercises["squat"].model_copy(update={"figure": FIGURE})
    assert suits(squat, position) is suited
    assert suits(squat.model_copy(update={"figure": None}), position)


@pytest.mark.parametrize(
    ("stance", "position", "name"),
    [
        ("standing", None, "squat"),
        ("standing", "standing", "squat"),
        ("seated", "seated", "squat"),
        ("seated", "wheelchair", "squat/wheelchair"),
        ("standing", "seated", "squat/seated"),
        ("standing", "wheelchair", "squat/wheelchair"),
        ("standing", "lying", ""),
        ("prone", "seated", ""),
    ],
)
def test_an_exercise_is_drawn_as_one_sits_where_it_is_done_so(tiny, stance, position, name):
    figure = Figure.model_validate({"frames": [{"stance": stance}, {"elbows": 90}]})
    assert pictured(tiny.exercises["squat"].model_copy(update={"figure": figure}), position) == name
    assert not name.startswith("squat/") or place_of(name) == PLACES[position]


def test_a_routine_names_its_figures_those_of_the_cool_down_too(examine):
    seated = ("        cue: Sit back\n", "        cue: Sit back\n        position: seated\n")
    catalog, problems = examine({"routines/knee-start.yml": seated})
    assert problems == []
    catalog.exercises["squat"] = catalog.exercises["squat"].model_copy(update={"figure": FIGURE})
    assert ("squat", "squat/seated") in [(it.id, name) for it, name in figured(catalog, catalog.routines["knee-start"])]
