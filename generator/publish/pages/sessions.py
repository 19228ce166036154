"""The pages on which routines are trained, and that of all that a reader keeps, as entries of the plan."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.publish.entries import paths
from generator.publish.entries.output import Output
from generator.publish.kept.traces import Note
from generator.publish.pages.site import Site
from generator.publish.sent.templates import places
from generator.records.routine import Routine
from generator.session import things
from generator.session.page import Sessions
from generator.text.filling import Templates


def outputs(site: Site) -> Iterator[Output]:
    """The page of each routine's session, and where there is one, that of what is kept of them."""
    templates = Templates(*places(site.templates, "session"), bytecode_cache=site.compiled)
    for routine in site.of(Routine):
        make = partial(trained, site, templates, routine)
        yield Output(paths.session_of(routine), make, site.source(routine), late=True)
    if site.catalog.routines:
        yield Output(paths.THINGS, partial(things.page, site.catalog, templates, site.settings.name), late=True)


def trained(site: Site, templates: Templates, routine: Routine) -> str:
    """The page of a session, as it is kept."""

    def page(note: Note) -> str:
        seen = site.renderer.watched(note)
        return Sessions(seen.catalog, templates, seen.swaps, seen.figures, site.settings.name).page(routine)

    return site.traces.text(paths.session_of(routine), routine, page)
