"""The kinds of records there are, and the folders and files that hold them."""

from __future__ import annotations

import re

from generator.records.exercise import Exercise
from generator.records.plan import Plan
from generator.records.routine import Routine
from generator.records.vocabulary import VOCABULARIES
from generator.values.fields import Record

FOLDERS: dict[str, type[Exercise | Routine | Plan]] = {
    "exercises": Exercise,
    "routines": Routine,
    "plans": Plan,
}
"""The folders of content/ that hold a record a file."""

NAMES = "names"
"""The folder within vocabulary/ that holds names in other languages, a file a language."""
LANGUAGE = re.compile("[a-z]{2,3}")
"""What such a file is called: the code of its language, as browsers know it."""

KINDS: dict[str, type[Record]] = {kind.__name__.lower(): kind for kind in (*FOLDERS.values(), *VOCABULARIES.values())}
"""Every kind of record by the word that `Ref` uses for it."""


def word(kind: type[Record]) -> str:
    """The word for a kind of record, as `Ref` uses it."""
    return kind.__name__.lower()


def kind_of(record: Record) -> str:
    """The word for a record's kind, as `Ref` uses it."""
    return word(type(record))
