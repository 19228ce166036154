"""What records say of each other: names that collide, pointers to nothing, and a catalogue cut down to what holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from generator.records import codes
from generator.records.catalog import Key
from generator.records.entry import Entry
from generator.records.kinds import KINDS, kind_of
from generator.records.meant import Lexicon
from generator.records.pages import Page
from generator.records.unfilled import MARK
from generator.text import items, links, names
from generator.text.diagnostics import Diagnostic, Location
from generator.text.document import Document, Loc, edit_at
from generator.text.edits import Edit
from generator.text.links import Link
from generator.values.fields import Record


@dataclass(frozen=True, slots=True)
class Unread:
    """A record that is none yet, with what it points to as far as that can be told."""

    document: Document
    base: Loc
    links: tuple[Link, ...]

    def at(self, *loc: str | int) -> Location:
        """The place of one of its values."""
        return self.document.at((*self.base, *loc))


@dataclass(frozen=True, slots=True)
class Broken:
    """What exists but could not be read, so that pointers to it are not called dangling as well."""

    records: frozenset[Key] = frozenset()
    kinds: frozenset[str] = frozenset()

    def has(self, kind: str | None, id: str) -> bool:
        """Whether a pointer may lead to something that is only broken."""
        kinds = {kind} if kind else set(KINDS)
        return bool(kinds & self.kinds) or any((word, id) in self.records for word in kinds)


def report_names(entries: Iterable[Entry]) -> Iterator[Diagnostic]:
    """Report every id, name and alias that is already taken; a record's own id may be its name or an alias as well."""
    taken: dict[str, tuple[Entry, Loc]] = {}
    told = [(entry, loc, name) for entry in entries for loc, name in own_names(entry.record)]
    for entry, loc, name in sorted(told, key=lambda one: len(one[1])):  # ids first, then names, then aliases
        folded = names.fold(name)
        first, where = taken.get(folded, (entry, ()))
        if first is not entry or (where and where != loc):
            there = first.at(*where)
            message = f"'{name}' is the same name as '{first.record.name}' ({there.path}:{there.line})"
            help = "take one of the two out" if first is entry else "use another name, or take one of the two out"
            yield Diagnostic(entry.at(*loc), codes.NAME_TAKEN, message, help)
        elif folded:
            taken[folded] = (entry, loc)


def own_names(record: Record) -> Iterator[tuple[Loc, str]]:
    """A record's id, name and aliases, each with its place in the record."""
    yield (), record.id
    yield ("name",), record.name
    for index, alias in enumerate(record.aliases):
        yield ("aliases", index), alias


def report_links(
    entries: dict[Key, Entry], written: Iterable[Page], broken: Broken, unread: Iterable[Unread] = ()
) -> Iterator[Diagnostic]:
    """Report every pointer to nothing or to oneself, and every list that names something twice."""
    ids: dict[str | None, set[str]] = defaultdict(set)
    for kind, id in entries:
        ids[kind].add(id)
        ids[None].add(id)
    lexicon = Lexicon(entries.values())
    for record in unread:
        for link in record.links:
            yield from dangling(record, link, ids, broken, lexicon)
    for entry in entries.values():
        seen: set[tuple[Loc, str]] = set()
        for link in entry.links:
            if link.id == entry.record.id or link.id not in ids[link.kind]:
                yield from report_link(entry, link, ids, broken, lexicon)
            if link.loc and isinstance(link.loc[-1], int) and link.kind:
                if (link.loc[:-1], link.id) in seen:
                    edit = items.without(entry.document, (*entry.base, *link.loc), link.id)
                    message = f"'{link.id}' is listed twice"
                    yield Diagnostic(entry.at(*link.loc), codes.LISTED_TWICE, message, "keep it once", edit)
                seen.add((link.loc[:-1], link.id))
    yield from report_pages(written, ids, broken, lexicon)


def report_pages(
    written: Iterable[Page], ids: dict[str | None, set[str]], broken: Broken, lexicon: Lexicon
) -> Iterator[Diagnostic]:
    """Report every source and marker of a hand-written page that names nothing."""
    for page in written:
        named = [("source", citation.source, citation.location) for citation in page.citations]
        named += [(marker.name, marker.id, marker.location) for marker in page.markers if marker.id]
        for kind, id, place in named:
            if kind in KINDS and id not in ids[kind] and not broken.has(kind, id):
                help, meant = lexicon.meant(kind, id)
                edit = edit_at(place, id, meant) if meant else None
                yield Diagnostic(place, codes.DANGLING, f"there is no {kind} '{id}'", help, edit)


def report_link(
    entry: Entry, link: Link, ids: dict[str | None, set[str]], broken: Broken, lexicon: Lexicon
) -> Iterator[Diagnostic]:
    """Report a pointer to nothing or to the record that it stands in."""
    if told := list(dangling(entry, link, ids, broken, lexicon)):
        yield from told
    elif link.id == entry.record.id and link.kind in (None, kind_of(entry.record)):
        yield Diagnostic(entry.at(*link.loc), codes.SELF_REFERENCE, f"'{link.id}' points to itself", "take it out")


def dangling(
    record: Entry | Unread, link: Link, ids: dict[str | None, set[str]], broken: Broken, lexicon: Lexicon
) -> Iterator[Diagnostic]:
    """Report a pointer to nothing; what is still to be written is told, or spared in a draft, where it was read."""
    if link.id not in ids[link.kind] and not broken.has(link.kind, link.id) and not link.id.startswith(MARK):
        help, meant = lexicon.meant(link.kind, link.id)
        edit = mended(record, link, meant) if meant else None
        message = f"there is no {link.kind or 'record'} '{link.id}'"
        yield Diagnostic(record.at(*link.loc), codes.DANGLING, message, help, edit)


def mended(entry: Entry | Unread, link: Link, id: str) -> Edit | None:
    """What has a pointer lead to the record with `id`."""
    before = "" if link.kind else "[["
    return entry.document.edit((*entry.base, *link.loc), before + link.id, before + id)


def prune(entries: dict[Key, Entry], elsewhere: Collection[Key] = ()) -> tuple[dict[Key, Entry], frozenset[Key]]:
    """The records less every pointer to what is neither among them nor `elsewhere`, until none is left; and the keys of those that lost something."""
    kept, changed = dict(entries), set[Key]()
    while True:
        before = len(kept)
        for key, entry in list(kept.items()):
            record = links.without(
                entry.record, lambda kind, id: (kind, id) not in kept and (kind, id) not in elsewhere
            )
            if record is not entry.record:
                changed.add(key)
                del kept[key]
                if record:
                    kept[key] = Entry(record, entry.document, entry.base)
        if len(kept) == before:
            return {key: kept[key] for key in entries if key in kept}, frozenset(changed)
