"""What the fields of records are made of: texts with limits, ids of other records, and doses that people write."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any, Literal, TypeVar, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PlainValidator, Strict, WithJsonSchema
from pydantic.json_schema import SkipJsonSchema

from generator.values import dose, effort, increase, load, quantity, rest, tempo

ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LONGEST_ID = 60
DATE = r"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$"
RESERVED = frozenset(
    ["aux", "con", "nul", "prn", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))]
)
"""Names that Windows keeps for devices, so that no file or folder can have them there, whatever its ending."""
REF = "ref"
"""The key by which a schema says that a text is the id of a record of a kind; `records.schema` puts the ids there."""
LONGEST_DOSE = 60
"""Letters; a longer text is no dose, and only takes long to refuse."""

FOREIGN = re.compile(r"[^\D0-9]")
"""A digit of a script other than ours, which nobody means to mix with its units."""


HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011\u2212"), "-")
"""Signs that phones and word processors write for a hyphen: another one, one that breaks no line, and a minus."""
LOOKALIKE = re.compile("[\u0370-\u052f]")
"""A Greek or Cyrillic letter, of which many look like ours."""


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a field whose text is the id of a record of `kind`."""

    kind: str


@dataclass(frozen=True, slots=True)
class Inline:
    """Marks a text that may hold the inline markup: `*emphasis*` and `[[id]]` or `[[id|words]]` links."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Marks a field that takes one of these words."""

    words: tuple[str, ...]


T = TypeVar("T")
Many = Annotated[tuple[T, ...], Strict(strict=False)]
"""A list; frozen, so a tuple once it is read."""


def is_id(text: str) -> bool:
    """Whether a text can be an id, and so the name of a file and of a folder on every system."""
    return bool(re.fullmatch(ID, text)) and len(text) <= LONGEST_ID and text not in RESERVED


def one_line(text: str) -> str:
    """The text on one line: YAML may break it where it likes, and pages and cards break it anew."""
    if (
        text.isprintable() and "  " not in text and text == text.strip()
    ):  # as most are, and it is told three times as fast
        return text
    return " ".join(text.split())


def written(
    kind: type, parse: Callable[[str], object], pattern: str, example: str, longest: int = LONGEST_DOSE
) -> tuple[Any, Any]:
    """What makes a field that people write as text and `parse` reads as a `kind`; numbers are read as they are written."""
    parsed = lru_cache(maxsize=1024)(parse)  # a guide says the same few doses over and over

    def read(value: object) -> object:
        if isinstance(value, kind):
            return value
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise quantity.QuantityError("this takes one line of text", f"write it like '{example}'")
        if not str(value).strip():
            raise quantity.QuantityError("this must not be empty", f"write it like '{example}'")
        if len(str(value)) > longest:
            raise quantity.QuantityError(f"{quantity.quoted(str(value))} is too long", f"write it like '{example}'")
        if FOREIGN.search(str(value)):
            message = f"{quantity.quoted(str(value))} has other digits than 0 to 9"
            raise quantity.QuantityError(message, f"write it like '{example}'")
        text = one_line(str(value)).translate(HYPHENS)
        try:
            return parsed(text)
        except quantity.QuantityError as error:
            if not (odd := LOOKALIKE.search(text)):
                raise
            message = f"{quantity.quoted(text)} has a letter of another script, '{odd[0]}' (U+{ord(odd[0]):04X})"
            raise quantity.QuantityError(message, f"type it anew, like '{example}'") from error

    schema = {"type": ["string", "integer"], "pattern": pattern, "examples": [example]}
    return PlainValidator(read), WithJsonSchema(schema)


def span(most: int) -> tuple[Any, Any]:
    """What makes a field of a whole number, or a range such as `2-3`, from 1 to `most`."""
    return written(quantity.Span, lambda text: quantity.parse_span(text, most), r"^[0-9]+(-[0-9]+)?$", "2-3")


