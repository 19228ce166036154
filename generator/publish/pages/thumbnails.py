"""The small figures of a page: each drawn once, where it first stands, and shown again wherever else it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import jinja2
from jinja2.runtime import Context

from generator.publish.entries.paths import thumbnail_of
from generator.publish.pages.filters import relative
from generator.text.markdown import Markdown

SIZE = 60
"""The width and height of a small figure that has a file of its own, in CSS pixels."""
SVG = re.compile(r'<svg (?:xmlns="[^"]*" )?')
"""How a drawing begins."""


@jinja2.pass_context
def thumbnail_filter(context: Context, name: str, *, late: bool = False) -> Markdown:
    """`{{ exercise.id | thumbnail }}`: the small figure of that name, if there is one, and a space; a `late` one is fetched once it is seen."""
    return thumbnail(context, name, late=late)


def thumbnail(context: Context, name: str, *, late: bool = False) -> Markdown:
    """It as a part of other filters."""
    drawn = context["thumbnails"].get(name) if name else None
    if not drawn:
        return Markdown("")
    if f"drawn {name}" in context["met"]:
        return again(name, drawn)
    if late:
        return fetched(name, context["here"])
    context["met"].add(f"drawn {name}")
    return first(name, drawn)


def first(name: str, drawn: str) -> Markdown:
    """A drawing in its place."""
    frame, inside = parted(drawn)
    return Markdown(f'{frame}<g id="{anchor(name)}">{inside}</g></svg> ')


def again(name: str, drawn: str) -> Markdown:
    """A drawing that stands elsewhere on the page."""
    frame, _ = parted(drawn)
    return Markdown(f'{frame}<use href="#{anchor(name)}"/></svg> ')


def shared(name: str) -> Markdown:
    """A drawing of the page's sprite."""
    return Markdown(f'<svg class="thumbnail" aria-hidden="true"><use href="#{anchor(name)}"/></svg> ')


def parted(drawn: str) -> tuple[str, str]:
    """How a drawing begins, and what is in it."""
    frame, _, inside = SVG.sub('<svg class="thumbnail" ', drawn, count=1).partition(">")
    return f"{frame}>", inside.removesuffix("</svg>")


def fetched(name: str, here: str) -> Markdown:
    """A drawing as a file, without words, since the name stands beside it."""
    picture = relative(thumbnail_of(name), here)
    return Markdown(f"![]({picture}){{ .thumbnail loading=lazy width={SIZE} height={SIZE} }} ")


def anchor(name: str) -> str:
    """Where a figure is to be found on a page that shares it."""
    return f"drawn-{name.replace('/', '-')}"


def sprite(drawn: Iterable[tuple[str, str]]) -> Markdown:
    """Drawings by their names that show nothing themselves, all together: numbers among numbers are packed better than among words."""
    symbols = [symbol(anchor(name), svg) for name, svg in drawn]
    return Markdown(
        f'<svg class="sprite" width="0" height="0" aria-hidden="true">{"".join(symbols)}</svg>' if symbols else ""
    )


def symbol(id: str, svg: str) -> str:
    """A drawing as one that others show."""
    named = SVG.sub(f'<symbol id="{id}" ', svg, count=1)
    return f"{named.removesuffix('</svg>')}</symbol>"


FILTERS: dict[str, Any] = {"thumbnail": thumbnail_filter}
"""What templates write behind a `|`."""
