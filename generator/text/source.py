"""YAML text to plain data, with the position of every key and value; whatever is not inert data is refused."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any

import yaml

from generator.text import codes
from generator.text.codes import Code
from generator.text.diagnostics import Diagnostic
from generator.text.document import FORBIDDEN, Document, Loc, Places, characters, decode, spaces
from generator.text.readings import READINGS
from generator.text.scalars import losses, misbegun, printed, scalar
from generator.text.syntax import UNSPACED, meant

DEEPEST = 12
"""Levels of nesting; a plan, the deepest record, has six."""

REFUSED = object()
"""Stands for a value that is refused, and so left out."""

EMPTY_HELP = "write a record, or delete the file"


class Unreadable(Exception):
    """Reading ends here: what follows could not be told from noise."""


def load(path: str, raw: bytes) -> tuple[Document, list[Diagnostic]]:
    """Read a YAML file. `data` is None where a problem leaves nothing that could be checked further."""
    text, problems = decode(path, raw)
    known = READINGS.get()
    if known and not problems and (data := known.data(text)) is not None:
        return Document(path, text, data, find), []
    problems = problems or [*characters(path, text), *spaces(path, text)]
    document = Document(path, text, find=find)
    if problems:
        return document, problems
    composer = Composer(document)
    try:
        document = replace(document, data=composer.compose())
    except Unreadable:
        return document, composer.problems
    if known and not composer.problems:
        known.keep(text, document.data)
    return document, composer.problems


def find(document: Document) -> Places:
    """The places in a document, which has been read before."""
    composer = Composer(document)
    with suppress(Unreadable):
        composer.compose()
    return composer.places


class Composer:
    """Turns the parser's events into data and notes every position; problems are collected, not raised."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.problems: list[Diagnostic] = []
        self.places = Places()
        self.event: Callable[[], Any]
        """Gives the parser's next event, whose types are too loose to be of use."""

    def report(self, mark: Any, code: Code, message: str, help: str = "") -> None:
        """Note a problem at a mark of the parser."""
        self.problems.append(Diagnostic(self.document.location(mark.line, mark.column), code, message, help))

    def compose(self) -> Any:
        """The data of the one document in the text; raise Unreadable where there is none."""
        loader = yaml.CSafeLoader(self.document.text)
        self.event = loader.get_event
        try:
            return self.single()
        except yaml.MarkedYAMLError as error:
            self.problems.append(meant(self.document, error.problem or "", error.problem_mark, error.context_mark))
            raise Unreadable from error
        finally:
            loader.dispose()

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
            line, column = self.places.values[()]
            self.problems.append(
                Diagnostic(self.document.location(line, column), codes.EMPTY, "the file is empty", EMPTY_HELP)
            )
        self.event()
        after = self.event()
        if not isinstance(after, yaml.StreamEndEvent):
            help = "one file holds one record; take out the line with '---' or split the file"
            self.report(after.start_mark, codes.SECOND_DOCUMENT, "a second document starts here", help)
            raise Unreadable  # what the record lacks may stand behind the line
        return data

    def node(self, event: Any, loc: Loc) -> Any:
        """The value that starts with `event`."""
        mark = event.start_mark
        self.places.values[loc] = (mark.line, mark.column)
        self.refuse_extras(event)
        if len(loc) > DEEPEST:
            self.report(
                mark, codes.TOO_DEEP, f"more than {DEEPEST} levels deep", "look for a bracket that is not closed"
            )
            raise Unreadable
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(loc)
        return self.mapping(loc) if isinstance(event, yaml.MappingStartEvent) else REFUSED

    def scalar(self, event: Any) -> Any:
        """The value of a text or number; of one within quotes of print, which are reported, the text that is meant."""
        if wrong := misbegun(self.document, event):
            self.problems.append(wrong)
            return REFUSED
        self.problems += losses(self.document, event)
        if not (wrong := printed(self.document, event)):
            return scalar(event)
        self.problems.append(wrong)
        return str(event.value)[1:-1].strip()

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
        quoted = getattr(event, "style", None) == '"'
        if quoted and (bad := FORBIDDEN.search(event.value)):
            message = f"the control character U+{ord(bad[0]):04X} is not allowed, not even escaped"
            self.report(event.start_mark, codes.CONTROL_CHARACTER, message, "delete it")

    def sequence(self, loc: Loc) -> list[Any]:
        """A list up to its end; items without a value are reported and left out."""
        items: list[Any] = []
        while not isinstance(event := self.event(), yaml.SequenceEndEvent):
            told = len(self.problems)
            value = self.node(event, (*loc, len(items)))
            if value is None and len(self.problems) == told:
                self.report(
                    event.start_mark, codes.NO_VALUE, "an item of the list is empty", "write it, or take out the '-'"
                )
            elif value is not None and value is not REFUSED:
                items.append(value)
        return items

    def mapping(self, loc: Loc) -> dict[str, Any]:
        """A mapping up to its end; keys twice, odd keys and keys without a value are reported and left out."""
        pairs: dict[str, Any] = {}
        while not isinstance(event := self.event(), yaml.MappingEndEvent):
            key, again = self.key(event, loc)
            told = len(self.problems)
            value = self.node(self.event(), (*loc, f"{key} on line {event.start_mark.line + 1}" if again else key))
            if value is None and len(self.problems) == told:
                close = UNSPACED.match(key)
                help = f"write a space behind '{close[0]}'" if close else "write one, or take the key out"
                self.report(event.start_mark, codes.NO_VALUE, f"'{key}' has no value", help)
            elif value is not None and not again and value is not REFUSED and key != "<<":
                pairs[key] = value
        return pairs

    def key(self, event: Any, loc: Loc) -> tuple[str, bool]:
        """The key that `event` is, and whether it was there before; raise Unreadable where it is not text."""
        if not isinstance(event, yaml.ScalarEvent):
            self.report(event.start_mark, codes.WRONG_SHAPE, "a key must be plain text", "write 'key: value'")
            raise Unreadable
        self.refuse_extras(event)
        key = str(event.value)
        mark: Any = event.start_mark
        if key == "<<":
            self.report(mark, codes.NOT_INERT, "a merge key (<<) is not allowed", "write the keys out")
        place = (mark.line, mark.column)
        first: Any = self.places.keys.setdefault((*loc, key), place)
        if first != place:
            help = "keep one of the two"
            self.report(mark, codes.DUPLICATE_KEY, f"duplicate key '{key}' (first on line {first[0] + 1})", help)
        return key, first != place
