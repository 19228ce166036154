"""The anchors of a hand-written page that others can count on: of headings in plain words, and those that it names itself."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from generator.records.fences import code

HEADING = re.compile(r"(?:\A|(?<=\n\n))(?:#{1,6} +([^\n]*)|(\w[^\n]*)\n(?:=+|-+) *)(?=\n|\Z)")
"""A heading, by its signs or underlined, with a blank line above it; others may be a part of something else."""

NAMED = re.compile(r"(.*?)(?<! )[ ]++\{:? ?#([a-z0-9][a-z0-9_-]*) ?\} *")
PLAIN = re.compile(r"(?:[^\W_]|[ ,.?!'\u2019();&:]|(?<![ -])-(?!-))+")
"""Words in which no Markdown engine finds markup."""


@lru_cache(maxsize=256)  # each page, for all the links to it
def anchors(text: str) -> frozenset[str]:
    """The anchors of a page, less its front matter."""
    known = code(text)
    headings = [
        match[1] or match[2] for match in HEADING.finditer(text, 0, known.clear) if not known.has(match.start())
    ]
    return frozenset(filter(None, map(anchor, headings)))


def anchor(heading: str) -> str:
    """The anchor of a heading as Markdown's table of contents makes it; none where markup decides what it is."""
    named = NAMED.fullmatch(heading)
    if named:
        return named[2]
    return slug(heading) if PLAIN.fullmatch(heading) else ""


def slug(heading: str) -> str:
    """Small letters and digits of ASCII, with hyphens for spaces."""
    plain = unicodedata.normalize("NFKD", heading).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())
