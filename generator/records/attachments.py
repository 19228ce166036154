"""The files beside hand-written pages that they show and link: which may lie there, and what a drawing may hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.parsers import expat

from generator.records import codes
from generator.text.diagnostics import Diagnostic, Location
from generator.text.document import decode, location

PICTURES = ("avif", "gif", "jpeg", "jpg", "png", "svg", "webp")
ENDINGS = (*PICTURES, "pdf")
"""What a browser shows and never runs; of a drawing (svg), once `drawing_problems` finds nothing."""

SPACE = re.compile(r"xmlns(?::[\w-]+)?\s*=\s*(?:\"[^\"]*\"|'[^']*')")
"""The name of a vocabulary, which looks like an address and is none."""

ACTIVE = re.compile(
    r"<!(?!\[CDATA\[)|<\?(?!xml\s[^?]*\?>)|encoding\s*=\s*[\"'](?!utf-8[\"'])"
    r"|<(?:[\w.-]+:)?(?:a|animate\w*|audio|embed|foreignobject|handler|iframe|link|listener|object|script|set|video)\b"
    r"|[\s\"'/]on[a-z]+\s*=|href\s*=\s*[\"']?(?!#|[\"']#)|src\s*=|url\(\s*(?![#\"'\s])|url\(\s*[\"'](?!#)|@import|javascript:|data:|//|\\",
    re.IGNORECASE,
)
"""What runs, fetches or leads elsewhere, or may hide that."""


def is_attachment(path: str) -> bool:
    """Whether a file may lie beside pages."""
    return path.rpartition(".")[2].lower() in ENDINGS


def is_picture(path: str) -> bool:
    """Whether a page can show a file."""
    return path.rpartition(".")[2].lower() in PICTURES


def drawing_problems(shown: str, raw: bytes) -> Iterator[Diagnostic]:
    """The first thing in a drawing that is more than lines and text."""
    text, problems = decode(shown, raw)
    yield from problems
    bare = SPACE.sub(blank, uncommented(text))
    found = ACTIVE.search(bare)
    if found:
        place = location(shown, text, found.start())
        help = "save it as plain SVG, without scripts, links, animations, addresses and the like"
        yield Diagnostic(place, codes.ACTIVE_DRAWING, "a drawing holds only lines and text", help)
    elif not problems and "<svg" not in bare:
        yield Diagnostic(Location(shown), codes.ACTIVE_DRAWING, "this is no drawing", "save it as plain SVG")
    elif not problems:
        yield from broken(shown, text)


def broken(shown: str, text: str) -> Iterator[Diagnostic]:
    """Where a drawing ends to be one, which browsers then do not show; it declares no entities."""
    parser, data = expat.ParserCreate(namespace_separator=" "), text.encode()
    try:
        parser.Parse(data, True)  # noqa: FBT003 - that is how the last piece is given
    except expat.ExpatError as error:
        start = len(data[: parser.ErrorByteIndex].decode(errors="ignore"))  # its own lines end at other places
        what = f"from here on this is no drawing: {expat.ErrorString(error.code)}"
        yield Diagnostic(location(shown, text, start), codes.ACTIVE_DRAWING, what, "save it as plain SVG")


def uncommented(text: str) -> str:
    """A text with empty text for its comments, up to one that has no end."""
    parts, done = [], 0
    while (start := text.find("<!--", done)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        parts += [text[done:start], re.sub(r"[^\n]", " ", text[start : end + 3])]
        done = end + 3
    return "".join([*parts, text[done:]])


def blank(match: re.Match[str]) -> str:
    """As much empty text, so that places stay."""
    return re.sub(r"[^\n]", " ", match[0])
