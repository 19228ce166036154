"""The keys of a kind of part in words: what each means, what it takes, and the keys within it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args

from generator.figures.words.forms import Sides
from generator.figures.words.limits import Limit
from generator.values.fields import Choice, Part
from generator.values.meanings import meanings


@dataclass(frozen=True, slots=True)
class Key:
    """One key."""

    name: str
    means: str
    """A sentence, with words of YAML in backticks."""
    takes: str
    """The numbers that it takes, and the words where its meaning does not name them."""
    keys: tuple[Key, ...]


def keys(kind: type[Part]) -> tuple[Key, ...]:
    """The keys of a kind of part."""
    said = meanings(kind)
    return tuple(key(field.alias or name, field, said) for name, field in kind.model_fields.items())


def key(name: str, field: Any, said: dict[str, str]) -> Key:
    """One key by its field."""
    marks = list(dict.fromkeys(marked(field)))
    limit = next((mark for mark in marks if isinstance(mark, Limit)), None)
    words = [f"`{word}`" for mark in marks if isinstance(mark, Choice) for word in mark.words]
    unsaid = words if any(word not in said.get(name, "") for word in words) else []
    parts = [mark for mark in marks if isinstance(mark, type)]
    numbers = [f"{limit.least:g} to {limit.most:g}{limit.unit}"] if limit else []
    means = limit.meaning if limit and limit.unit and not words and not parts else said.get(name, "")
    inner = tuple(within for part in parts for within in keys(part))
    return Key(name, f"{means[:1].upper()}{means[1:].removesuffix('.')}.", ", ".join([*numbers, *unsaid]), inner)


def marked(field: Any) -> Iterator[Any]:
    """What a field or a type says of itself, within unions and pairs of sides: limits, choices and kinds of parts."""
    annotation = getattr(field, "annotation", field)
    yield from (mark for mark in getattr(field, "metadata", ()) if isinstance(mark, Limit | Choice))
    yield from (mark for mark in getattr(annotation, "__metadata__", ()) if isinstance(mark, Limit | Choice))
    if annotation is bool:
        yield Choice(("true", "false"))
    elif isinstance(annotation, type) and issubclass(annotation, Sides):
        yield from marked(annotation.model_fields["left"])
    elif isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for argument in get_args(annotation):
        yield from marked(argument)
