"""What stands in an mkdocs.yml that is more than data: MkDocs runs programs for some tags as it reads them, and takes from elsewhere what nobody has read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.text import codes
from generator.text.codes import NOT_INERT
from generator.text.diagnostics import Diagnostic, Location
from generator.text.document import Document
from generator.text.source import load
from generator.text.tags import tags

FREE = ("dev_addr", "markdown_extensions", "plugins", "strict", "validation", "watch")
"""Keys below which a check reads nothing itself, so that what stands there may come from elsewhere."""

EMOJI = ("twemoji", "to_svg")
NAMED = frozenset(
    (
        *(
            f"!!python/name:{home}.{name}"
            for home in ("material.extensions.emoji", "materialx.emoji")
            for name in EMOJI
        ),
        *(f"!!python/name:pymdownx.emoji.{name}" for name in ("emojione", "gemoji", *EMOJI)),
        *(f"!!python/name:pymdownx.superfences.fence_{name}_format" for name in ("code", "div")),
        "!!python/object/apply:pymdownx.slugs.slugify",
    )
)
"""Tags of programs that the handbooks of the theme and of its extensions have people write; none of them does anything until a page is converted."""
PLAIN = frozenset(
    ("!ENV", "!relative", *(f"!!{name}" for name in ("bool", "float", "int", "map", "null", "seq", "str")))
)
"""Tags that run nothing."""

ELSEWHERE = "write it out here, and text that begins with such a sign in quotes"
DATA = "take it out; of tags that name a program, only those are taken that the theme's handbook has"
INHERIT = "INHERIT"
NO_KEYS, KEYS_HELP = "the file must hold 'key: value' lines", "begin with 'site_name: Your guide'"


def problems(document: Document, noted: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """What would run of an mkdocs.yml, and what no check could read; `noted` is what was told as it was read."""
    told = list(running(document))
    yield from told
    known = {it.location for it in told}
    for it in noted:
        if it.code is NOT_INERT and it.location not in known and key_at(document, it.location) not in FREE:
            yield Diagnostic(it.location, NOT_INERT, it.message, ELSEWHERE)


def running(document: Document) -> Iterator[Diagnostic]:
    """What MkDocs would run, or take from another file that nobody has read, as it reads an mkdocs.yml."""
    for place, tag in tags(document):
        if tag not in NAMED | PLAIN:
            yield Diagnostic(place, NOT_INERT, f"MkDocs may run something for the tag {tag}", DATA)
    if isinstance(document.data, dict) and INHERIT in document.data:
        what, help = "a check reads this file alone, and not what it inherits", "write it out here"
        yield Diagnostic(document.at((INHERIT,), key=True), NOT_INERT, what, help)


def unread(file: Path) -> list[Diagnostic]:
    """What of an mkdocs.yml keeps MkDocs from being let near it."""
    document, noted = load(file.name, file.read_bytes())
    if not isinstance(document.data, dict):
        return noted or [Diagnostic(document.at(), codes.WRONG_SHAPE, NO_KEYS, KEYS_HELP)]
    return list(running(document))


def key_at(document: Document, place: Location) -> str:
    """The key, of those that stand at the left, that a place has to do with."""
    here = (place.line - 1, place.column - 1)
    above = {key: mark for (key, *below), mark in document.places.keys.items() if not below and mark <= here}
    return str(max(above, key=above.__getitem__)) if above else ""
