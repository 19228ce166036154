"""What ids have been before: a file that names each old one with the one that its address leads on to."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Annotated, Literal

import pydantic
from pydantic import Field

from generator.records import codes, reader
from generator.text.diagnostics import Diagnostic
from generator.text.document import Document
from generator.text.source import load
from generator.values.fields import DATE, ID, LONGEST_ID, Many, Part, Sentence

FILE = "redirects.yml"
"""Where it lies below the content folder."""
Id = Annotated[str, Field(pattern=ID, max_length=LONGEST_ID)]


class Redirect(Part):
    """An id that a record had, and where its address leads now."""

    kind: Literal[
        "exercise",
        "routine",
        "plan",
        "muscle",
        "pattern",
        "equipment",
        "condition",
        "group",
        "position",
        "aim",
        "stop",
        "term",
        "source",
    ]
    """What it was: `exercise`, `routine`, `plan`, or what its vocabulary holds, such as `muscle` or `source`."""
    old: Id
    """The id that it had."""
    new: Id
    """The id, of a record of the same kind, that stands for it now."""
    date: Annotated[str, Field(pattern=DATE)]
    """Since when: `2026-11-30`."""
    reason: Sentence
    """Why, for whoever reads the file."""


class Moved(Part):
    """All that have moved, the first at the top."""

    moved: Many[Redirect] = ()


Key = tuple[str, str]


def read(shown: str, raw: bytes) -> tuple[Document, dict[int, Redirect], list[Diagnostic]]:
    """The redirects in a file, which is called `shown` in messages, by their number in it, and all that keeps some from being read."""
    document, problems = load(shown, raw)
    if not isinstance(document.data, list):
        if document.data is not None or not problems:
            problems.append(reader.wrong_shape(document, (), "the file must be a list, an item for each id"))
        return document, {}, problems
    try:
        return document, dict(enumerate(Moved.model_validate({"moved": document.data}).moved)), problems
    except pydantic.ValidationError as error:
        errors = error.errors(include_url=False)
        within, wrong = [{**one, "loc": one["loc"][1:]} for one in errors], {one["loc"][1] for one in errors}
        good = {number: item for number, item in enumerate(document.data) if number not in wrong}
        moved = Moved.model_validate({"moved": list(good.values())}).moved
        told = reader.translate(document, Redirect, (), within)  # type: ignore[arg-type]  # as they were
        return document, dict(zip(good, moved, strict=True)), [*problems, *told]


def problems(document: Document, moved: Mapping[int, Redirect], there: Collection[Key]) -> Iterator[Diagnostic]:
    """The redirects that lead nowhere, or from what is still there."""
    seen: set[Key] = set()
    for number, it in moved.items():
        if (it.kind, it.old) in there or (it.kind, it.old) in seen:
            what = "named twice" if (it.kind, it.old) in seen else "still there"
            yield Diagnostic(document.at((number, "old")), codes.MOVED, f"'{it.old}' is {what}", "take this out")
        if (it.kind, it.new) not in there:
            help = f"name {it.kind} that is there; where it has moved on, the one it is now"
            yield Diagnostic(document.at((number, "new")), codes.DANGLING, f"there is no {it.kind} '{it.new}'", help)
        seen.add((it.kind, it.old))
