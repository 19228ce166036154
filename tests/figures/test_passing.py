from __future__ import annotations

import numpy as np
import pytest

from generator.figures.layer import Layer
from generator.figures.lines.brush import Stroke
from generator.figures.lines.paper import Paper
from generator.figures.lines.trace import Line
from generator.figures.passing import TIMES, curved, painted, pen, thinner, written

PAPER = Paper(20.0, 0.0, 10.0)
BOX = Line(np.array([(0.0, 0.0), (8.0, 0.0), (8.0, 4.0), (0.0, 4.0)]), closed=True)
RIM = Line(
    np.column_stack([f(np.linspace(0, 2 * np.pi, 24, endpoint=False)) for f in (np.cos, np.sin)]) * 4, closed=True
)


def layer(*lines, **more):
    return Layer('fill="red" stroke-width="var(--figure-outline,17)"', list(lines), 0.1, **more)


def test_what_is_round_is_drawn_in_arcs_and_corners_stay():
    assert curved(RIM, layer(RIM, straight=True))
    assert not curved(BOX, layer(BOX, straight=True))
    assert curved(BOX, layer(BOX))
    (content,) = painted([[layer(BOX, RIM, straight=True)]], PAPER)
    assert content.startswith(f'<g transform="scale({TIMES})"><path fill="red"')
    assert (content.count("l"), content.count("q"), content.count("M")) == (content.count("l"), 1, 2)
    assert "M0 50l40 0l0-20l-40 0z" in content


def test_lines_are_as_wide_as_in_the_figure():
    assert thinner(layer(BOX).paint) == f'fill="red" stroke-width="{17 / TIMES:.3g}"'
    assert thinner('stroke-width="9.2"') == 'stroke-width="2.3"'


def test_what_a_brush_draws_is_a_line_in_its_colour():
    brushed = layer(BOX, strokes=[Stroke(BOX, free_start=True, free_end=True)], width=0.58)
    assert pen(brushed).startswith('fill="none" stroke="red" stroke-width="11.6"')


def test_a_line_that_comes_again_is_written_once_and_nothing_else_is_taken_for_it():
    """Points alone do not tell how a line is drawn: each of these differs from the others in one thing that does."""
    opened, moved = BOX._replace(closed=False), Line(BOX.points + 1.0, closed=True)
    layers = [layer(BOX), layer(BOX, straight=True), layer(opened), layer(opened, straight=True), layer(moved)]
    together = painted([layers, layers[::-1]], PAPER)
    assert together == [painted([its], PAPER)[0] for its in (layers, layers[::-1])]
    paths = [painted([[its]], PAPER)[0] for its in layers]
    assert len({*paths}) == len(layers)
    assert together[0].count("<path") == len(layers)
    assert all(
        path.removeprefix(f'<g transform="scale({TIMES})">').removesuffix("</g>") in together[0] for path in paths
    )
    assert len(written([layers, layers], PAPER)) == len(layers)


@pytest.mark.uncounted
def test_poses_that_are_alike_are_written_alike():
    first, second = painted([[layer(RIM)], [layer(RIM)]], PAPER)
    assert first == second
