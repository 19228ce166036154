"""The one list of everything the site gains from the data: planned here, each entry made once it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from generator import pictures
from generator.cards import classes, press
from generator.figures import reel
from generator.figures.lines import theme
from generator.publish.entries import crossings, paths, ways
from generator.publish.entries.output import Output, Settings
from generator.publish.kept.traces import Traces
from generator.publish.pages import blank, examples, exports, indexed, moved, sessions
from generator.publish.pages.site import Site
from generator.publish.sent.scripts import scripts
from generator.publish.sent.styles import styles
from generator.records.catalog import Catalog
from generator.records.equipment import Equipment
from generator.records.exercise import Exercise
from generator.records.kinds import word
from generator.records.plan import Plan
from generator.records.routine import Routine
from generator.records.vocabulary import Condition, Muscle, Pattern
from generator.values.fields import Record

PAGED: tuple[type[Record], ...] = (Exercise, Routine, Plan, Muscle, Equipment, Pattern, Condition)
"""The kinds of records that have a page of their own, each with a template by its name."""


def outputs(catalog: Catalog, templates: Path, settings: Settings, traces: Traces | None = None) -> list[Output]:
    """The plan: every page and card made from the catalogue, and the files that they load, in the order in which a build makes them.

    `templates` is the folder of those that the guide brings, `traces` what is kept of texts. Raise GuideError where a PDF is not as computed.
    """
    return entries(Site(catalog, templates, settings, traces or Traces()))


def entries(site: Site) -> list[Output]:
    """The plan of a site."""
    others = (each for part in (sessions, moved, blank) for each in part.outputs(site))
    made = ways.carried([*pages(site), *cards(site), *others, *files(site)], site.settings)
    return indexed.searched(made, site.keep, indexed.tongues(site.catalog))


def pages(site: Site) -> Iterator[Output]:
    """The pages of lists and of records, and those written by hand, less what they know of one another."""
    for path, template in paths.index_pages(site.catalog).items():
        yield site.page(path, template)
    for kind in PAGED:
        for record in site.of(kind):
            yield site.page(paths.page_of(record), f"{word(kind)}.md.j2", record)
    for its in crossings.crossings(site.catalog):
        made = site.page(its.path, "crossing.md.j2", its.muscle, crossing=its)
        yield replace(made, title=its.title, part=True)
    for page in site.catalog.pages:
        yield Output(page.path, partial(site.composed, page), page.shown)


def cards(site: Site) -> Iterator[Output]:
    """The cards, and what they load."""
    for record, path, make in press.pages(site.printer):
        yield Output(path, make, site.source(record), late=True)
    for path, make in press.trays(site.printer):
        yield Output(path, make, late=True, last=True)  # of the cards above, which copies may have made
    for path, content in (site.ink | classes.files() | site.pdfs).items():
        yield Output(path, content)


def files(site: Site) -> Iterator[Output]:
    """The pictures, and what else is no page."""
    yield from (Output(paths.thumbnail_of(id), theme.standalone(it.thumbnail)) for id, it in site.drawn.items())
    yield from (Output(path, text) for load in (scripts, styles) for path, text in load(site.settings.themes))
    url = site.settings.url
    yield Output("exercises.json", lambda: exports.exercises(site.catalog, site.renderer.swaps, url))
    yield Output("robots.txt", exports.robots(url))
    yield Output("manifest.webmanifest", exports.manifest(site.settings.name))
    moving = {paths.movement_of(it): it for it in site.of(Exercise) if pictures.moves(it)}
    move = partial(pictures.movements, site.catalog, site.settings.cache)
    for path, make in drawings(site, {path: it.id for path, it in moving.items()}, move, reel.standalone):
        yield Output(path, make, site.source(moving[path]), late=True)
    names = {f"draw-a-figure/{name}.svg": name for name, _ in examples.examples().named()}
    for path, make in drawings(site, names, partial(examples.pictures, site.settings.cache), theme.standalone):
        yield Output(path, make, late=True)


def drawings(
    site: Site,
    names: Mapping[str, str],
    draw: Callable[[Collection[str]], dict[str, str]],
    standalone: Callable[[str], str],
) -> Iterator[tuple[str, Callable[[], str]]]:
    """What makes the files with some drawings, by path: a build draws all at once, and a preview each alone."""
    every = cache(lambda: draw(list(names.values())))
    for path, name in names.items():
        one = partial(draw, [name]) if site.settings.preview else every
        yield path, lambda name=name, one=one: standalone(one()[name])  # type: ignore[misc]  # of each turn of the loop
