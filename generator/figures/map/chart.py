"""The muscle chart: the body's back and front, each muscle a link that is named beside it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from generator.figures.lines.theme import value
from generator.figures.map.area import Area, Point, View
from generator.figures.map.bodymap import MARGIN, silhouette
from generator.figures.map.extent import WHOLE, Extent
from generator.figures.map.spline import SCALE, closed

VIEWS: tuple[View, View] = ("back", "front")
LINE, TYPE, NUMBER = 44, 25, 20
"""From one name to the next, and the sizes of a name and of its number; in units of the drawing, as all below."""
SIDE = 330
"""The room for names on either side."""
HIDDEN = 'fill="transparent"'
"""The paint of a link's shape, which hides no line to a name and lights up where it is pointed at."""
GAP, ELBOW = 12, 40
"""Between a name, its line and the body; and how far a line runs level."""


@dataclass(frozen=True, slots=True)
class Way:
    """A muscle's link: where it leads, the muscle's name, and how many exercises there are, as a number, or nothing where there are none, and in words; all of it HTML-escaped text."""

    address: str
    name: str
    number: str
    words: str
    areas: tuple[Area, ...]

    def seen(self, view: View, extent: Extent) -> list[Area]:
        """Its areas of one view whose middle is shown."""
        return [area for area in self.areas if area.view == view and extent.holds(middle(area.outline))]

    def home(self, extent: Extent) -> View | None:
        """The view beside which its name stands: the one that shows more of it, or else the front, which has fewer muscles."""
        found = [
            (max(spread(area.outline) for area in areas), view) for view in VIEWS if (areas := self.seen(view, extent))
        ]
        return max(found)[1] if found else None


def middle(outline: Sequence[Point]) -> Point:
    """The mean of an outline's corners."""
    across, up = zip(*outline, strict=True)
    return sum(across) / len(across), sum(up) / len(up)


def widest(extents: Iterable[Extent], ways: Collection[Way]) -> Extent:
    """The one of some extents that shows most muscles, the smaller of two; the whole body where there is none."""
    return min(
        extents,
        key=lambda extent: (-sum(map(bool, (way.home(extent) for way in ways))), extent.half),
        default=WHOLE,
    )


@dataclass(frozen=True, slots=True)
class Stage:
    """One view as it is drawn: its middle and its upper and lower edge, in units of the drawing."""

    view: View
    extent: Extent

    @property
    def half(self) -> float:
        """Half its width."""
        return self.extent.half * SCALE

    @property
    def left(self) -> float:
        """Where it begins."""
        return SIDE + (0 if self.view == "back" else 2 * self.half)

    @property
    def down(self) -> float:
        """How far a drawing of the whole body, whose floor is at 100, is moved."""
        return (MARGIN * (self.extent.high == 100) + self.extent.high - 100) * SCALE

    @property
    def height(self) -> float:
        """How high it is."""
        ends = (self.extent.high == 100) + (self.extent.low == 0)
        return round((self.extent.high - self.extent.low + MARGIN * ends) * SCALE)

    def framed(self, body: str) -> str:
        """A drawing in its place, cut off at the edges."""
        inner = f'<g transform="translate({self.half:g} {self.down:g})">{body}</g>'
        return f'<svg x="{self.left:g}" width="{2 * self.half:g}" height="{self.height:g}">{inner}</svg>'

    def tip(self, areas: Iterable[Area]) -> Point:
        """The middle of the largest of some areas, on the side of the names."""
        across, up = middle(max((area.outline for area in areas), key=spread))
        out = -1 if self.view == "back" else 1
        return self.left + self.half + out * across * SCALE, self.down + (100 - up) * SCALE


def spread(outline: Sequence[Point]) -> float:
    """The area of the box around an outline."""
    across, up = zip(*outline, strict=True)
    return float((max(across) - min(across)) * (max(up) - min(up)))


def chart(ways: Sequence[Way], extent: Extent, words: str) -> str:
    """The chart as SVG on one line, `words` its name as HTML-escaped text: the back with its names at the left, the front with its names at the right. What is named is of class `name`, so that a narrow page can leave the names out."""
    body, stages = "", [Stage(view, extent) for view in VIEWS]
    for stage in stages:
        names = heights(stage, [way for way in ways if way.home(extent) == stage.view])
        seen = [(way, areas) for way in ways if (areas := way.seen(stage.view, extent))]
        rest = f'fill="{value("map-rest")}" stroke="{value("map-skin")}" stroke-width="4"'
        body += stage.framed(silhouette(stage.view) + both([area for _, areas in seen for area in areas], rest))
        for way, areas in seen:
            body += link(way, stage.framed(both(areas, HIDDEN)), label(way, stage, names.get(way.address)))
    last = stages[-1]
    wide = last.left + 2 * last.half + SIDE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:g} {last.height:g}" role="group" '
        f'aria-label="{words}">{body}</svg>'
    )


def link(way: Way, shape: str, name: str) -> str:
    """A muscle that leads to its page; where it is seen a second time, keyboard and reader pass over it."""
    said = f'aria-label="{way.name}: {way.words}"' if name else 'tabindex="-1" aria-hidden="true"'
    return f'<a href="{way.address}" {said}><title>{way.name}: {way.words}</title>{shape}{name}</a>'


def both(areas: Iterable[Area], paint: str) -> str:
    """Both halves of some areas."""
    path = f'<path {paint}{" " if paint else ""}d="{"".join(closed(area.outline) for area in areas)}"/>'
    return f'{path}<g transform="scale(-1 1)">{path}</g>'


def heights(stage: Stage, ways: Iterable[Way]) -> dict[str, float]:
    """The heights of the names of one side by the muscle's address: none on another, each near its muscle."""
    tips = {way.address: stage.tip(way.seen(stage.view, stage.extent))[1] for way in ways}
    order = sorted(tips, key=lambda address: tips[address])
    lowest = stage.height - LINE / 2 - LINE * (len(order) - 1)
    last, found = -LINE / 2, {}
    for number, address in enumerate(order):
        last = min(max(last + LINE, tips[address] - LINE), lowest + number * LINE)
        found[address] = last
    return found


def label(way: Way, stage: Stage, height: float | None) -> str:
    """A name with a line to its muscle, if it has a height here."""
    if height is None:
        return ""
    out, edge = (-1, stage.left) if stage.view == "back" else (1, stage.left + 2 * stage.half)
    across, down = stage.tip(way.seen(stage.view, stage.extent))
    corners = [(edge, height), (edge - out * ELBOW, height), (across, down)]
    line = " ".join(f"{number:.0f}" for number in chain.from_iterable(corners))
    anchor = ' text-anchor="end"' if out < 0 else ""
    number = f' <tspan font-size="{NUMBER}">{way.number}</tspan>' if way.number else ""
    return (
        f'<g class="name"><polyline fill="none" points="{line}"/><circle cx="{across:.0f}" cy="{down:.0f}" r="6"/>'
        f'<text x="{edge + out * GAP:g}" y="{height + TYPE / 3:.0f}" font-size="{TYPE}"{anchor}>'
        f"{way.name}{number}</text></g>"
    )
