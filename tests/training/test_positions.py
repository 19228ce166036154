from __future__ import annotations

import pytest

from generator.figures.pose import Figure
from generator.training.positions import suits, unsuited

FIGURE = Figure.model_validate({"frames": [{"stance": "standing"}, {"stance": "squat"}]})


@pytest.mark.parametrize(
    ("position", "suited"),
    [(None, True), ("standing", True), ("seated", False), ("wheelchair", False), ("lying", False)],
)
def test_a_figure_suits_the_positions_that_it_shows(tiny, position, suited):
    squat = tiny.exercises["squat"].model_copy(update={"figure": FIGURE})
    assert suits(squat, position) is suited
    assert suits(squat.model_copy(update={"figure": None}), position)


def test_what_is_done_in_another_position_than_its_figure_shows_is_named(examine):
    seated = ("        cue: Sit back\n", "        cue: Sit back\n        position: seated\n")
    catalog, problems = examine({"routines/knee-start.yml": seated})
    assert problems == []
    assert unsuited(catalog) == []
    catalog.exercises["squat"] = catalog.exercises["squat"].model_copy(update={"figure": FIGURE})
    assert [(routine.id, [it.id for it in without]) for routine, without in unsuited(catalog)] == [
        ("knee-start", ["squat"])
    ]
