"""A text or number as YAML has it: its value, and what of it would be lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.text import codes
from generator.text.diagnostics import Diagnostic
from generator.text.document import Document, edit_at

NO_COMMENT = re.compile(r" ++#[^\s#]")
"""What YAML takes for a comment behind a text, but a person seldom means so: `set #1`."""

ITEM = re.compile(r"-(?=[^\s0-9-])|[\u2013\u2014\u2022\u25cf\u00b7] ?")
"""What somebody begins an item of a list with that YAML takes for text."""
PRINTED = re.compile(
    r"[\u201c-\u201e\u00ab\u2018\u201a]([^\u2018-\u201f\u00ab\u00bb]+)[\u201c\u201d\u00bb\u2018\u2019]"
)
"""A text within the quotes of print, which YAML takes for a part of it."""
PLAIN = re.compile(r"[^\W0-9_][\w ,.-]*")
"""A text that needs no quotes."""

INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,14})")
FLOAT = re.compile(r"-?(0|[1-9][0-9]{0,14})\.[0-9]{1,15}")

WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}


def misbegun(document: Document, event: Any) -> Diagnostic | None:
    """A text that stands below its key and begins as an item of a list nearly does."""
    mark = event.start_mark
    line = "" if event.style or mark.line >= len(document.lines) else document.lines[mark.line]
    if line[: mark.column].strip() or not (found := ITEM.match(line, mark.column)):
        return None
    place = document.location(mark.line, mark.column)
    message, help = "this does not begin as an item of a list", "begin each item with '- ', a hyphen and a space"
    return Diagnostic(place, codes.SYNTAX, message, help, edit_at(place, found[0], "- "))


def printed(document: Document, event: Any) -> Diagnostic | None:
    """A text within quotes that are none for YAML."""
    if event.style or not (found := PRINTED.fullmatch(event.value)):
        return None
    place = document.location(event.start_mark.line, event.start_mark.column)
    message = f"the quotes {found[0][0]}{found[0][-1]} would be a part of the text"
    text = found[1].strip()
    text = text if PLAIN.fullmatch(text) else f'"{text}"'
    edit = edit_at(place, found[0], text) if "\\" not in text else None
    return Diagnostic(place, codes.SYNTAX, message, "write '\"', or no quotes", edit)


def losses(document: Document, event: Any) -> Iterator[Diagnostic]:
    """Report text without quotes that YAML cuts at a `#`, or that swallows the list item below it."""
    end, lines = event.end_mark, document.lines
    if event.style or end.line >= len(lines):
        return
    if lost := NO_COMMENT.match(lines[end.line], end.column):
        place = document.location(end.line, lost.end() - 2)
        help = "put the whole text in quotes; or write '# ' for a comment"
        yield Diagnostic(place, codes.SYNTAX, "what stands behind '#' would be lost", help)
    for line in range(event.start_mark.line + 1, end.line + 1):
        if lines[line].lstrip().startswith("- "):
            place = document.location(line, lines[line].index("-"))
            message = "this item is indented more than the one above, and would be a part of its text"
            yield Diagnostic(place, codes.SYNTAX, message, "indent every item of the list alike")


def scalar(event: Any) -> Any:
    """The value of a scalar as YAML 1.2's core schema reads it, less octal, hex, exponents and plus signs: `1:30`, `yes` and `012` stay text."""
    text = str(event.value)
    if not event.implicit[0]:
        return text
    if text in WORDS:
        return WORDS[text]
    if text[0] not in "-0123456789":
        return text
    if INTEGER.fullmatch(text):
        return int(text)
    return float(text) if FLOAT.fullmatch(text) else text
