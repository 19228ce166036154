"""Names in other languages, by which search finds records too: a file of vocabulary/names/ for each language, apart from the records."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Annotated

import pydantic
from pydantic import Field

from generator.records import codes, reader
from generator.records.entry import Entry
from generator.records.kinds import kind_of
from generator.records.references import Broken, own_names
from generator.text.diagnostics import Diagnostic, did_you_mean
from generator.text.document import Document, Loc
from generator.text.names import fold
from generator.text.source import load
from generator.values.fields import ID, LONGEST_ID, Many, Name, Part

PAGED = ("exercise", "routine", "plan", "muscle", "equipment", "pattern", "condition")
"""The kinds of records that have a page, to which names can lead."""

Called = Mapping[str, tuple[str, ...]]
"""Record id -> what it is called in a language."""


class Tongue(Part):
    """A file of names: what people who speak a language call the records of the guide."""

    names: dict[
        Annotated[str, Field(pattern=ID, max_length=LONGEST_ID)],
        Annotated[Many[Name], Field(min_length=1, max_length=20)],
    ]
    """The names by the id of the record."""


def read(shown: str, raw: bytes) -> tuple[Document, Called, list[Diagnostic]]:
    """The names of a file, which is called `shown` in messages, and all that keeps some of them from being read."""
    document, problems = load(shown, raw)
    if not isinstance(document.data, dict):
        if document.data is not None or not problems:
            problems.append(reader.wrong_shape(document, (), "the file must be 'id: [name, other name]' lines"))
        return document, {}, problems
    try:
        return document, Tongue.model_validate({"names": document.data}).names, problems
    except pydantic.ValidationError as error:
        errors = error.errors(include_url=False)
        within, wrong = [{**one, "loc": one["loc"][1:]} for one in errors], {str(one["loc"][1]) for one in errors}
        good = {id: names for id, names in document.data.items() if id not in wrong}
        told = reader.translate(document, Tongue, (), within)  # type: ignore[arg-type]  # as they were
        return document, Tongue.model_validate({"names": good}).names, [*problems, *told]


class Names:
    """What the records of a guide are called by themselves, which each language is held against."""

    def __init__(self, entries: Collection[Entry], broken: Broken) -> None:
        self.broken = broken
        self.paged = {entry.record.id for entry in entries if kind_of(entry.record) in PAGED}
        self.own = {fold(name): (entry, loc) for entry in entries for loc, name in own_names(entry.record)}

    def problems(self, document: Document, called: Called) -> Iterator[Diagnostic]:
        """The ids of a file that no page stands behind, and the names that lead to another page, or to the same one already."""
        taken: dict[str, Loc] = {}
        for id, names in called.items():
            if id not in self.paged and not self.broken.has(None, id):
                help = did_you_mean(id, self.paged) or "name a record that has a page"
                yield Diagnostic(document.at((id,), key=True), codes.DANGLING, f"no page is about '{id}'", help)
            for where, name in (((id, number), name) for number, name in enumerate(names)):
                folded = fold(name)
                entry, loc = self.own.get(folded, (None, ()))
                if (
                    entry or taken.setdefault(folded, where) != where
                ):  # where all stand would take as long as to read them
                    there = entry.at(*loc) if entry else document.at(taken[folded])
                    message = f"'{name}' is the same name as one in {there.path}:{there.line}"
                    help = "search finds a page by it as it is; take it out"
                    yield Diagnostic(document.at(where), codes.NAME_TAKEN, message, help)


def kept(tongues: Mapping[str, Called], has: Callable[[str], bool]) -> dict[str, Called]:
    """The names of those records that there are, less the languages that are left with none."""
    found = {code: {id: names for id, names in called.items() if has(id)} for code, called in tongues.items()}
    return {code: called for code, called in found.items() if called}


def schema() -> dict[str, object]:
    """What editors know of such a file."""
    said = Tongue.model_json_schema(mode="validation")["properties"]["names"]
    return {**said, "additionalProperties": False}
