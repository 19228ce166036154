from __future__ import annotations

import numpy as np
import pytest

from generator.figures.lines.chain import basis, chain, straightened
from generator.figures.lines.trace import Line

ROUND = np.column_stack([f(np.linspace(0, 2 * np.pi, 80, endpoint=False)) for f in (np.cos, np.sin)]) * 20
BOW = ROUND[:40]


def off(line, found):
    """How far the chain is from the line's points where it is farthest, measured on the arcs themselves."""
    count = len(found.controls)
    at = np.linspace(0, count if found.closed else count - 2, 600, endpoint=False)
    drawn = basis(at, count, closed=found.closed) @ found.controls
    return np.hypot(*(line.points[:, None] - drawn[None]).T).min(0).max()


@pytest.mark.parametrize("closed", [True, False])
@pytest.mark.parametrize("error", [0.3, 1.0])
def test_a_chain_stays_by_its_line(closed, error):
    line = Line(ROUND if closed else BOW, closed)
    found = chain(line, error)
    assert found.closed == closed
    assert off(line, found) < 1.5 * error


def test_less_care_takes_fewer_controls():
    counts = [len(chain(Line(ROUND, closed=True), error).controls) for error in (0.05, 0.5, 3)]
    assert counts == sorted(counts, reverse=True)
    assert counts[-1] < 8


def test_an_open_chain_reaches_its_ends():
    found = chain(Line(BOW, closed=False), 1.0)
    assert np.allclose(found.controls[[0, -1]], BOW[[0, -1]])


@pytest.mark.parametrize("closed", [True, False])
def test_the_weights_of_a_time_are_one_in_all(closed):
    weights = basis(np.linspace(0, 4.99, 50), 5 if closed else 7, closed=closed)
    assert np.allclose(weights.sum(1), 1)
    assert weights.min() >= 0


def test_a_speck_has_a_chain_as_well():
    assert len(chain(Line(ROUND / 40, closed=True), 2.0).controls) == 4


def test_a_line_is_straightened_to_its_corners():
    stairs = np.array([[0, 0], [1, 0.01], [2, 0], [2, 1], [2.01, 2], [3, 2]])
    assert straightened(stairs, 0.1).tolist() == stairs[[0, 2, 4, 5]].tolist()


def test_there_and_back_is_no_point():
    there = np.array([[0, 0], [3, 0], [0, 0.0]])
    assert straightened(there, 0.1).tolist() == there.tolist()
