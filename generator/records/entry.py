"""A record with the place it was read from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from generator.text import links
from generator.text.diagnostics import Location
from generator.text.document import Document, Loc
from generator.text.links import Link, Marked
from generator.values.fields import Record


@dataclass(frozen=True)
class Entry:
    """A record with the place it was read from."""

    record: Record
    document: Document
    base: Loc

    @cached_property
    def marked(self) -> list[Marked]:
        """Every text of the record, with its place and what it is marked as."""
        return links.marked(self.record)

    @cached_property
    def texts(self) -> list[tuple[Loc, str]]:
        """All that the record tells its readers, each text with its place."""
        return list(links.texts(self.marked))

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every pointer of the record."""
        return tuple(links.links(self.marked))

    def at(self, *loc: str | int, key: bool = False) -> Location:
        """The place of a value of the record, or of its key."""
        return self.document.at((*self.base, *loc), key=key or not loc)
