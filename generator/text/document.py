"""The text of a file with the places of what stands in it; what is not plain UTF-8 text is refused."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any
from unicodedata import name

from generator.text import codes
from generator.text.diagnostics import Diagnostic, Location
from generator.text.edits import Edit

Loc = tuple[str | int, ...]
"""The keys and list indexes that lead to a value, as pydantic names them."""

MOST_BYTES = 512 * 1024

FORBIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u200b\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]"
)
"""Tabs, control characters, foreign line ends, and what is not seen but parts words or turns the direction of text."""


MENDED = {
    "\t": ("use spaces", "  "),
    "\r": ("save the file with the line ends of Unix; this one is that of old Macs", "\n"),
}
"""Character -> what to do about it, and what to write for it; others are deleted."""

ODD = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Spaces that look like others and part nothing in YAML, as they come with text that is copied from elsewhere."""
SPACE = re.compile(f"[{ODD}]")
MISSPACED = re.compile(rf"^[ -]*(?:(?=[{ODD}])|[\w-]+(?:(?=[{ODD}]+:)| *:(?=[{ODD}])))", re.MULTILINE | re.ASCII)
"""A line up to such a space before, behind or in place of its key."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where each value and each key starts: (line, column), counted from 0."""

    values: dict[Loc, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Loc, tuple[int, int]] = field(default_factory=dict)
    """The path of a key is that of its value."""


@dataclass(frozen=True)
class Document:
    """The text of one file and its data, and where each piece of it stands."""

    path: str
    text: str
    data: Any = None
    find: Callable[[Document], Places] = field(default=lambda _: Places(), repr=False, compare=False)
    """Finds the places. They take ten times the room of the text, and most files have no problem that needs them."""

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The text line by line."""
        return tuple(self.text.split("\n"))

    @cached_property
    def places(self) -> Places:
        """Where everything stands, found when first asked for."""
        return self.find(self)

    def bare(self) -> Document:
        """The same without the data, for when it has become a record."""
        return Document(self.path, self.text, find=self.find)

    def at(self, loc: Loc = (), *, key: bool = False) -> Location:
        """The place of a value (or its key); of the nearest thing around it where there is no such value."""
        values, keys = self.places.values, self.places.keys
        marks = [keys, values] if key else [values, keys]
        while loc and not any(loc in known for known in marks):
            loc = loc[:-1]
        line, column = next((known[loc] for known in marks if loc in known), (0, 0))
        return self.location(line, column)

    def hollow(self, loc: Loc, value: Any) -> bool:
        """Whether a key is written below a place of which the `value` has none, as of one with nothing behind it; that was told where it was read."""
        below = (key[len(loc) :] for key in self.places.keys if key[: len(loc)] == loc)
        return any(lost(value, steps) for steps in below)

    def within(self, loc: Loc, part: str) -> Location:
        """The place of the first `part` in the text of a value; that of the value where it is written otherwise, such as by an escape."""
        marks = [*self.places.values.values(), *self.places.keys.values()]
        start = self.places.values.get(loc, (0, 0))
        end = min((mark for mark in marks if mark > start), default=(len(self.lines), 0))
        for number, line in enumerate(self.lines[start[0] : end[0] + 1], start[0]):
            first = start[1] if number == start[0] else 0
            column = line.find(part, first, end[1] if number == end[0] else len(line))
            if column >= 0:
                return self.location(number, column)
        return self.at(loc)

    def edit(self, loc: Loc, old: str, new: str, *, key: bool = False) -> Edit | None:
        """What writes `new` for `old` in the text of a value, or of its key; nothing where it is not written just so."""
        return edit_at(self.at(loc, key=True) if key else self.within(loc, old), old, new)

    def location(self, line: int, column: int) -> Location:
        """The place of a line and column counted from 0; the end of the text where they lie behind it."""
        if line >= len(self.lines):  # the parser may point behind the end
            line, column = len(self.lines) - 1, len(self.lines[-1])
        return Location(self.path, line + 1, column + 1, self.lines[line])


def lost(value: Any, steps: Loc) -> bool:
    """Whether a key that steps lead to is not in a value."""
    for step in steps:
        if isinstance(value, dict):
            if step not in value:
                return True
            value = value[step]
        else:
            value = value[step] if isinstance(value, list) and isinstance(step, int) and step < len(value) else None
    return False


def edit_at(place: Location, old: str, new: str) -> Edit | None:
    """What writes `new` for the `old` that stands at a place; nothing where something else does."""
    start = place.column - 1
    if not old or place.excerpt[start : start + len(old)] != old:
        return None
    return Edit(place.path, (place.line, place.column), (place.line, place.column + len(old)), new)


def decode(path: str, raw: bytes) -> tuple[str, list[Diagnostic]]:
    """Bytes to text; no text where there is a problem that makes reading on pointless."""
    if len(raw) > MOST_BYTES:
        help = "a record is a page or two of text; split it, or take out what does not belong"
        message = f"the file is larger than {MOST_BYTES // 1024} kB"
        return "", [Diagnostic(Location(path), codes.TOO_LARGE, message, help)]
    if raw.startswith(b"{\\rtf"):
        message, help = "the file is that of a word processor (RTF)", "save it as plain text"
        return "", [Diagnostic(Location(path), codes.NOT_UTF8, message, help)]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        place = Location(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
        message = f"byte 0x{raw[error.start]:02x} is not UTF-8"
        return "", [Diagnostic(place, codes.NOT_UTF8, message, "save the file as UTF-8")]
    if text.startswith("\ufeff"):
        help = "save the file as UTF-8 without a byte order mark"
        return "", [Diagnostic(Location(path), codes.BYTE_ORDER_MARK, "the file starts with a byte order mark", help)]
    return text.replace("\r\n", "\n"), []


def characters(path: str, text: str, *, tabs: bool = False) -> Iterator[Diagnostic]:
    """Every line's first character that has no place in text; `tabs` allows these."""
    if not FORBIDDEN.search(text.replace("\t", " ") if tabs else text):
        return
    for number, line in enumerate(text.split("\n")):
        bad = FORBIDDEN.search(line.replace("\t", " ") if tabs else line)
        if bad:
            name = "a tab" if bad[0] == "\t" else f"the control character U+{ord(bad[0]):04X}"
            help, instead = MENDED.get(bad[0], ("delete it", ""))
            place = Location(path, number + 1, bad.start() + 1, line)
            edit = edit_at(place, bad[0], instead)
            yield Diagnostic(place, codes.CONTROL_CHARACTER, f"{name} is not allowed", help, edit)


def spaces(path: str, text: str) -> Iterator[Diagnostic]:
    """Every line with a space that YAML takes for a letter where it has to part a key, or an item, from something."""
    for found in MISSPACED.finditer(text) if SPACE.search(text) else ():
        place, odd = location(path, text, found.end()), text[found.end()]
        message = f"the space U+{ord(odd):04X} ({name(odd).lower()}) parts nothing here"
        yield Diagnostic(place, codes.CONTROL_CHARACTER, message, "use plain spaces", edit_at(place, odd, " "))


def location(shown: str, text: str, offset: int) -> Location:
    """The place of an offset in a text."""
    starts, lines = rows(text)
    line = bisect_right(starts, offset) - 1
    return Location(shown, line + 1, offset - starts[line] + 1, lines[line])


@lru_cache(maxsize=1)
def rows(text: str) -> tuple[list[int], list[str]]:
    """Where each line of a text starts, and the lines."""
    return [0, *(match.end() for match in re.finditer("\n", text))], text.split("\n")
