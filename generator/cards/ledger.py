"""What the cache calls the PDFs of cards, kept by what these are made of: to lay a card out takes longer than to read its PDF."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, partial
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from generator import workshop
from generator.cards import pdf, png, tagged
from generator.cards.pdf import Sheet

Lay = Mapping[str, Callable[[], Sheet]]
"""What lays out sheets, each by its name."""


class Lot(NamedTuple):
    """PDFs that are made of the same."""

    made_of: str
    """A digest of it."""
    lay: Lay
    """The PDFs by their path."""


class Laid(Mapping[str, Sheet]):
    """Sheets by name, each laid out once somebody asks for it."""

    def __init__(self, lay: Lay) -> None:
        self.lay = lay

    def __getitem__(self, name: str) -> Sheet:
        return self.lay[name]()

    def __iter__(self) -> Iterator[str]:
        return iter(self.lay)

    def __len__(self) -> int:
        return len(self.lay)


class Ledger:
    """The PDFs that have pages by path, each laid out only where its name is not known or where it is not in the cache, a folder."""

    def __init__(self, lots: Mapping[str, Lot], folder: Path | None) -> None:
        self.lots = lots
        self.folder = folder
        self.laid: dict[str, Sheet] = {}
        engines = (pdf, png, *([tagged] if tagged.there() else []))
        self.programs = {engine: engine.program() for engine in engines if lots}
        """What makes something of a sheet."""
        told = ((name, self.told(lot)) for name, lot in lots.items())
        self.known = {name: names for name, names in told if names is not None}
        """What is kept of lots: by path, the name of what each program makes of a PDF."""

    @property
    def unknown(self) -> list[str]:
        """The lots of which nothing is kept."""
        return [name for name in self.lots if name not in self.known]

    @cached_property
    def names(self) -> dict[str, dict[str, str]]:
        """What the cache calls what is made of each PDF, by its path and by the program."""
        found = {name: self.known[name] if name in self.known else self.learnt(lot) for name, lot in self.lots.items()}
        return {path: names for lot in found.values() for path, names in lot.items()}

    def file(self, lot: Lot) -> Path | None:
        """Where it is kept what a lot comes to."""
        made_of = workshop.digest((lot.made_of, *self.programs.values()))
        return self.folder / f"{made_of}.names" if self.folder else None

    def told(self, lot: Lot) -> dict[str, dict[str, str]] | None:
        """What is kept of a lot."""
        file = self.file(lot)
        kept = workshop.kept(file) if file else None
        return json.loads(kept) if kept else None

    def learnt(self, lot: Lot) -> dict[str, dict[str, str]]:
        """What a lot comes to, which is kept."""
        sheets = {path: made for path, lay in lot.lay.items() if (made := lay()).pages}
        self.laid |= sheets
        names = {path: {by: pdf.key(sheet, by) for by in self.programs.values()} for path, sheet in sheets.items()}
        if file := self.file(lot):
            workshop.keep(file, json.dumps(names).encode())
        return names

    def sheet(self, path: str) -> Sheet:
        """What a PDF is made from."""
        if path not in self.laid:
            self.laid[path] = next(lot.lay[path]() for lot in self.lots.values() if path in lot.lay)
        return self.laid[path]

    def made(self, engine: ModuleType, paths: Mapping[str, str]) -> dict[str, bytes]:
        """What a program makes of some PDFs: `paths` has the path of each, by that of what is made."""
        names = {path: self.names[of][self.programs[engine]] for path, of in paths.items()}
        made: dict[str, bytes] = engine.made(
            Laid({path: partial(self.sheet, of) for path, of in paths.items()}), self.folder, names
        )
        return made
