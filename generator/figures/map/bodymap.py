"""The muscle map: the body's front and back, with the muscles that work in full and those that help in stripes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import get_args

from generator.figures.lines.theme import value
from generator.figures.map.area import Area, Point, View
from generator.figures.map.extent import Extent, smallest
from generator.figures.map.spline import SCALE, closed, stripes

MARGIN = 2
"""Above the crown and below the soles, in hundredths of the body's height."""
SHAPE = 104 / 136
"""The height of a map by its width, at most: that of the whole body, on which cards count."""
GAP = 1.7
"""Between two stripes."""

BODY: tuple[Point, ...] = (
    *(
        (0, 100),
        (2.6, 99.2),
        (4, 97),
        (4.4, 94),
        (4.7, 93),
        (4.3, 91.2),
        (3.7, 89.6),
        (3.6, 87.6),
        (5, 85.8),
        (8, 84.5),
    ),
    *(
        (11, 83.8),
        (13.4, 82.4),
        (14.9, 80),
        (16, 76.5),
        (17.6, 73),
        (18.9, 69.5),
        (20.4, 66.2),
        (22.4, 63),
        (23.7, 59.4),
    ),
    *((25.3, 55), (26.9, 50.4), (28.2, 48), (29.6, 45.4), (30.6, 42.4), (31, 39.6), (30.2, 38.6), (28.9, 39.8)),
    *((28.2, 41.8), (27.2, 43), (26.4, 41.6), (25.4, 41.9), (25.2, 44.2), (24.8, 46.4), (23.4, 49), (21.2, 53.4)),
    *((18.8, 57.6), (16.8, 61.2), (15.5, 64.4), (13.4, 67.6), (11.9, 70.6), (11.2, 71.8), (10.5, 71.2), (9.6, 68.4)),
    *((8.7, 65), (8, 62), (8, 59.4), (9, 56.8), (10.1, 54.4), (10.8, 51), (11.1, 46.5), (11.2, 42), (10.9, 37.6)),
    *((10.4, 33.6), (10.6, 30.4), (11, 27), (11.3, 23), (11, 18), (10.4, 13), (10.4, 8.6), (11.4, 5.4), (13.2, 2.8)),
    *((13.4, 1), (11.8, 0), (9.6, 0), (7.4, 0.2), (6.7, 2), (7.1, 5), (7, 8.6), (6.2, 12.6), (4.8, 17), (4, 21)),
    *((3.9, 25), (3.7, 28.6), (3.4, 31.8), (2.5, 35.6), (1.4, 40), (0.8, 44.4), (0.4, 46.8), (0, 47.4)),
)
"""The left half of the standing body's outline, from the crown to the crotch; arms a little away from the body."""

HAIR: Mapping[View, tuple[Point, ...]] = {
    "front": ((0, 100.1), (2.6, 99.3), (4, 97.1), (4.4, 94.4), (3.7, 95.6), (2.8, 97), (0, 97.4)),
    "back": ((0, 100.1), (2.6, 99.3), (4, 97.1), (4.4, 94.2), (3.9, 92.6), (3, 90.6), (0, 90)),
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where one muscle is drawn."""

    areas: tuple[Area, ...]
    deep: bool
    """Whether other muscles lie over it, so that it is drawn only where it works, with a broken line."""


def draw(
    places: Mapping[str, Place],
    main: Collection[str],
    helping: Collection[str],
    words: str,
    extents: Iterable[Extent] = (),
) -> str:
    """The map as SVG on one line, `words` its text alternative as HTML-escaped text; of the whole body, or of the smallest of the `extents` that holds all that works. Its colors are custom properties of the page, so that it has neither ids nor classes."""
    shown = smallest(extents, [point for id in {*main, *helping} for it in places[id].areas for point in it.outline])
    top, bottom = (MARGIN if end else 0 for end in (shown.high == 100, shown.low == 0))
    height = round((shown.high - shown.low + top + bottom) * SCALE)
    wide = max(2 * shown.half * SCALE, height / SHAPE / 2)
    views = ""
    for index, view in enumerate(get_args(View)):
        body = half_twice(places, view, main, helping)
        views += stood(body, shown, (index + 0.5) * wide, (top + shown.high - 100) * SCALE, height)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {2 * wide:.0f} {height}" role="img" aria-label="{words}">{views}</svg>'


def stood(body: str, shown: Extent, across: float, down: float, height: int) -> str:
    """A view in its place, where what is cut off beside it does not stand in the other view."""
    if not shown.cuts(BODY):
        return f'<g transform="translate({across:.0f} {down:.0f})">{body}</g>'
    half = shown.half * SCALE
    body = f'<g transform="translate({half:.0f} {down:.0f})">{body}</g>'
    return f'<svg x="{across - half:.0f}" width="{2 * half:.0f}" height="{height}">{body}</svg>'


def half_twice(places: Mapping[str, Place], view: View, main: Collection[str], helping: Collection[str]) -> str:
    """One view: the body, its left half of muscles, and these mirrored."""
    muscles = half_of(places, view, main, helping)
    return f'{silhouette(view)}{muscles}<g transform="scale(-1 1)">{muscles}</g>'


def silhouette(view: View) -> str:
    """The body of one view, without its muscles."""
    body, hair = (closed((*half, *mirrored(half))) for half in (BODY, HAIR[view]))
    return (
        f'<path fill="{colour("skin")}" stroke="{colour("line")}" stroke-width="9" d="{body}"/>'
        f'<path fill="{colour("line")}" d="{hair}"/>'
    )


def mirrored(half: Iterable[Point]) -> list[Point]:
    """The other half of an outline that starts and ends in the middle."""
    return [(-across, height) for across, height in list(half)[-2:0:-1]]


def half_of(places: Mapping[str, Place], view: View, main: Collection[str], helping: Collection[str]) -> str:
    """The muscles of the left half, from those at rest to those on top."""
    shown: dict[tuple[str, bool], list[Area]] = {}
    for id, place in places.items():
        role = "main" if id in main else "helping" if id in helping else "rest"
        shown.setdefault((role, place.deep), []).extend(area for area in place.areas if area.view == view)
    order = [("rest", False), ("helping", False), ("main", False), ("helping", True), ("main", True)]
    return "".join(painted(role, shown.get((role, deep), []), deep=deep) for role, deep in order)


def painted(role: str, areas: list[Area], *, deep: bool) -> str:
    """Areas of one role: at rest pale, helping striped, working in full."""
    if not areas:
        return ""
    shape = "".join(closed(area.outline) for area in areas)
    if role == "rest":
        return f'<path fill="{colour("rest")}" d="{shape}"/>'
    fill, line = ("main", "skin") if role == "main" else ("skin", "helping")
    edge = f'stroke="{colour("line" if deep else line)}" stroke-width="4"'
    broken = ' stroke-dasharray="8 6"' if deep else ""
    area = f'<path fill="{colour(fill)}" {edge}{broken} d="{shape}"/>'
    if role == "main":
        return area
    lines = "".join(stripes(area.outline, GAP) for area in areas)
    return f'{area}<path fill="none" stroke="{colour("helping")}" stroke-width="5" d="{lines}"/>'


def colour(name: str) -> str:
    """A colour of the theme."""
    return value(f"map-{name}")
