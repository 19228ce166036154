"""Keys that a piece of a record does not have, and what was meant by them."""

from __future__ import annotations

from collections.abc import Collection

from generator.records.wordings import Wording, wording
from generator.text.diagnostics import nearest
from generator.text.document import Loc
from generator.text.links import parts_of
from generator.values.fields import Part

Meant = dict[Loc, Wording | None]
"""What is meant by each key that is not known."""


def meant_by(part: type[Part], key: str, missing: Collection[str]) -> Wording | None:
    """What somebody meant who wrote a key that a part does not have: what people call a key so, or the nearest, of those that are missing first."""
    if key in names(part):
        return None
    near = wording(part, key) or Wording(nearest(key, missing) or nearest(key, names(part)))
    return near if near.write else None


def as_help(one: Wording | None, otherwise: str) -> str:
    """What to write for a key that is not there."""
    if not one:
        return otherwise
    return f"did you mean '{one.write}'?" if one.is_key else f"write '{one.write}'"


def known_keys(part: type[Part]) -> str:
    """What may be written in a part, as a help."""
    return f"known keys: {', '.join(sorted(names(part)))}"


def names(part: type[Part]) -> set[str]:
    """The keys of a part as people write them."""
    return {field.alias or key for key, field in part.model_fields.items()} - {"id"}


def part_at(kind: type[Part], loc: Loc) -> type[Part]:
    """The model of the piece at `loc`."""
    for step in loc:
        field = kind.model_fields.get(str(step))
        kind = next(parts_of(field.annotation), kind) if field else kind
    return kind
