from __future__ import annotations

import numpy as np
import pytest

from generator.figures.kit.filled import fills
from generator.figures.kit.paint import ordered, painted, scrap
from generator.figures.kit.solids import Kit, Piece, bar, box, cord
from generator.figures.lines import theme
from generator.figures.lines.camera import camera
from generator.figures.lines.trace import Line, area
from generator.figures.skin.body import body
from generator.figures.skin.look import Look
from generator.figures.skin.raster import Raster

FRONT = camera(90, 0)
WALL = Piece("soft", (box((-20, 0, 60), (1, 40, 60)),))
SCREEN = Piece("dark", (box((30, 0, 60), (1, 41, 60)),))
RAIL = Piece("metal", (bar((30, -40, 60), (30, 40, 60), 1),))
BEHIND = Piece("metal", (bar((-30, -40, 60), (-30, 40, 60), 1),))


@pytest.fixture
def posed(poses):
    skeleton = poses("standing", 1).now
    found = body(skeleton, FRONT, Look(), {"left": "open", "right": "open"})
    return Raster(found, found.grid(0.5))


def ink(kit, posed):
    found = painted(kit, FRONT, posed, 20)
    return [line for coat in found.before if "stroke" in coat.paint and "kit-ink" in coat.paint for line in coat.lines]


def length(lines):
    return sum(np.hypot(*np.diff(line.points, axis=0).T).sum() for line in lines)


def test_no_kit_paints_nothing(posed):
    assert painted(Kit(), FRONT, posed, 20) == ([], [], None, ())


def test_kit_behind_the_body_is_filled_under_it_only(posed):
    under, over = fills(ordered(Kit((BEHIND,)), FRONT), posed)
    assert [fill.tone for fill in under] == ["metal"]
    assert over == []


def test_kit_before_the_body_is_filled_over_it(posed):
    under, over = fills(ordered(Kit((RAIL,)), FRONT), posed)
    assert under == []
    assert area(over[0].line.points) == pytest.approx(160, rel=0.02)


def test_kit_through_the_body_is_filled_over_it_where_it_is_nearer(posed):
    through = Piece("dark", (box((0, 0, 60), (1, 40, 1)),))
    under, over = fills(ordered(Kit((through,)), FRONT), posed)
    assert len(under) == 1
    assert sum(area(fill.line.points) for fill in over) < 40


def test_what_lies_under_the_body_is_never_over_it(posed):
    under, over = fills(ordered(Kit((Piece("mat", SCREEN.solids, under=True),)), FRONT), posed)
    assert len(under) == 1
    assert over == []


def test_a_nearer_solid_is_not_painted_over(posed):
    beside = Piece("frame", (box((35, -30, 60), (1, 4, 4)),))  # before the rail, and beside the body
    under, over = fills(ordered(Kit((RAIL, beside)), FRONT), posed)
    assert [fill.tone for fill in under] == ["metal", "frame"]
    assert all(np.abs(fill.line.points[:, 0]).max() < 26 for fill in over)


def test_lines_behind_the_body_are_hidden(posed):
    behind, before = length(ink(Kit((BEHIND,)), posed)), length(ink(Kit((RAIL,)), posed))
    assert before > 155
    assert behind < before - 30


def test_lines_behind_other_kit_are_hidden(posed):
    both = [line for line in ink(Kit((BEHIND, SCREEN)), posed) if not line.closed]
    assert both == []


def test_a_cord_is_hidden_by_body_and_kit(posed):
    across = cord("band", [(-25, -60, 60), (-25, 60, 60)], 1.0)
    free = painted(Kit(lines=(cord("band", [(25, -60, 60), (25, 60, 60)], 1.0),)), FRONT, posed, 20).before[0].lines
    past_body = painted(Kit(lines=(across,)), FRONT, posed, 20).before[0].lines
    past_wall = painted(Kit((WALL,), (across,)), FRONT, posed, 20).before[-1].lines
    assert length(free) == pytest.approx(120)
    assert len(past_body) >= 2
    assert length(past_wall) == pytest.approx(40, abs=0.5)


def test_where_a_line_goes_behind_something_is_found_closely(posed):
    across = cord("cable", [(-25, -60, 110), (-25, 60, 110)], 0.5)
    post = Piece("frame", (box((0, 3.3, 110), (1, 2, 5)),))
    lines = painted(Kit((post,), (across,)), FRONT, posed, 20).before[-1].lines
    ends = sorted(float(x) for line in lines for x in line.points[:, 0])
    assert ends == pytest.approx([-60, 1.3, 5.3, 60], abs=0.1)


def test_colours_are_custom_properties_with_fallbacks(posed):
    found = painted(Kit((RAIL, WALL), (cord("rope", [(25, 0, 0), (25, 0, 9)], 1),)), FRONT, posed, 20)
    paints = [coat.paint for coat in (*found.behind, *found.before)]
    for paint in paints:
        assert "var(--figure-kit-" in paint
    assert f'fill="{theme.value("figure-kit-metal")}"' in paints


def test_the_box_holds_all_kit(posed):
    left, right, bottom, top = painted(
        Kit((SCREEN,), (cord("cable", [(0, 0, 0), (0, 70, 130)], 1),)), FRONT, posed, 20
    ).box
    assert (left, right, bottom, top) == pytest.approx((-41, 70, 0, 130))


def cords(kit, posed, layer):
    """The lines of the cords of a kit under or over the body, and their paint."""
    coats = getattr(painted(kit, FRONT, posed, 20), layer)
    return [(coat.paint, line) for coat in coats for line in coat.lines if "stroke" in coat.paint]


def test_a_cord_behind_the_body_is_whole_under_it_and_over_it_only_beside(posed):
    kit = Kit(lines=(cord("band", [(-30, -40, 60), (-30, 40, 60)], 1.0),))
    under, over = cords(kit, posed, "behind"), cords(kit, posed, "before")
    assert length([line for _, line in under]) == pytest.approx(160)
    assert length([line for _, line in over]) < 140
    assert all('linecap="butt"' in paint for paint, _ in over)
    assert all('linecap="round"' in paint for paint, _ in under)


@pytest.mark.parametrize(
    ("ends", "left_out"),
    [((10, 12), True), ((10, 14), False), ((0, 2), False), ((38, 40), False)],
)
def test_a_scrap_of_a_cord_between_two_hidden_stretches_is_left_out(ends, left_out):
    """What begins at the cord's own end stays, however short."""
    whole = np.array([(0.0, 0, 5), (40, 0, 5)])
    stretch = Line(np.array([(ends[0], 0.0), (ends[1], 0.0)]), closed=False)
    assert scrap(stretch, whole) == left_out
