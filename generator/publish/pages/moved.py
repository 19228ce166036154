"""What stands at the addresses that records had before: a page that leads on, without a script."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from functools import partial

from generator.publish.entries import paths
from generator.publish.entries.output import Output, Settings
from generator.publish.pages.site import Site
from generator.publish.sent.templates import places
from generator.text.filling import Templates, fill

TEMPLATE = "moved.html.j2"


def outputs(site: Site) -> Iterator[Output]:
    """The pages that lead on."""
    templates = Templates(*places(site.templates, "moved"), bytecode_cache=site.compiled)
    for old, new in paths.moved(site.catalog).items():
        id = new.split("/")[1]
        name = site.catalog.by_id[id].name
        yield Output(old, partial(page, templates, site.settings, (old, new), name))


def page(templates: Templates, settings: Settings, way: tuple[str, str], name: str) -> str:
    """A page that leads from an old file to a new one."""
    old, new = (posixpath.dirname(path) for path in way)
    leads = f"{posixpath.relpath(new, old)}/"
    canonical = f"{settings.url}{new}/" if settings.url else leads
    return fill(templates, TEMPLATE, way=leads, canonical=canonical, name=name, guide=settings.name)