def ref(kind: str) -> tuple[Any, Ref]:
    """What makes a field that names a record of `kind` by its id; whether it is one is told where all ids are known."""
    return Field(min_length=1, max_length=LONGEST_ID, json_schema_extra={"pattern": ID, REF: kind}), Ref(kind)


ONE_LINE = AfterValidator(one_line)
Name = Annotated[str, Field(min_length=1, max_length=60), ONE_LINE]
Label = Annotated[str, Field(min_length=1, max_length=200), ONE_LINE]
Title = Annotated[str, Field(min_length=1, max_length=300), ONE_LINE]
Cue = Annotated[str, Field(min_length=1, max_length=90), ONE_LINE, Inline()]
Phrase = Annotated[str, Field(min_length=1, max_length=120), ONE_LINE, Inline()]
Sentence = Annotated[str, Field(min_length=1, max_length=240), ONE_LINE, Inline()]
Paragraph = Annotated[str, Field(min_length=1, max_length=400), ONE_LINE, Inline()]

AimId = Annotated[str, *ref("aim")]
ConditionId = Annotated[str, *ref("condition")]
EquipmentId = Annotated[str, *ref("equipment")]
ExerciseId = Annotated[str, *ref("exercise")]
GroupId = Annotated[str, *ref("group")]
MuscleId = Annotated[str, *ref("muscle")]
PatternId = Annotated[str, *ref("pattern")]
PersonId = Annotated[str, *ref("person")]
PositionId = Annotated[str, *ref("position")]
RoutineId = Annotated[str, *ref("routine")]
SourceId = Annotated[str, *ref("source")]
StageId = Annotated[str, Field(pattern=ID, max_length=LONGEST_ID)]
"""The id that a condition gives to one of its stages."""

Level = Literal["beginner", "intermediate", "advanced"]
Action = Literal["fine", "modify", "ask", "avoid"]
"""What somebody with a condition does about an exercise, from the least to the gravest."""
ACTIONS: tuple[Action, ...] = get_args(Action)
LEVELS: tuple[str, ...] = get_args(Level)
Posture = Literal["standing", "seated", "wheelchair", "kneeling", "lying", "hanging"]
Day = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

Work = Annotated[dose.Work, *written(dose.Work, dose.parse_work, dose.SHAPE, "2 x 12 per side")]
Rest = Annotated[quantity.Quantity, *written(quantity.Quantity, rest.parse_rest, r"^([0-9]|[Nn]o|[Ww]ithout)", "60 s")]
Load = Annotated[load.Load, *written(load.Load, load.parse_load, r"\S", "3-5 lb")]
Tempo = Annotated[tempo.Tempo, *written(tempo.Tempo, tempo.parse_tempo, tempo.SHAPE, "2-1-3")]
Effort = Annotated[effort.Effort, *written(effort.Effort, effort.parse_effort, effort.SHAPE, "RIR 2-3")]
Increase = Annotated[increase.Increase, *written(increase.Increase, increase.parse_increase, r"^[0-9]", "2-5 %")]
Days = Annotated[quantity.Span, *span(7)]
Rounds = Annotated[quantity.Span, *span(30)]
Weeks = Annotated[quantity.Span, *span(52)]
Percent = Annotated[quantity.Span, *span(300)]


class Part(BaseModel):
    """A piece of a record: frozen, with no keys but its own."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        strict=True,
        str_strip_whitespace=True,
        defer_build=True,  # a piece of a record needs no validator of its own
    )


class Record(Part):
    """A thing with an id, which is its file's name or its key in a vocabulary."""

    id: SkipJsonSchema[str]
    name: Name
    """What people call it, as a heading: `Side step`."""
    aliases: Many[Name] = Field(default=(), max_length=20)
    """Other names people search for: nicknames, spellings, the names used in other countries."""
    draft: bool = Field(default=False, repr=False)  # editions of cards are of what is in `repr`, and it is on no card
    """Whether it is not ready: it is checked and shown in a preview, and never published."""
