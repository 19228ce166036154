"""Kit by its word in YAML: `kit: [dumbbells, {bench: {incline: 45}}]`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import GenericAlias
from typing import Annotated, Any, NamedTuple, get_args

from pydantic import GetJsonSchemaHandler, PlainSerializer, PlainValidator, TypeAdapter
from pydantic_core import CoreSchema

from generator.figures.kit.options import Plain
from generator.figures.kit.props import Bench, Chair, DoorFrame, Mat, Roller, Step, Table, Wall
from generator.figures.kit.sorts import (
    Band,
    Barbell,
    Cable,
    Dumbbells,
    Kettlebell,
    Landmine,
    LatPulldown,
    PullUpBar,
    Straps,
    Towel,
    Treadmill,
    Water,
)
from generator.figures.words.places import SIDES, Side
from generator.text.diagnostics import did_you_mean
from generator.values.fields import Many, Part
from generator.values.quantity import QuantityError, quoted


class Sort(NamedTuple):
    """A sort of kit: its options, and whether hands close round it."""

    options: type[Part]
    in_hands: bool = False

    @property
    def needed(self) -> dict[str, tuple[str, ...]]:
        """The options that must be written, each with the words that it takes."""
        options = self.options.model_fields.items()
        return {key: get_args(option.annotation) for key, option in options if option.is_required()}


SORTS: Mapping[str, Sort] = {
    "arm-crank": Sort(Plain, in_hands=True),
    "assisted-pull-up": Sort(Plain, in_hands=True),
    "back-extension-bench": Sort(Plain),
    "band": Sort(Band, in_hands=True),
    "barbell": Sort(Barbell, in_hands=True),
    "bench": Sort(Bench),
    "bike": Sort(Plain, in_hands=True),
    "cable": Sort(Cable, in_hands=True),
    "chair": Sort(Chair),
    "chest-press": Sort(Plain, in_hands=True),
    "door-frame": Sort(DoorFrame),
    "dumbbells": Sort(Dumbbells, in_hands=True),
    "elliptical": Sort(Plain, in_hands=True),
    "foam-roller": Sort(Roller),
    "jump-rope": Sort(Plain, in_hands=True),
    "kettlebell": Sort(Kettlebell, in_hands=True),
    "landmine": Sort(Landmine, in_hands=True),
    "lat-pulldown": Sort(LatPulldown, in_hands=True),
    "lever-row": Sort(Plain, in_hands=True),
    "low-bar": Sort(Plain, in_hands=True),
    "mat": Sort(Mat),
    "poles": Sort(Plain, in_hands=True),
    "pull-up-bar": Sort(PullUpBar, in_hands=True),
    "pullover-machine": Sort(Plain, in_hands=True),
    "reverse-pec-deck": Sort(Plain, in_hands=True),
    "rowing-machine": Sort(Plain, in_hands=True),
    "seated-row": Sort(Plain, in_hands=True),
    "ski-ergometer": Sort(Plain, in_hands=True),
    "stairs": Sort(Plain),
    "step": Sort(Step),
    "suspension-straps": Sort(Straps, in_hands=True),
    "table": Sort(Table),
    "towel": Sort(Towel, in_hands=True),
    "treadmill": Sort(Treadmill),
    "wall": Sort(Wall),
    "water": Sort(Water),
    "wheelchair": Sort(Plain),
}
"""Word -> sort of kit."""
CARRIED = ("band", "barbell", "dumbbells", "jump-rope", "kettlebell", "mat", "towel")
"""Kit on which nobody can lean."""


class Item(NamedTuple):
    """One piece of kit as it is written: its word and its options."""

    word: str
    options: Part


def read(value: object) -> Item:
    """A word, or a word with its options; raise QuantityError, or pydantic's own error for the options."""
    if isinstance(value, Item):
        return value
    word, options = next(iter(value.items())) if isinstance(value, dict) and len(value) == 1 else (value, {})
    if not isinstance(word, str):
        raise QuantityError("this is no kit", "write a word such as 'dumbbells', or '{bench: {incline: 45}}'")
    if word not in SORTS:
        near = did_you_mean(word, SORTS)
        raise QuantityError(f"there is no kit {quoted(word)}", near or f"known kit: {', '.join(SORTS)}")
    if not isinstance(options, dict):
        raise QuantityError(f"'{word}' takes options as 'key: value'", f"known options: {_known(word)}")
    unknown = next((key for key in options if key not in SORTS[word].options.model_fields), None)
    if unknown is not None:
        raise QuantityError(f"'{word}' has no option '{unknown}'", f"known options: {_known(word)}")
    missing = next((key for key in SORTS[word].needed if key not in options), None)
    if missing is not None:
        words = ", ".join(SORTS[word].needed[missing])
        raise QuantityError(
            f"'{word}' needs '{missing}'", f"write '{{{word}: {{{missing}: WORD}}}}', with one of {words}"
        )
    return Item(word, reader(SORTS[word].options).validate_python({word: options})[word])


@cache  # to make one takes longer than to read with it
def reader(options: type[Part]) -> TypeAdapter[dict[str, Part]]:
    """What reads these options below a word, so that an error's place has the word."""
    by_word: Any = GenericAlias(dict, (str, options))
    return TypeAdapter(by_word)


def _known(word: str) -> str:
    """The options of a sort of kit in words."""
    return ", ".join(SORTS[word].options.model_fields) or "none"


def schema() -> dict[str, Any]:
    """What JSON Schema says of one piece of kit."""
    plain = {"type": "string", "enum": [word for word, sort in SORTS.items() if not sort.needed]}
    detailed = {
        word: TypeAdapter(sort.options).json_schema() for word, sort in SORTS.items() if sort.options.model_fields
    }
    lines = {
        "type": "object",
        "properties": detailed,
        "additionalProperties": False,
        "minProperties": 1,
        "maxProperties": 1,
    }
    return {"anyOf": [plain, lines]}


class ForEditors:
    """Gives the JSON Schema of kit only when it is asked for, as its making takes longer than reading all else."""

    def __get_pydantic_json_schema__(self, _: CoreSchema, __: GetJsonSchemaHandler) -> dict[str, Any]:
        """The schema of one piece."""
        return schema()


def write(item: Item) -> object:
    """The item as it is read."""
    options = item.options.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return {item.word: options} if options else item.word


KitItem = Annotated[Item, PlainValidator(read), PlainSerializer(write), ForEditors()]
"""One piece of kit in YAML."""
KitList = Many[KitItem]


def hands(items: Iterable[Item]) -> tuple[Side, ...]:
    """The hands that close round kit: they are fists unless the pose says otherwise."""
    found: set[Side] = set()
    for item in items:
        if SORTS[item.word].in_hands:
            side = getattr(item.options, "side", None)
            found |= set(SIDES) if side is None else {side}
    return tuple(side for side in SIDES if side in found)
