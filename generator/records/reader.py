"""One file to its records, or to located diagnostics in words a contributor can act on."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, TypeVar

import pydantic
from pydantic_core import ErrorDetails

from generator.records import codes, unfilled
from generator.records.errors import as_list, say
from generator.records.unknown import Meant, beside, meant_by, names, part_at
from generator.records.wordings import wording
from generator.text.codes import BAD_FILE_NAME, WRONG_SHAPE
from generator.text.diagnostics import Diagnostic, surely
from generator.text.document import Document, Loc, edit_at
from generator.text.edits import Edit
from generator.values.fields import ID, RESERVED, Part, Record

P = TypeVar("P", bound=Part)
R = TypeVar("R", bound=Record)


def read_record(document: Document, kind: type[R], id: str) -> tuple[R | None, list[Diagnostic]]:
    """The record of a file, or all that keeps it from being one."""
    return read_entry(document, kind, id, (), document.data)


def read_vocabulary(document: Document, kind: type[R]) -> Iterator[tuple[str, R | None, list[Diagnostic]]]:
    """Every entry of a vocabulary file that has a value, with its id."""
    if not isinstance(document.data, dict):
        yield "", None, [wrong_shape(document, (), "the file must be 'id:' lines, each with its entry indented below")]
        return
    for id, data in document.data.items():
        problems = [bad_id(document, id)] if not re.fullmatch(ID, id) or id in RESERVED else []
        record, more = read_entry(document, kind, id, (id,), data)
        yield id, record, problems + more


def without_value(document: Document) -> Iterator[str]:
    """The ids of those entries of a vocabulary file that have none, which has been told."""
    if isinstance(document.data, dict):
        yield from (str(loc[0]) for loc in document.places.keys if len(loc) == 1 and loc[0] not in document.data)


def bad_id(document: Document, id: str) -> Diagnostic:
    """A vocabulary key that is not an id."""
    if id in RESERVED:
        message = f"Windows keeps the name '{id}' for itself"
        return Diagnostic(document.at((id,), key=True), BAD_FILE_NAME, message, f"choose another id, such as 'my-{id}'")
    help = "use small letters, digits and single hyphens, like 'step-up'"
    return Diagnostic(document.at((id,), key=True), BAD_FILE_NAME, f"'{id}' is not an id", help)


def wrong_shape(document: Document, loc: Loc, message: str) -> Diagnostic:
    """A list or a text where a mapping is due."""
    return Diagnostic(document.at(loc), WRONG_SHAPE, message, "write it as other records are written")


def read_entry(document: Document, kind: type[R], id: str, loc: Loc, data: Any) -> tuple[R | None, list[Diagnostic]]:
    """The record that `data` at `loc` is, or all that keeps it from being one."""
    if not isinstance(data, dict):
        return None, [wrong_shape(document, loc, "a record must be 'key: value' lines")]
    problems = []
    if "id" in data:
        help = "take it out: the file name, or the key in a vocabulary, is the id"
        place = document.at((*loc, "id"), key=True)
        line = place.excerpt if place.excerpt.partition(":")[0].strip() == "id" else ""
        edit = Edit(place.path, (place.line, 1), (place.line + 1, 1), "") if line else None
        problems.append(Diagnostic(place, codes.UNKNOWN_KEY, "unknown key 'id'", help, edit))
    record, more = read_part(document, kind, loc, {**data, "id": id})
    if open_places := set(unfilled.places(data, loc)) if unfilled.MARK in document.text else None:
        more = unfilled.spared(document, more, open_places, draft=data.get("draft") is True)
    return record, problems + more


def read_part(document: Document, kind: type[P], loc: Loc, data: Any) -> tuple[P | None, list[Diagnostic]]:
    """The part of a record that `data` at `loc` is, or all that keeps it from being one."""
    try:
        return kind.model_validate(data), []
    except pydantic.ValidationError as error:
        return None, list(translate(document, kind, loc, error.errors(include_url=False)))


def translate(document: Document, kind: type[Part], base: Loc, errors: list[ErrorDetails]) -> Iterator[Diagnostic]:
    """Pydantic's errors as diagnostics; a missing key that was only misspelled is told once."""
    missing: dict[Loc, set[str]] = defaultdict(set)
    for error in errors:
        if error["type"] == "missing":
            missing[error["loc"][:-1]].add(str(error["loc"][-1]))
    extra = [error["loc"] for error in errors if error["type"] == "extra_forbidden"]
    meant = {
        loc: meant_by(part_at(kind, loc[:-1]), str(loc[-1]), missing.get(loc[:-1], ()), beside(document, base + loc))
        for loc in extra
    }
    found = {(*loc[:-1], *steps) for loc, one in meant.items() if one for steps in one.keys}
    for error in errors:
        loc = base + error["loc"]
        if error["type"] == "missing" and (error["loc"] in found or loc in document.places.keys):
            continue
        if error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"]:
            continue  # it is short only of items that are themselves wrong
        if error["type"] == "value_error" and document.hollow(loc, error["input"]):
            continue  # it may lack only what is written there without a value
        is_key = error["type"] == "extra_forbidden" or error["loc"][-1:] == ("[key]",)
        code, message, help = say(error, kind, meant, beside(document, loc) if error["loc"] in meant else {})
        yield Diagnostic(document.at(loc, key=is_key), code, message, help, mended(document, kind, base, error, meant))


def mended(document: Document, kind: type[Part], base: Loc, error: ErrorDetails, meant: Meant) -> Edit | None:
    """What writes the one key or word that can be meant, where it is not there already."""
    loc = base + error["loc"]
    if error["type"] == "literal_error" and isinstance(error["input"], str):
        word = surely(error["input"], re.findall("'([^']*)'", error["ctx"]["expected"]))
        return document.edit(loc, error["input"], word) if word else None
    if error["type"] == "tuple_type" and (listed := as_list(error, kind)):
        return edit_at(document.at(loc), str(error["input"]), listed)
    one = meant.get(error["loc"]) if error["type"] == "extra_forbidden" else None
    if not one or not one.is_key or (*loc[:-1], one.write) in document.places.keys:
        return None
    part = part_at(kind, error["loc"][:-1])
    if not wording(part, str(loc[-1])) and surely(str(loc[-1]), names(part)) != one.write:
        return None
    rivals = [other for other, two in meant.items() if two == one and other[:-1] == error["loc"][:-1]]
    return document.edit(loc, str(loc[-1]), one.write, key=True) if len(rivals) == 1 else None
