"""Authors' text as Markdown that shows it as the text it is, and the small inline markup that authors have."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Self

from markupsafe import Markup

from generator.text.links import LINK

SPECIAL = re.compile(r"[\\`*_\[\]{}<>&|~^$#]")
"""Characters that start a construct of Markdown, HTML or Jinja wherever they stand."""

SPACE = re.compile(r"[^\S ]\s*| \s+")
"""White space other than one space."""

OPENING = re.compile(r"^(\s*)([-+=:!?\"']|\d+(?=[.)]))")
"""What starts a list, heading, quote, definition or admonition at the start of a line; of a number, all of it, in the digits of any script, as Markdown takes them."""

EMPHASIS = re.compile(r"(?<![*\w])\*(?=[^\s*])([^*]*[^\s*])\*(?![*\w])")


class Markdown(Markup):
    """Text that is Markdown already, so that it is not escaped again; Jinja's macros and templates give such text too."""

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        """Markup's own would first look for a method `__html__`."""
        return str.__new__(cls, text)


def entity(match: re.Match[str]) -> str:
    """A character as a numeric entity."""
    return f"&#{ord(match[0])};"


def opening(match: re.Match[str]) -> str:
    """What starts a line, its first character as a numeric entity."""
    return f"{match[1]}&#{ord(match[2][0])};{match[2][1:]}"


@lru_cache(maxsize=10_000)  # names stand on many pages
def escape(text: str) -> Markdown:
    """Markdown (and HTML) that reads as `text`: entities for whatever means something, white space folded to one space."""
    return Markdown(OPENING.sub(opening, SPECIAL.sub(entity, SPACE.sub(" ", text))))


def prose(text: str, link: Callable[[str, str | None], Markup | None]) -> Markdown:
    """Authors' text with its inline markup: `*emphasis*` and `[[id]]` links, which `link` writes or, if unknown, leaves."""
    if "[[" not in text:
        return emphasized(text)
    parts, end = [], 0
    for match in LINK.finditer(text):
        parts += [emphasized(text[end : match.start()]), link(match[1].strip(), match[2]) or escape(match[0])]
        end = match.end()
    parts.append(emphasized(text[end:]))
    return Markdown("".join(parts))


def emphasized(text: str) -> Markdown:
    """Text with `*emphasis*` as Markdown's, all else escaped."""
    if "*" not in text:
        return escape(text)
    parts, end = [], 0
    for match in EMPHASIS.finditer(text):
        parts += [escape(text[end : match.start()]), Markdown("*") + escape(match[1]) + Markdown("*")]
        end = match.end()
    return Markdown("".join([*parts, escape(text[end:])]))


def spaced(id: str) -> str:
    """An id as words."""
    return id.replace("-", " ")


def plain(text: str, name: Callable[[str], str] = spaced) -> str:
    """Authors' text without its markup, for places that take none; a link without words of its own says the name of its id."""
    words = " ".join(text.split())
    if "[[" in words:
        words = LINK.sub(lambda match: match[2] or name(match[1]), words)
    return EMPHASIS.sub(r"\1", words) if "*" in words else words


def quoted(text: str) -> Markdown:
    """A value for the front matter, which the theme prints into HTML as it is: a JSON string of HTML-escaped text."""
    return Markdown(json.dumps(attribute(text), ensure_ascii=False))


def quoted_list(texts: Iterable[str]) -> Markdown:
    """The same for a list of values."""
    return Markdown(json.dumps([attribute(text) for text in texts], ensure_ascii=False))


def attribute(text: str) -> str:
    """The text on one line, escaped for HTML and its attributes."""
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return " ".join(safe.split())


def together(text: str) -> Markdown:
    """A dose in which each number stays on one line with its unit, and with the number up to which it goes."""
    held = re.sub(r"(?<=[0-9]) (?=[a-z])", "&nbsp;", escape(text))
    return Markdown(re.sub(r"(?<=[0-9]–)(?=[0-9])", "&#8288;", held))
