"""A change to the text of a file as a value, and a text with changes made in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

Mark = tuple[int, int]
"""A line and a column, counted from 1."""


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """A piece of a file, and what stands there instead."""

    path: str
    start: Mark
    end: Mark
    """Behind the last character of the piece."""
    text: str


def applied(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made that do not overlap an earlier one; line ends stay as they are."""
    starts = [0, *(place + 1 for place, letter in enumerate(text) if letter == "\n")]
    parts, done = [], 0
    for edit in sorted(set(edits)):
        first, last = (starts[line - 1] + column - 1 for line, column in (edit.start, edit.end))
        if first >= done:
            parts += [text[done:first], edit.text]
            done = last
    return "".join([*parts, text[done:]])
