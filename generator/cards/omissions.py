"""Which handouts leave something out, remembered by what they are made of: to lay them out was a quarter of a check."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from generator import workshop
from generator.cards import room
from generator.cards.papers import Paper
from generator.records.catalog import Catalog
from generator.records.kinds import FOLDERS, word

FILE = "handouts"
"""Where it is kept in the cache of cards."""
KINDS = frozenset(map(word, FOLDERS.values()))
"""The records that have a file of their own."""


def short(catalog: Catalog, paper: Paper, folder: Path | None = None, amid: str = "") -> list[str]:
    """The ids of the exercises whose handout leaves something out; `folder` is the cache of cards, and `amid` a digest of all that handouts are made with."""
    file = folder / FILE if folder else None
    before = json.loads((workshop.kept(file) if file else None) or "{}")
    around = workshop.digest((amid, repr(paper), *beside(catalog)))
    own = {id: workshop.digest((around, catalog.entry(it).document.text)) for id, it in catalog.exercises.items()}
    known = {
        id: before[made_of] if made_of in before else room.lacks(catalog, catalog.exercises[id], paper)
        for id, made_of in own.items()
    }
    now = {made_of: known[id] for id, made_of in own.items()}
    if file and now != before:
        workshop.keep(file, json.dumps(now).encode())
    return [id for id, lacks in known.items() if lacks]


def beside(catalog: Catalog) -> Iterator[str]:
    """What the handouts of all exercises are made of besides: the vocabularies, and the names of what they link."""
    for (kind, id), entry in catalog.entries.items():
        yield f"{kind} {id} {entry.record.name}"
    yield from dict.fromkeys(entry.document.text for (kind, _), entry in catalog.entries.items() if kind not in KINDS)
