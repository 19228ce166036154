"""One file to its records, or to located diagnostics in words a contributor can act on."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from typing import Any, TypeVar

import pydantic
from pydantic_core import ErrorDetails

from generator.records import codes, unfilled
from generator.records.source import DOI, URL
from generator.records.unknown import Meant, as_help, beside, known_keys, meant_by, names, part_at
from generator.records.wordings import wording
from generator.text.codes import BAD_FILE_NAME, WRONG_SHAPE, Code
from generator.text.diagnostics import Diagnostic, did_you_mean, surely
from generator.text.document import Document, Loc, edit_at
from generator.text.edits import Edit
from generator.text.names import as_id
from generator.values.fields import DATE, ID, LONGEST_ID, RESERVED, Part, Record
from generator.values.meanings import meanings
from generator.values.quantity import QuantityError, quoted

P = TypeVar("P", bound=Part)
R = TypeVar("R", bound=Record)
Said = tuple[Code, str, str]
"""What is wrong: its code, a message and a help."""

KINDS = {
    "string_type": "a line of text; put it in quotes if it looks like a number",
    "int_type": "a whole number",
    "float_type": "a number",
    "tuple_type": "a list; write '[a, b]' or one '- item' a line",
    "bool_type": "true or false",
    "dict_type": "'key: value' lines",
    "model_type": "'key: value' lines",
    "model_attributes_type": "'key: value' lines",
}
LIMITS: dict[str, Callable[[dict[str, Any]], str]] = {
    "string_too_short": lambda _: "must not be empty",
    "string_too_long": lambda ctx: f"has more than {ctx['max_length']} characters",
    "too_short": lambda ctx: f"needs at least {ctx['min_length']}",
    "too_long": lambda ctx: f"has more than {ctx['max_length']} items",
    "greater_than_equal": lambda ctx: f"must be at least {ctx['ge']:g}",
    "less_than_equal": lambda ctx: f"must be at most {ctx['le']:g}",
}
NUMBERED = "begin each item with '- ' in place of its number; pages count by themselves"
TAKEN_FOR: dict[type, str] = {
    dict: "put the text in quotes; YAML takes what holds ': ' for a key and its value",
    list: "write one text, not a list; put it in quotes if it starts with '['",
}
PATTERN_HELP = {
    DATE: "write a day like '2026-11-30'",
    ID: "write an id: small letters, digits and single hyphens",
    DOI: "write it like '10.1136/bjsports-2020-102955'",
    URL: "write an address that starts with https://",
}


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
    if error["type"] == "tuple_type" and (listed := as_list(error["input"])):
        return edit_at(document.at(loc), str(error["input"]), listed)
    one = meant.get(error["loc"]) if error["type"] == "extra_forbidden" else None
    if not one or not one.is_key or (*loc[:-1], one.write) in document.places.keys:
        return None
    part = part_at(kind, error["loc"][:-1])
    if not wording(part, str(loc[-1])) and surely(str(loc[-1]), names(part)) != one.write:
        return None
    rivals = [other for other, two in meant.items() if two == one and other[:-1] == error["loc"][:-1]]
    return document.edit(loc, str(loc[-1]), one.write, key=True) if len(rivals) == 1 else None


def say(error: ErrorDetails, kind: type[Part], meant: Meant, others: Collection[str]) -> Said:
    """One of pydantic's errors in plain words; `others` stand beside a key that is not known."""
    if error["type"] in ("extra_forbidden", "missing"):
        return say_key(error, part_at(kind, error["loc"][:-1]), meant, others)
    ctx, value, name = error.get("ctx", {}), error["input"], field_name(error["loc"])
    if isinstance(ctx.get("error"), QuantityError):
        return codes.UNREADABLE_VALUE, str(ctx["error"]), ctx["error"].help
    if error["type"] == "literal_error":
        return say_choice(value, name, re.findall("'([^']*)'", ctx["expected"]))
    if error["type"] == "string_pattern_mismatch":
        near = as_id(str(value)[:LONGEST_ID]) if ctx["pattern"] == ID else ""
        help = PATTERN_HELP.get(ctx["pattern"], "") + (f", such as '{near}'" if near else "")
        return codes.UNREADABLE_VALUE, f"{name} cannot be {quoted(value)}", help
    if error["type"] in LIMITS:
        return codes.OUT_OF_RANGE, f"{name} {LIMITS[error['type']](ctx)}", ""
    help = TAKEN_FOR.get(type(value), "") if error["type"] == "string_type" else ""
    if (
        error["type"] == "int_type"
        and isinstance(value, str)
        and (number := re.match("0*([0-9]+)(?![-:.,0-9])", value))
    ):
        help = f"write {number[1]}, with nothing around it"
    if error["type"] == "tuple_type" and isinstance(value, str):
        listed = as_list(value)
        help = NUMBERED if re.match("[0-9]{1,2}[.)] ", value) else f"write '{listed}'" if listed else ""
    if error["type"] == "model_type":
        help = known_keys(part_at(kind, error["loc"]))
    return codes.WRONG_TYPE, f"{name} must be {KINDS.get(error['type'], 'written differently')}", help


def as_list(value: object) -> str:
    """A text of a few plain words as the list that it was meant to be; nothing of others."""
    plain = isinstance(value, str) and re.fullmatch(r"[^\W0-9_][\w -]*(?:, [^\W0-9_][\w -]*)*", value)
    return f"[{value}]" if plain and len(str(value)) <= LONGEST_ID else ""


def say_choice(value: object, name: str, choices: list[str]) -> Said:
    """A value that is none of the fixed words."""
    if isinstance(value, list | dict):
        return codes.NOT_ONE_OF, f"{name} must be one of {', '.join(choices)}", ""
    message = f"{quoted(str(value))} is not one of {', '.join(choices)}"
    return codes.NOT_ONE_OF, message, did_you_mean(str(value), choices)


def say_key(error: ErrorDetails, part: type[Part], meant: Meant, others: Collection[str]) -> Said:
    """A key too many or too few in plain words."""
    key, known = str(error["loc"][-1]), names(part)
    if error["type"] == "missing":
        return codes.MISSING_KEY, f"missing key '{key}'", meanings(part).get(key, "").split("\n")[0]
    if key in known:  # of one kind of what may stand here, beside keys of another
        return (
            codes.UNKNOWN_KEY,
            f"'{key}' does not go with the keys beside it",
            "put it below one of them, or leave it out",
        )
    one = meant.get(error["loc"])
    return codes.UNKNOWN_KEY, f"unknown key '{key}'", as_help(key, one, others, known_keys(part))


def field_name(loc: Loc) -> str:
    """What an error is about, by its key: `'steps'`, or `an item of 'steps'`."""
    key = next((str(step) for step in reversed(loc) if isinstance(step, str) and step != "[key]"), "the record")
    return f"an item of '{key}'" if loc and isinstance(loc[-1], int) else f"'{key}'"
