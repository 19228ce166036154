from __future__ import annotations

import re
from difflib import SequenceMatcher

import numpy as np
import pytest

from generator.figures.lines.arcs import arcs
from generator.figures.lines.paper import Paper
from generator.figures.lines.trace import Line

ROUND = np.column_stack([f(np.linspace(0, 2 * np.pi, 200, endpoint=False)) for f in (np.cos, np.sin)]) * 20
PAPER = Paper(5.0, -40.0, 40.0)


def drawn(text):
    """Points (n, 2) along the arcs of a path, in its steps."""
    words = re.findall(r"[Mqtz]|-?\d+", text)
    at, control, way, kind, numbers = np.zeros(2), np.zeros(2), [], "", []
    for word in words:
        if word.isalpha():
            kind, numbers = word, []
            continue
        numbers.append(int(word))
        if kind == "M" and len(numbers) == 2:
            at = control = np.array(numbers)
        elif kind in "qt" and len(numbers) == (4 if kind == "q" else 2):
            control = at + numbers[:2] if kind == "q" else 2 * at - control
            end, part = at + numbers[-2:], np.linspace(0, 1, 12)[:, None]
            way.append((1 - part) ** 2 * at + 2 * part * (1 - part) * control + part**2 * end)
            at, numbers = end, []
    return np.vstack(way)


def off(line, text):
    """How far the arcs are from the line where they are farthest, in units."""
    wanted = (line.points - [PAPER.left, PAPER.top]) * [PAPER.scale, -PAPER.scale]
    return np.hypot(*(drawn(text)[:, None] - wanted[None]).T).min(0).max() / PAPER.scale


@pytest.mark.parametrize("line", [Line(ROUND, closed=True), Line(ROUND[:90], closed=False)], ids=["closed", "open"])
def test_arcs_stay_by_their_line_and_are_written_with_two_numbers_each(line):
    (text,) = arcs([line], PAPER)
    assert off(line, text) < 0.4
    assert text.count("q") == 1
    assert text.endswith("z") == line.closed
    assert len(text) < 4 * len(line.points)


def test_a_free_end_is_reached():
    (text,) = arcs([Line(ROUND[:90], closed=False)], PAPER)
    assert np.hypot(*(drawn(text)[-1] / 5 - (ROUND[89] - [-40, 40]) * [1, -1])) < 0.3


def test_short_lines_stay_lines_and_no_line_is_mixed_with_another():
    lines = [Line(ROUND[:2], closed=False), Line(ROUND, closed=True), Line(ROUND[5:9], closed=True)]
    together = arcs(lines, PAPER)
    assert together == [text for line in lines for text in arcs([line], PAPER)]
    assert arcs([], PAPER) == []


def test_what_does_not_move_is_written_alike_though_the_rest_of_its_line_does():
    """So that a packer finds it again."""
    leg = np.column_stack([np.linspace(-30, 30, 200), 2 * np.sin(np.linspace(-10, 10, 200))])
    arms = [
        np.column_stack([np.linspace(30, -30, 200), 15 + rise * np.sin(np.linspace(0, np.pi, 200))]) for rise in (1, 9)
    ]
    one, other = (
        text[text.index("q") :].rstrip("z")
        for text in arcs([Line(np.vstack([leg, arm]), closed=True) for arm in arms], PAPER)
    )
    alike = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    assert alike.size > len(one) / 4
