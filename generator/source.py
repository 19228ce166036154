"""YAML text to plain data, with the position of every key and value; whatever is not inert data is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator import codes
from generator.codes import Code
from generator.diagnostics import Diagnostic, Location

Loc = tuple[str | int, ...]
"""The keys and list indexes that lead to a value, as pydantic names them."""

MOST_BYTES = 512 * 1024
DEEPEST = 12
"""Levels of nesting; a plan, the deepest record, has six."""

FORBIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u200b\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]"
)
"""Tabs, control characters, foreign line ends, and what is not seen but parts words or turns the direction of text."""

NO_COMMENT = re.compile(r" ++#[^\s#]")
"""What YAML takes for a comment behind a text, but a person seldom means so: `set #1`."""

INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,14})")
FLOAT = re.compile(r"-?(0|[1-9][0-9]{0,14})\.[0-9]{1,15}")
REFUSED = object()
"""Stands for a value that is refused, and so left out."""

WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}

EMPTY_HELP = "write a record, or delete the file"
HINTS = {
    "mapping values are not allowed": "put the whole text in quotes if it holds ': '",
    "cannot start any token": "put the text in quotes; it starts with a character that YAML keeps for itself",
    "could not find expected ':'": "every line here needs the form 'key: value'",
    "did not find expected key": "indent this line like its neighbors, and put text that holds quotes in quotes",
    "did not find expected '-' indicator": "indent every item of the list alike, each with '- '",
    "did not find expected alphabetic": "put the text in quotes; it starts with '*' or '&', which YAML keeps for itself",
    "found unknown directive name": "put the text in quotes; it starts with '%', which YAML keeps for itself",
    "found unknown escape character": "write two backslashes for one, or put the text in single quotes",
    "unexpected end of stream": "close the quote that is still open",
}


@dataclass(frozen=True, slots=True)
class Document:
    """The data of one file, and where each piece of it stands."""

    path: str
    lines: tuple[str, ...]
    data: Any = None
    values: dict[Loc, tuple[int, int]] = field(default_factory=dict)
    """Where each value starts: (line, column), counted from 0."""
    keys: dict[Loc, tuple[int, int]] = field(default_factory=dict)
    """Where each key starts; the path is that of its value."""

    def at(self, loc: Loc = (), *, key: bool = False) -> Location:
        """The place of a value (or its key); of the nearest thing around it where there is no such value."""
        marks = [self.keys, self.values] if key else [self.values, self.keys]
        while loc and not any(loc in known for known in marks):
            loc = loc[:-1]
        line, column = next((known[loc] for known in marks if loc in known), (0, 0))
        return self.location(line, column)

    def location(self, line: int, column: int) -> Location:
        """The place of a line and column counted from 0; the end of the text where they lie behind it."""
        if line >= len(self.lines):  # the parser may point behind the end
            line, column = len(self.lines) - 1, len(self.lines[-1])
        return Location(self.path, line + 1, column + 1, self.lines[line])


class Unreadable(Exception):
    """Reading ends here: what follows could not be told from noise."""


def decode(path: str, raw: bytes) -> tuple[str, list[Diagnostic]]:
    """Bytes to text; no text where there is a problem that makes reading on pointless."""
    if len(raw) > MOST_BYTES:
        help = "a record is a page or two of text; split it, or take out what does not belong"
        message = f"the file is larger than {MOST_BYTES // 1024} kB"
        return "", [Diagnostic(Location(path), codes.TOO_LARGE, message, help)]
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
    for number, line in enumerate(text.split("\n")):
        bad = FORBIDDEN.search(line.replace("\t", " ") if tabs else line)
        if bad:
            name = "a tab" if bad[0] == "\t" else f"the control character U+{ord(bad[0]):04X}"
            help = "use spaces" if bad[0] == "\t" else "delete it"
            place = Location(path, number + 1, bad.start() + 1, line)
            yield Diagnostic(place, codes.CONTROL_CHARACTER, f"{name} is not allowed", help)


def load(path: str, raw: bytes) -> tuple[Document, list[Diagnostic]]:
    """Read a YAML file. `data` is None where a problem leaves nothing that could be checked further."""
    text, problems = decode(path, raw)
    problems = problems or list(characters(path, text))
    document = Document(path, tuple(text.split("\n")))
    if problems:
        return document, problems
    composer = Composer(document)
    try:
        data = composer.compose(text)
    except Unreadable:
        return document, composer.problems
    return Document(path, document.lines, data, document.values, document.keys), composer.problems


class Composer:
    """Turns the parser's events into data and notes every position; problems are collected, not raised."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.problems: list[Diagnostic] = []

    def report(self, mark: Any, code: Code, message: str, help: str = "") -> None:
        """Note a problem at a mark of the parser."""
        self.problems.append(Diagnostic(self.document.location(mark.line, mark.column), code, message, help))

    def compose(self, text: str) -> Any:
        """The data of the one document in `text`; raise Unreadable where there is none."""
        self.loader = yaml.CSafeLoader(text)
        try:
            return self.single()
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            problem = error.problem or "cannot be read"
            help = next((hint for sign, hint in HINTS.items() if sign in problem), "look at the indentation and quotes")
            self.report(mark, codes.SYNTAX, f"not valid YAML: {problem}", help)
            raise Unreadable from error
        finally:
            self.loader.dispose()

    def event(self) -> Any:
        """The parser's next event; its types are too loose to be of use."""
        return self.loader.get_event()

    def single(self) -> Any:
        """The data of the first document; anything behind it is reported."""
        self.event()
        start = self.event()
        if isinstance(start, yaml.StreamEndEvent):
            self.report(start.start_mark, codes.EMPTY, "the file is empty", EMPTY_HELP)
            raise Unreadable
        if start.version or start.tags:
            self.report(start.start_mark, codes.NOT_INERT, "a directive (%) is not allowed", "take the line out")
        data = self.node(self.event(), ())
        if data is None:
            line, column = self.document.values[()]
            self.problems.append(
                Diagnostic(self.document.location(line, column), codes.EMPTY, "the file is empty", EMPTY_HELP)
            )
        self.event()
        after = self.event()
        if not isinstance(after, yaml.StreamEndEvent):
            help = "one file holds one record; take out the line with '---' or split the file"
            self.report(after.start_mark, codes.SECOND_DOCUMENT, "a second document starts here", help)
        return data

    def node(self, event: Any, loc: Loc) -> Any:
        """The value that starts with `event`."""
        mark = event.start_mark
        self.document.values[loc] = (mark.line, mark.column)
        self.refuse_extras(event)
        if len(loc) > DEEPEST:
            self.report(
                mark, codes.TOO_DEEP, f"more than {DEEPEST} levels deep", "look for a bracket that is not closed"
            )
            raise Unreadable
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(loc)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(loc)
        if isinstance(event, yaml.AliasEvent):
            return REFUSED
        self.refuse_loss(event)
        return scalar(event)

    def refuse_extras(self, event: Any) -> None:
        """Report an anchor, an alias, a tag, or a control character that came in by an escape."""
        if event.anchor:
            alias = isinstance(event, yaml.AliasEvent)
            what = f"an alias (*{event.anchor})" if alias else f"an anchor (&{event.anchor})"
            self.report(
                event.start_mark, codes.NOT_INERT, f"{what} is not allowed", "write it out, or put it in quotes"
            )
        elif getattr(event, "tag", None):
            help = "take it out, or put the text in quotes"
            self.report(event.start_mark, codes.NOT_INERT, f"a tag ({event.tag}) is not allowed", help)
        bad = FORBIDDEN.search(getattr(event, "value", ""))
        if bad:
            message = f"the control character U+{ord(bad[0]):04X} is not allowed, not even escaped"
            self.report(event.start_mark, codes.CONTROL_CHARACTER, message, "delete it")

    def refuse_loss(self, event: Any) -> None:
        """Report text without quotes that YAML cuts at a `#`, or that swallows the list item below it."""
        end, lines = event.end_mark, self.document.lines
        if event.style or end.line >= len(lines):
            return
        lost = NO_COMMENT.match(lines[end.line], end.column)
        if lost:
            place = self.document.location(end.line, lost.end() - 2)
            help = "put the whole text in quotes; or write '# ' for a comment"
            self.problems.append(Diagnostic(place, codes.SYNTAX, "what stands behind '#' would be lost", help))
        for line in range(event.start_mark.line + 1, end.line + 1):
            if lines[line].lstrip().startswith("- "):
                place = self.document.location(line, lines[line].index("-"))
                message = "this item is indented more than the one above, and would be a part of its text"
                self.problems.append(Diagnostic(place, codes.SYNTAX, message, "indent every item of the list alike"))

    def sequence(self, loc: Loc) -> list[Any]:
        """A list up to its end; items without a value are reported and left out."""
        items: list[Any] = []
        while not isinstance(event := self.event(), yaml.SequenceEndEvent):
            value = self.node(event, (*loc, len(items)))
            if value is None:
                self.report(
                    event.start_mark, codes.NO_VALUE, "an item of the list is empty", "write it, or take out the '-'"
                )
            elif value is not REFUSED:
                items.append(value)
        return items

    def mapping(self, loc: Loc) -> dict[str, Any]:
        """A mapping up to its end; keys twice, odd keys and keys without a value are reported and left out."""
        pairs: dict[str, Any] = {}
        while not isinstance(event := self.event(), yaml.MappingEndEvent):
            key = self.key(event, loc)
            again = self.document.keys[*loc, key] != (event.start_mark.line, event.start_mark.column)
            value = self.node(self.event(), (*loc, f"{key} on line {event.start_mark.line + 1}" if again else key))
            if value is None:
                self.report(event.start_mark, codes.NO_VALUE, f"'{key}' has no value", "write one, or take the key out")
            elif not again and value is not REFUSED and key != "<<":
                pairs[key] = value
        return pairs

    def key(self, event: Any, loc: Loc) -> str:
        """The key that `event` is; raise Unreadable where it is not text."""
        if not isinstance(event, yaml.ScalarEvent):
            self.report(event.start_mark, codes.WRONG_SHAPE, "a key must be plain text", "write 'key: value'")
            raise Unreadable
        self.refuse_extras(event)
        key = str(event.value)
        mark: Any = event.start_mark
        if key == "<<":
            self.report(mark, codes.NOT_INERT, "a merge key (<<) is not allowed", "write the keys out")
        first: Any = self.document.keys.setdefault((*loc, key), (mark.line, mark.column))
        if first != (mark.line, mark.column):
            help = "keep one of the two"
            self.report(mark, codes.DUPLICATE_KEY, f"duplicate key '{key}' (first on line {first[0] + 1})", help)
        return key


def scalar(event: Any) -> Any:
    """The value of a scalar as YAML 1.2's core schema reads it, less octal, hex, exponents and plus signs: `1:30`, `yes` and `012` stay text."""
    text = str(event.value)
    if not event.implicit[0]:
        return text
    if text in WORDS:
        return WORDS[text]
    if INTEGER.fullmatch(text):
        return int(text)
    return float(text) if FLOAT.fullmatch(text) else text
