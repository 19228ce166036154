"""How the figures of the guide look: how large they are on a phone of 360 pixels, and whether arrows begin at what moves."""

from __future__ import annotations

import numpy as np
import pytest

from generator import pictures
from generator.figures.arrows import pointed, reach
from generator.figures.artist import hands
from generator.figures.bones.tween import eased
from generator.figures.captions import pixel
from generator.figures.frame import Frame, Work, draw
from generator.figures.kit import named
from generator.figures.layer import SCALE
from generator.figures.lines.camera import camera
from generator.figures.motion import solve_figure
from generator.figures.moves import moving
from generator.figures.pose import Figure
from generator.publish import examination

pytestmark = [pytest.mark.uncounted, pytest.mark.long]

UPRIGHT = {"standing", "hinge", "squat", "split", "run", "hanging"}
LEAST = 170
"""CSS pixels of a standing body, which is 100 units high."""


def test_a_standing_body_is_large_on_a_phone(catalog, project):
    """Unless it is shown more than twice."""
    drawn = pictures.figures(catalog, examination.figure_cache(project))
    small = {}
    for id, exercise in catalog.exercises.items():
        figure = exercise.figure
        if id in drawn and figure.frames[0].stance in UPRIGHT and len(figure.shown) <= 2:
            wide, high = (float(it) for it in drawn[id].figure.partition('viewBox="0 0 ')[2].split('"')[0].split())
            body = 100 * SCALE / pixel(wide, high)
            small |= {id: body} if body < LEAST else {}
    assert small == {}


def test_arrows_begin_near_what_moves(catalog):
    """As it is drawn at the end: no farther from its way than the arrow may stand, or than its own length ahead."""
    far = {}
    for id, job in pictures.jobs(catalog).items():
        figure = Figure.model_validate_json(job.pose)
        way = len(figure.frames) - 2
        moments = solve_figure(figure, named.hands(figure.kit), [way + part for part in eased(9)])
        view = camera(*figure.camera)
        ways = moving(figure.arrows, [one.skeleton for one in moments], view)
        bare = draw(Frame(moments[-1].skeleton, hands(moments[-1])), view, job.look, Work(), 1.0)
        drawn = pointed(bare, ways)
        if drawn is bare:
            continue
        trails = [trail[:, :2] for pair in ways for trail in pair]
        trail, most = np.vstack(trails), reach(bare, trails) + 4
        tails = np.array([line.points[0] for line in drawn.layers[-2].lines])
        gap = np.linalg.norm(tails[:, None] - trail, axis=2).min(1).max()
        far |= {id: float(gap)} if gap > most else {}
    assert far == {}
