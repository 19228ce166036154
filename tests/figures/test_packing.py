from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.figures.layer import SCALE
from generator.figures.packing import APART, BAND, EDGE, INTO, packed, sides

HIGH = 100 * SCALE


def box(left, right, bottom=0.0, top=100.0):
    """Points all over a box, in steps."""
    across, down = np.arange(left, right + 0.1), np.arange(bottom, top + 0.1)
    return np.column_stack([it.ravel() for it in np.meshgrid(across, down)]) * SCALE


def shifted(taken, sheet):
    return [points + spot for points, spot in zip(taken, sheet.spots, strict=True)]


def test_frames_stand_by_what_is_drawn_of_them():
    taken = [box(40, 60), box(10, 50)]
    sheet = packed(taken, HIGH, 2, 0)
    first, second = shifted(taken, sheet)
    assert first[:, 0].min() == EDGE * SCALE
    assert second[:, 0].min() - first[:, 0].max() == APART * SCALE
    assert sheet.wide == second[:, 0].max() + EDGE * SCALE


def test_one_reaches_over_the_other_and_not_too_far():
    arm = np.vstack([box(0, 20), box(20, 80, 0, 10)])
    for beside, into in ((np.vstack([box(30, 50), box(0, 50, 50, 60)]), INTO), (box(0, 50, 0, 60), -APART)):
        first, second = shifted([arm, beside], packed([arm, beside], HIGH, 2, 0))
        assert first[:, 0].max() - second[:, 0].min() <= into * SCALE + 1
    low = box(0, 30, 40, 100)
    first, second = shifted([arm, low], packed([arm, low], HIGH, 2, 0))
    assert first[:, 0].max() - second[:, 0].min() == pytest.approx((INTO - APART) * SCALE, abs=1)


def test_rows_stand_one_below_the_other():
    taken = [box(0, 30)] * 3
    sheet = packed(taken, HIGH, 2, 4 * SCALE)
    assert [y for _, y in sheet.spots] == [0, 0, HIGH + 4 * SCALE]
    assert sheet.spots[0][0] == sheet.spots[2][0]
    assert sheet.high == 2 * HIGH + 4 * SCALE


def test_a_band_knows_what_is_near():
    near, far = sides(box(10, 20, 50, 50), 51)
    seen = np.flatnonzero(np.isfinite(near)) * BAND / SCALE
    assert (seen.min(), seen.max()) == (50 - APART, 50 + APART)
    assert far[25] == 20 * SCALE


@given(st.lists(st.tuples(*[st.floats(0, 100)] * 4), min_size=2, max_size=4))
def test_nothing_touches_what_stands_beside_it(corners):
    taken = [box(min(a, b), max(a, b), min(c, d), max(c, d)) for a, b, c, d in corners]
    placed = shifted(taken, packed(taken, HIGH, len(taken), 0))
    for one, other in pairwise(placed):
        if one[:, 1].min() <= other[:, 1].max() and other[:, 1].min() <= one[:, 1].max():
            assert other[:, 0].min() - one[:, 0].max() >= APART * SCALE - 1
