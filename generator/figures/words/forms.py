"""What the keys of a pose may look like: one value or one for each side, a word, a number, or `key: value` lines."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any, Generic, TypeVar, get_args

from pydantic import Field, GetCoreSchemaHandler, PlainValidator, TypeAdapter, WithJsonSchema
from pydantic_core import CoreSchema, core_schema

from generator.text.diagnostics import did_you_mean
from generator.values.fields import Choice, Part
from generator.values.quantity import QuantityError, quoted

T = TypeVar("T")
DIRECTIONS = {
    "down": (0, 0, -1),
    "up": (0, 0, 1),
    "out": (0, 1, 0),
    "in": (0, -1, 0),
    "front": (1, 0, 0),
    "back": (-1, 0, 0),
}
"""Word -> direction in the world, for the left side."""
OPPOSITE = {"down": "up", "up": "down", "out": "in", "in": "out", "front": "back", "back": "front"}


class Sides(Part, Generic[T]):
    """One value for each side."""

    left: T | None = Field(default=None, description="The value of the left side.")
    right: T | None = Field(default=None, description="The value of the right side.")


class ByShape:
    """Marks a union whose shape tells which kind it is, so that an error speaks of that kind alone."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """The union for the JSON schema; the kind that fits for reading."""
        kinds = Kinds(get_args(source))
        return core_schema.no_info_wrap_validator_function(lambda value, _: kinds.read(value), handler(source))


class Kinds:
    """The kinds of value that one key takes: a pair of sides, `key: value` lines, or a word or number."""

    def __init__(self, kinds: tuple[Any, ...]) -> None:
        self.kinds = kinds

    @cached_property
    def readers(self) -> dict[str, Callable[[object], Any]]:
        """What reads each kind; made when first needed, as kinds may name each other."""
        return {shape(kind): TypeAdapter(kind).validate_python for kind in self.kinds}

    def read(self, value: object) -> Any:
        """The value as the kind it looks like."""
        if isinstance(value, Part):
            return value
        kind = "plain"
        if isinstance(value, dict):
            kind = "sides" if {"left", "right"} & value.keys() else "lines"
        kind = kind if kind in self.readers else next(other for other in ("lines", "sides") if other in self.readers)
        return self.readers[kind](value)


def shape(kind: Any) -> str:
    """How a value of this kind is written: `sides`, `lines` or `plain`."""
    if not (isinstance(kind, type) and issubclass(kind, Part)):
        return "plain"
    return "sides" if issubclass(kind, Sides) else "lines"


def one_of(*words: str, others: str = "") -> tuple[Any, Any, Choice]:
    """What makes a field that takes one of a few words; raise QuantityError. `others` is what else its key takes, in words."""

    def read(value: object) -> str:
        if isinstance(value, str) and value in words:
            return value
        near = did_you_mean(value, words) if isinstance(value, str) else ""
        known = f"one of {', '.join(words)}" if len(words) > 1 else f"'{words[0]}'"
        help = f"write {known}, or {others}" if others else f"write {known}"
        one = known if len(words) == 1 else "one of its words"
        message = f"{said(value)} is neither {one} nor {others}" if others else f"{said(value)} is not {known}"
        raise QuantityError(message, near or help)

    return PlainValidator(read), WithJsonSchema({"enum": list(words)}), Choice(words)


def said(value: object) -> str:
    """What somebody wrote, as a sentence can quote it."""
    return (
        "a list" if isinstance(value, list) else "what is in braces" if isinstance(value, dict) else quoted(str(value))
    )


def directions(value: object) -> str:
    """One direction, or two such as `out-down`; raise QuantityError."""
    words = value.split("-") if isinstance(value, str) else []
    if not 1 <= len(words) <= 2 or not set(words) <= DIRECTIONS.keys() or OPPOSITE.get(words[0]) == words[-1]:
        help = f"write one or two of {', '.join(DIRECTIONS)}, such as 'out-down'"
        raise QuantityError(f"{said(value)} is no direction", help)
    return "-".join(words)


def apart(part: Part, *pairs: tuple[str, str]) -> None:
    """Refuse two keys that say the same or the opposite; raise QuantityError."""
    names = {name: field.alias or name for name, field in type(part).model_fields.items()}
    written = {names[name] for name in part.model_fields_set}
    for pair in pairs:
        if written >= set(pair):
            raise QuantityError(f"'{pair[0]}' and '{pair[1]}' exclude each other", "keep the one that you mean")


SHAPE = ByShape()
