"""Pydantic's errors in plain words, which name what to write instead."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import Any

from pydantic_core import ErrorDetails

from generator.records import codes
from generator.records.source import DOI, URL
from generator.records.unknown import Meant, as_help, known_keys, names, part_at
from generator.text.codes import Code
from generator.text.diagnostics import did_you_mean
from generator.text.document import Loc
from generator.text.names import as_id
from generator.values.fields import DATE, ID, LONGEST_ID, Part
from generator.values.meanings import meanings
from generator.values.quantity import QuantityError, quoted

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
        listed = as_list(error, kind)
        help = NUMBERED if re.match("[0-9]{1,2}[.)] ", value) else f"write '{listed}'" if listed else ""
    if error["type"] == "model_type":
        part = part_at(kind, error["loc"])
        help = keyed(part, value) or known_keys(part)
    return codes.WRONG_TYPE, f"{name} must be {KINDS.get(error['type'], 'written differently')}", help


def as_list(error: ErrorDetails, kind: type[Part]) -> str:
    """A text of a few plain words as the list of words that it was meant to be; nothing of others, and where items have keys."""
    value, loc = error["input"], error["loc"]
    plain = isinstance(value, str) and re.fullmatch(r"[^\W0-9_][\w -]*(?:, [^\W0-9_][\w -]*)*", value)
    words = plain and len(str(value)) <= LONGEST_ID and part_at(kind, loc) is part_at(kind, loc[:-1])
    return f"[{value}]" if words else ""


def keyed(part: type[Part], value: object) -> str:
    """How a word is written that stands in the place of a part: with the first key that takes one, and below it the others that have to be there."""
    due = [(it.annotation is not str, it.alias or key) for key, it in part.model_fields.items() if it.is_required()]
    first, *more = [key for _, key in sorted(due, key=lambda it: it[0])] or [""]
    if not first or not isinstance(value, str) or not re.fullmatch(r"[\w -]{1,60}", value):
        return ""
    return f"write '{first}: {value}'" + (f", and below it {' and '.join(repr(key) for key in more)}" if more else "")


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
