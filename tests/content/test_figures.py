"""How the figures of the guide look: how large they are on a phone of 360 pixels, and whether arrows begin at what moves."""

from __future__ import annotations

import numpy as np
import pytest

from generator import pictures
from generator.figures.arrows import pointed, reach
from generator.figures.artist import hands
from generator.figures.bones.tween import eased
from generator.figures.frame import Frame, Work, draw
from generator.figures.kit import named
from generator.figures.layer import SCALE
from generator.figures.layout import arranged
from generator.figures.lines.camera import camera
from generator.figures.motion import solve_figure
from generator.figures.moves import moving
from generator.figures.pose import Figure
from generator.figures.screens import PHONE
from generator.publish.checks import examination

pytestmark = [pytest.mark.uncounted, pytest.mark.long]

LEAST = 170
"""CSS pixels of a standing body, which is 100 units high."""


def body(svg):
    """How high a standing body is on a phone, in the scale of a figure."""
    wide, high = (float(it) for it in svg.partition('viewBox="0 0 ')[2].split('"')[0].split())
    return 100 * SCALE / PHONE.pixel(wide, high)


def test_bodies_are_large_on_a_phone(catalog, project):
    drawn = pictures.figures(catalog, examination.figure_cache(project))
    assert {id: body(drawn[id].figure) for id in drawn if body(drawn[id].figure) < LEAST} == {}


def test_a_small_one_would_be_found():
    four = arranged(4, 97 * SCALE, 120 * SCALE, 2)
    assert body(f'<svg viewBox="0 0 {four.wide} {four.high}">') < LEAST


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
