"""Arrows beside a drawn body: along the way of what moves, slid aside to where they hide least."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from generator.figures.clearance import BEFORE, BESIDE, BEYOND, NEAR, Spot, cleared
from generator.figures.frame import Drawn, around
from generator.figures.layer import SCALE, Layer, colour
from generator.figures.lines import theme
from generator.figures.lines.sweep import swept
from generator.figures.lines.trace import Line, arc, evened
from generator.figures.moves import Way, length

Array = NDArray[np.float64]

RIM = 0.55
"""The paper left free on each side of an arrow, in units; the theme has the same for the shaft."""
HEAD, HALF, NOTCH = 3.8, 2.0, 0.7
"""How long the head is, half its width, and how far its back is drawn in, in units."""
LONG, ROUND = 36.0, 170.0
"""The end of a way that is shown: at most so many units, and so many degrees of turning."""
SHORT, DRAWN = 9.0, 10.0
"""A way shorter than this is drawn as a straight arrow of that length, in units."""
STILL = 0.3
"""What ends nearer to its start than this gets no arrow, in units."""
ONE = 12.0
"""Two ways that are nearer to each other than this get one arrow, in units."""
ALIKE = 1.8
"""Ways of both sides are not slid alike if one is so many times longer than the other before the camera."""
MIDDLING, LEAP = 20.0, 10.0
"""A longer way gets no arrow that begins beyond the point; what such an arrow costs more than one beside its way, in units."""


def pointed(drawn: Drawn, ways: Sequence[Sequence[Way]]) -> Drawn:
    """The frame with its arrows over it, and a box that holds them."""
    placed: list[Array] = []
    for pair in ways:
        seen = [way[:, :2] for way in pair if np.hypot(*(way[-1] - way[0])[:2]) > STILL]
        placed += together(drawn, apart(seen), placed)
    if not placed:
        return drawn
    points, reach = np.vstack(placed), HALF + RIM
    (left, bottom), (right, top) = points.min(0) - reach, points.max(0) + reach
    box = around([drawn.box, (left, right, bottom, top)])
    return drawn._replace(layers=[*drawn.layers, *layers(placed)], box=box)


def apart(ways: Sequence[Array]) -> Sequence[Array]:
    """The ways, or the longer one of two that lie together and go to the same side."""
    if len(ways) < 2 or np.hypot(*(ways[0] - ways[1]).T).mean() > ONE:
        return ways
    first, second = (way[-1] - way[0] for way in ways)
    return [max(ways, key=length)] if first @ second > 0 else ways


def together(drawn: Drawn, ways: Sequence[Array], others: Sequence[Array]) -> list[Array]:
    """Where the arrows of one word go: those of both sides slid alike if they look alike, to where they cost least."""
    if len(ways) == 2 and max(map(length, ways)) > ALIKE * min(map(length, ways)):
        first = together(drawn, ways[:1], others)
        return first + together(drawn, ways[1:], [*others, *first])
    longest = max(map(length, ways), default=0.0)
    lines = [straight(way) if longest < SHORT else shown(way) for way in ways]
    return [swept(line) for line in cleared(drawn, lines, spots(longest, reach(drawn, ways)), others)]


def reach(drawn: Drawn, ways: Sequence[Array]) -> float:
    """How far from its way an arrow may stand: what moves is as thick as it is, and a trunk is thicker than a hand."""
    deep = -drawn.raster.at(np.array([way[-1] for way in ways])) if ways else np.zeros(1)
    return NEAR + max(0.0, float(deep.max()))


def spots(longest: float, far: float) -> list[Spot]:
    """Where an arrow may stand whose way is so long, at most so far from it, in units."""
    beside = [spot for spot in BESIDE if abs(spot.aside) <= far]
    if longest < SHORT:
        return BEFORE + beside + BEYOND
    beyond = [spot._replace(away=spot.away + LEAP) for spot in BEYOND if longest < MIDDLING]
    return beside + BEFORE + beyond


def straight(way: Array) -> Array:
    """A straight arrow, points (n, 2) a unit apart, that ends where a way does and points from its start."""
    along = (way[-1] - way[0]) / np.hypot(*(way[-1] - way[0]))
    points: Array = way[-1] + along * np.linspace(-DRAWN, 0, round(DRAWN) + 1)[:, None]
    return points


def shown(way: Array) -> Array:
    """What of a way is drawn: its end, points (n, 2) about a unit apart, which turns to one side only."""
    points = evened([Line(way, closed=False)], 1.0, 6)[0].points
    step = np.diff(points, axis=0)
    heading = np.degrees(np.unwrap(np.arctan2(step[:, 1], step[:, 0])))
    ahead = np.maximum.accumulate(np.abs(heading - heading[-1])[::-1])[::-1]
    near = np.append(ahead, 0.0) <= ROUND
    return swept(points[(length(points) - arc(points) <= LONG) & near])


def layers(placed: Sequence[Array]) -> list[Layer]:
    """The arrows on a rim of paper."""
    shafts, heads = [], []
    for points in placed:
        tip, along = points[-1], arc(points)
        last = max(int(np.searchsorted(along, along[-1] - HEAD)), 1)
        ahead = (tip - points[last]) / (np.hypot(*(tip - points[last])) + 1e-9)
        aside = np.array([-ahead[1], ahead[0]]) * HALF
        back = tip - ahead * HEAD
        notch = back + ahead * NOTCH
        shafts.append(Line(np.vstack([points[:last], notch]), closed=False))
        heads.append(Line(np.array([tip, back + aside, notch, back - aside]), closed=True))
    paper, shaft = colour("paper"), theme.value("figure-arrow-line")
    fill, thin = f'fill="{colour("arrow")}"', theme.thin("figure-arrow", "arrow")
    return [
        Layer(theme.line(paper, theme.value("figure-arrow-rim")), shafts, 0.15, entire=True),
        Layer(theme.line(paper, f"{2 * RIM * SCALE:g}"), heads, 0.0, straight=True, entire=True),
        Layer(
            f'fill="none" stroke="{colour("arrow")}" stroke-width="{shaft}"',
            shafts,
            0.15,
            small=thin,
            whole=True,
            entire=True,
        ),
        Layer(fill, heads, 0.0, straight=True, small=f"{fill} {thin}", whole=True, entire=True),
    ]
