"""What was made of the catalogue in the build before, with each question asked of it, so that only those texts are made again of which an answer has changed.

After "verifying traces" in Mokhov, Mitchell and Peyton Jones, "Build systems à la carte" (2018).
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from generator import workshop
from generator.publish.kept import shelf
from generator.publish.kept.shelf import Row
from generator.records.watched import Answers, Question

AMID = ""
"""In place of the path of a text: what all texts are made amid."""

Note = Callable[[Question], object]
Make = Callable[[Note], str]
"""Makes a text, and notes each question that it asks."""


class Traces:
    """The texts that are kept, each by the path of what it is for."""

    def __init__(self) -> None:
        self.file: Path | None = None
        """Where they are kept from one process to the next."""
        self.rows: dict[str, Row] = {}
        self.anew: dict[str, Row] = {}
        self.used: set[str] = set()
        self.fresh = False
        """Whether nothing that was kept before fits."""

    def at(self, file: Path) -> Traces:
        """The same, with what a file keeps."""
        if file != self.file:
            self.file, self.rows = file, shelf.load(file)
        return self

    def begin(self, amid: str, answers: Answers) -> None:
        """Hold what is kept against the answers of a catalogue; `amid` is a digest of all that texts are made of beside them."""
        self.amid, self.answers = amid, answers
        self.anew, self.used = {}, {AMID}
        row = Row(amid.encode(), b"")
        self.fresh = self.rows.get(AMID) != row
        if self.fresh:
            self.rows, self.anew = {AMID: row}, {AMID: row}

    def text(self, path: str, given: Any, make: Make) -> str:
        """What is made for a path of the answers, and of what is `given` beside."""
        self.used.add(path)
        made_of = workshop.digest((self.amid, *self.answers.told(given)))
        row = self.rows.get(path)
        if row and self.fits(row, made_of):
            return zlib.decompress(row.html).decode()
        asked: dict[Question, None] = {}
        text = make(asked.setdefault)
        answered = [(*question, self.answers.to(question)) for question in asked]
        facts = json.dumps({"made of": made_of, "asked": answered})
        self.rows[path] = self.anew[path] = Row(facts.encode(), zlib.compress(text.encode(), 1))
        return text

    def take(self, texts: dict[str, Row]) -> None:
        """Keep texts that were made in a copy of this process."""
        self.rows |= texts
        self.anew |= texts
        self.used |= texts.keys()

    def fits(self, row: Row, made_of: str) -> bool:
        """Whether a text would come out the same."""
        facts = json.loads(row.facts)
        return facts["made of"] == made_of and all(
            self.answers.to((name, key)) == answer for name, key, answer in facts["asked"]
        )

    def end(self) -> None:
        """Keep what was made, and no more what nobody asks for."""
        gone = self.rows.keys() - self.used
        for path in gone:
            del self.rows[path]
        if self.file and (self.anew or gone):
            shelf.save(self.file, self.anew, gone)
