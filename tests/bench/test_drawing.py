"""Figures of files, also of those that are not right yet."""

from __future__ import annotations

import pytest

from generator.bench import drawing
from generator.figures.marks import COLOUR
from generator.figures.skin.look import Look
from generator.records.sketch import Known
from generator.text import source

FILE = "name: Lunge\nmuscles: {primary: [quads, wings]}\nfigure:\n  frames:\n    - {stance: standing}\n    - {%s}\n"


def document(end):
    return source.load("lunge.yml", (FILE % end).encode())[0]


def test_a_figure_tells_how_much_it_shows_of_each_muscle_that_is_there(tiny):
    drawn = drawing.draw(document("knees: 40"), Known(tiny.muscles))
    (quads,) = drawn.muscles
    assert quads.id == "quads"
    assert quads.most >= quads.shown * 0.9 > 0
    assert (drawn.problems, drawn.left) == ((), ())


def test_what_is_wrong_with_a_pose_is_told_with_its_line_and_marked(tiny):
    drawn = drawing.draw(document("hands: {to: wall, height: 190}, elbow: 3"), Known(tiny.muscles))
    assert {str(it.location) for it in drawn.problems} == {"lunge.yml:6:15"}
    assert drawn.left == ("frames.1.elbow",)
    assert COLOUR in drawn.svg


def test_a_figure_is_drawn_from_another_view_where_one_is_asked_for(tiny):
    side, back = (drawing.draw(document("knees: 40"), Known(tiny.muscles), view) for view in (None, "back"))
    assert side.svg != back.svg
    for view in ("sideways", {"turn": 400}, 3):
        with pytest.raises(ValueError, match="no view"):
            drawing.draw(document("knees: 40"), Known(tiny.muscles), view)


def test_a_file_without_a_figure_gives_none(tiny):
    assert drawing.draw(source.load("lunge.yml", b"name: Lunge\n")[0], Known(tiny.muscles)) is None


def test_a_sheet_has_each_figure_with_its_name(tiny):
    job = drawing.job(document("knees: 40"), Known(tiny.muscles))
    page = drawing.sheet({"lunge <b>": job, "other": job}, None)
    assert page.count("<svg xmlns") == 2
    assert "lunge &lt;b&gt;</figcaption>" in page


def test_a_comparison_has_what_changed_as_it_was_and_as_it_is(tiny):
    old, new = (drawing.job(document(f"knees: {angle}"), Known(tiny.muscles)) for angle in (40, 80))
    page = drawing.compared({"a": old, "b": old, "c": old}, {"a": new, "b": old, "d": new}, None)
    figures = {
        part.rpartition("<figcaption>")[2].partition("<")[0]: part.count("<svg xmlns")
        for part in page.split("<figure>")[1:]
    }
    assert figures == {"a": 2, "c, gone": 1, "d, new": 1}


def test_muscles_that_cannot_be_read_are_passed_over(tmp_path):
    assert drawing.vocabularies(tmp_path) == Known({})
    assert drawing.known_of({drawing.MUSCLES: b"quads: {name: 3}\n"}) == Known({})


def test_the_people_of_a_guide_are_drawn():
    held = {drawing.PEOPLE: b"omar: {name: Omar, skin: deep}\n"}
    assert drawing.job(document("knees: 40"), drawing.known_of(held)).look == Look(skin="deep")
