"""Muscles that a figure hides, marked where they lie."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

from generator.figures import artist, behind
from generator.figures.lines.outline import Outline
from generator.figures.marks import COLOUR
from generator.figures.skin.areas import Cap, Patch, Spindle

LOINS = Outline([(2, 58), (4, 58), (4, 64), (2, 64)])


@pytest.mark.parametrize(
    ("shape", "near"),
    [
        (Patch("back", "torso", LOINS, thighs=False), (-7.5, 3, 61)),
        (Patch("front", "torso", LOINS, thighs=False), (6.5, 3, 61)),
        (Patch("back", "blade", LOINS, thighs=False), (-7.5, 3, 61)),
        (Spindle("thigh", 0, 40, 30, 50), (3.4, 5, 40)),
        (Spindle("upper-arm", 180, 40, 62, 78), (-4, 10.4, 70)),
        (Cap(90, 33), (-0.6, 10.3, 80.4)),
    ],
)
def test_a_muscle_lies_where_it_is_drawn_on_both_sides(standing, shape, near):
    left, right = (place[0] for place in behind.places([[shape], []], standing.skeleton))
    assert left == pytest.approx(near, abs=1.5)
    assert right == pytest.approx(np.array(near) * (1, -1, 1), abs=1.5)


def test_what_carries_the_trunk_depends_on_the_height():
    assert [behind.at_height(it) for it in (50, 58, 70, 90)] == ["pelvis", "lumbar", "ribs", "chest"]


def test_a_muscle_that_the_figure_hides_is_marked_on_it(jobs):
    job = jobs["pulldown"]
    behind_it = replace(job, pose=json.dumps(json.loads(job.pose) | {"view": "back"}), main=jobs["run"].main[:1])
    hidden, shown = artist.draw(behind_it), artist.draw(job)
    assert hidden.shown[0] < 6 < shown.shown[0]
    assert COLOUR in hidden.figure
    assert COLOUR not in shown.figure
