"""The muscle chart of a page, with the ways from there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.figures.map import chart, picker
from generator.figures.map.area import Point
from generator.publish.entries.paths import page_of, url_of
from generator.publish.pages.filters import relative
from generator.records.catalog import Catalog
from generator.records.exercise import Exercise
from generator.records.vocabulary import Muscle
from generator.text.markdown import Markdown, attribute
from generator.values.quantity import counted


def muscle_chart(catalog: Catalog, here: str) -> Markdown:
    """The chart of the muscles that nothing covers, on the page `here`, as SVG on one line; it shows the part of the body that holds most of them."""
    ways = [way(catalog, muscle, here) for muscle in catalog.muscles.values() if not muscle.deep]
    extents = [group.map for group in catalog.groups.values() if group.map]
    return Markdown(chart.chart(ways, chart.widest(extents, ways), "Muscles, back and front"))


def muscle_picker(catalog: Catalog, muscles: Iterable[Muscle]) -> Markdown:
    """Some muscles that nothing covers as boxes to tick, drawn on the body, as SVG on one line; nothing where there are none."""
    ways = [chart.Way(it.id, attribute(it.name), "", "", it.areas) for it in muscles if not it.deep]
    extent = chart.widest([group.map for group in catalog.groups.values() if group.map], ways)
    shown = sorted((one for one in ways if one.home(extent)), key=largest, reverse=True)  # the small ones on top
    return Markdown(picker.picker(shown, extent, "Muscles, back and front") if shown else "")


def largest(way: chart.Way) -> float:
    """How large the largest area of a muscle is, by the corners of its outline (the shoelace formula)."""
    outlines = [area.outline for area in way.areas]
    return max(abs(sum(x * up - to * y for (x, y), (to, up) in closed(outline))) / 2 for outline in outlines)


def closed(outline: Sequence[Point]) -> Iterable[tuple[Point, Point]]:
    """The sides of an outline."""
    return zip(outline, (*outline[1:], outline[0]), strict=True)


def way(catalog: Catalog, muscle: Muscle, here: str) -> chart.Way:
    """The link to a muscle's page; as an address, for Markdown does not look into drawings."""
    number = mains(catalog, muscle)
    address = f"{relative(url_of(page_of(muscle)), url_of(here))}/"
    return chart.Way(address, attribute(muscle.name), str(number or ""), counted(number, "exercise"), muscle.areas)


def mains(catalog: Catalog, muscle: Muscle) -> int:
    """How many exercises a muscle does most of the work in."""
    return sum(muscle.id in exercise.muscles.primary for exercise in catalog.using(muscle, Exercise))
