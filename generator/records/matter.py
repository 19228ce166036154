"""The front matter of a hand-written page: what it may say of itself, and of what type that is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from generator.records import codes
from generator.text.codes import EMPTY, SYNTAX
from generator.text.diagnostics import Diagnostic, did_you_mean
from generator.text.document import Document, Loc, location
from generator.text.source import load

FRONT = re.compile(r"\A---[ \t]*+\n(.*?)^(?:---|\.\.\.)[ \t]*+$", re.MULTILINE | re.DOTALL)
BEGUN = re.compile(r"\A---[ \t]*+\n[ ]*+[\w-]++:(?: |$)", re.MULTILINE)
"""What begins like front matter."""
LOOSE = re.compile(r"\A *+[\w-]++:")
"""A first line that MkDocs reads as front matter though no rule is above it."""

HIDDEN = ("footer", "navigation", "path", "tags", "toc")
"""The parts of a page that the theme can leave out."""

LOWEST, HIGHEST = 0.1, 1000
"""The least and the most that a page may count in search, of which an ordinary one has 1; search keeps one place behind the point."""


class Key(NamedTuple):
    """What a key takes."""

    fits: Callable[[Any], bool]
    words: str


def is_text(value: Any) -> bool:
    """Whether a value is text with something in it."""
    return isinstance(value, str) and bool(value.strip())


def is_texts(value: Any) -> bool:
    """Whether a value is a list of texts."""
    return isinstance(value, list) and all(map(is_text, value))


KEYS = {
    "title": Key(is_text, "takes text; put a number or a date in quotes"),
    "description": Key(is_text, "takes text; put a number or a date in quotes"),
    "hide": Key(is_texts, "takes a list, such as [navigation, toc]"),
    "search": Key(lambda value: isinstance(value, dict), "takes 'boost: 2' or 'exclude: true' below it"),
    "tags": Key(is_texts, "takes a list of words, such as [knee bend, squat]"),
}
"""What a page may say of itself; the theme prints other keys into HTML as they are."""

SEARCH = {
    "boost": Key(lambda value: isinstance(value, int | float) and not isinstance(value, bool), "takes a number"),
    "exclude": Key(lambda value: isinstance(value, bool), "takes true or false"),
}


def front_matter(shown: str, text: str) -> Iterator[Diagnostic]:
    """What the front matter says that is not for a page to say, or that is of another type."""
    help = f"a page may say {', '.join(KEYS)}, between two lines of ---"
    if LOOSE.match(text):
        yield Diagnostic(location(shown, text, 0), codes.UNKNOWN_KEY, "this line is read as front matter", help)
    found = FRONT.match(text)
    if not found:
        if BEGUN.match(text):
            message = "the front matter that begins here does not end"
            yield Diagnostic(location(shown, text, 0), SYNTAX, message, "write a line of '---' below its last key")
        return
    document, problems = load(shown, f"\n{found[1]}".encode())
    yield from (no_keys(problem) if problem.code is EMPTY else problem for problem in problems)
    said = document.data if isinstance(document.data, dict) else {}
    yield from misfits(document, said, KEYS, (), help)
    if isinstance(said.get("search"), dict):
        yield from misfits(document, said["search"], SEARCH, ("search",), "search takes boost and exclude")
    yield from out_of_range(document, said)


def no_keys(problem: Diagnostic) -> Diagnostic:
    """What is told of a file without content, as it is told of front matter without any."""
    return replace(problem, message="the front matter says nothing", help="write a key, or take out both lines of ---")


def misfits(
    document: Document, said: dict[str, Any], keys: dict[str, Key], base: Loc, help: str
) -> Iterator[Diagnostic]:
    """The keys that are unknown, and the values of another type."""
    for name, value in said.items():
        if name not in keys:
            place = document.at((*base, name), key=True)
            yield Diagnostic(place, codes.UNKNOWN_KEY, f"unknown key '{name}'", help)
        elif not keys[name].fits(value):
            place = document.at((*base, name))
            yield Diagnostic(place, codes.WRONG_TYPE, f"'{name}' {keys[name].words}", "")


def out_of_range(document: Document, said: dict[str, Any]) -> Iterator[Diagnostic]:
    """Numbers that search cannot take, and parts of a page that it does not have."""
    search = said["search"] if isinstance(said.get("search"), dict) else {}
    boost: Any = search.get("boost", 1)
    if SEARCH["boost"].fits(boost) and not LOWEST <= boost <= HIGHEST:
        message = f"'boost' is from {LOWEST} to {HIGHEST}"
        yield Diagnostic(document.at(("search", "boost")), codes.OUT_OF_RANGE, message, "an ordinary page has 1")
    for number, part in enumerate(said["hide"] if is_texts(said.get("hide")) else ()):
        if part not in HIDDEN:
            help = did_you_mean(part, HIDDEN)
            message = f"'{part}' is not one of {', '.join(HIDDEN)}"
            yield Diagnostic(document.at(("hide", number)), codes.NOT_ONE_OF, message, help)
