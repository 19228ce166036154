from __future__ import annotations

import pytest

from generator.figures.picture import Picture, Signs
from generator.rules.figures import positions_agree

FIGURE = """figure:
  view: side
  frames:
    - stance: standing
    - %s
"""


def posed(change):
    """The squat with a figure whose second frame has a change."""
    return {"exercises/squat.yml": ("level: ", FIGURE % change + "level: ")}


def test_a_pose_that_a_body_holds_is_fine(found):
    assert found(posed("shoulders: {flex: 90}")) == []


def test_a_muscle_that_the_view_hides_is_told_at_the_view(examine):
    (problem,) = examine({"exercises/squat.yml": ("level: ", FIGURE.replace("side", "back") % "knees: 4" + "level: ")})[
        1
    ]
    assert str(problem.location) == "content/exercises/squat.yml:6:9"
    assert problem.message == "the figure does not show 'quads', which works most in this exercise"
    assert problem.help == "write 'view: side'"


def test_an_inset_shows_what_the_view_hides(found):
    hidden = FIGURE.replace("side", "back") % "knees: 4"
    assert found({"exercises/squat.yml": ("level: ", f"{hidden}  inset: front\nlevel: ")}) == []


def test_a_muscle_is_not_missed_in_a_pose_that_no_body_holds(found):
    hidden = FIGURE.replace("side", "back") % "hands: {at: [80, 10, 0]}"
    problems = found({"exercises/squat.yml": ("level: ", hidden + "level: ")})
    assert problems
    assert all(problem.endswith("G312") for problem in problems)


def test_a_hand_that_does_not_reach_is_told_at_its_frame(found):
    (problem,) = {line.rpartition(":")[0] + line[-5:] for line in found(posed("hands: {at: [80, 10, 0]}"))}
    assert problem.endswith("G312")
    assert problem.startswith("exercises/squat.yml:9")


def test_an_angle_beyond_its_joint_is_told_when_it_is_read(found):
    (problem,) = found(posed("knees: 190"))
    assert problem.startswith("exercises/squat.yml:9:")
    assert not problem.endswith("G312")


POSITIONS = {
    "vocabulary/positions.yml": (
        "low:\n  name: Low head\n  summary: The head is low.\n  figure: low-head\n"
        "dust:\n  name: Dust\n  summary: It makes dust.\n"
    )
}
CAUTIONS = "cautions:\n  - condition: sore-knee\n"


def named(*ids):
    """An edit that gives the squat positions."""
    return {**POSITIONS, "exercises/squat.yml": (CAUTIONS, f"positions: [{', '.join(ids)}]\n{CAUTIONS}")}


@pytest.fixture
def agree(examine):
    """The codes of what is told where the squat and a figure with signs do not agree."""

    def of(edits, shown=(), near=()):
        picture = Picture("", "", (), signs=Signs(shown, near))
        catalog = examine(edits)[0]
        return [it.code.id for it in positions_agree(catalog, catalog.exercises["squat"], picture)]

    return of


def test_an_exercise_names_what_its_figure_shows(agree):
    assert agree(named(), shown=("low-head",)) == ["G348"]
    assert agree(named("low"), shown=("low-head",)) == []


def test_an_exercise_names_nothing_that_its_figure_could_show_and_does_not(agree):
    assert agree(named("low")) == ["G349"]
    assert agree(named("low"), near=("low-head",)) == []


def test_what_no_figure_shows_is_not_looked_for(agree):
    assert agree(named("dust")) == []
    assert agree({}, shown=("low-head",)) == []
