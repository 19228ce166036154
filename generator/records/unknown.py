"""Keys that a piece of a record does not have, and what was meant by them."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Mapping
from typing import Any

from generator.records.wordings import Wording, wording
from generator.text.diagnostics import nearest
from generator.text.document import Document, Loc
from generator.text.links import parts_of
from generator.values.fields import Part

ALMOST = 0.75
"""How much of two keys has to be alike, of 1, for one to be the other written again."""

Meant = dict[Loc, Wording | None]
"""What is meant by each key that is not known."""


def meant_by(part: type[Part], key: str, missing: Collection[str], beside: Mapping[str, Any]) -> Wording | None:
    """What somebody meant who wrote a key that a part does not have: what people call a key so, or the nearest, of those that are missing first, and only where it is all but the same, of those that are `beside` it."""
    known = names(part)
    if key in known:
        return None
    if said := wording(part, key):
        return said.filled(beside)
    near = nearest(key, missing) or nearest(key, known)
    if near in beside and difflib.SequenceMatcher(None, key.lower(), near).ratio() < ALMOST:
        near = nearest(key, known - beside.keys())
    return Wording(near) if near else None


def as_help(key: str, one: Wording | None, beside: Collection[str], otherwise: str) -> str:
    """What to write for a key that is not there, among those `beside` it."""
    if not one:
        return otherwise
    if one.is_key:
        return (
            f"'{one.write}' is there already; join the two" if one.write in beside else f"did you mean '{one.write}'?"
        )
    above, within = one.parts
    if within and above in beside:
        indented = f"indent it, below '{above}'"
        return indented if within.startswith(f"{key}: ") else f"write '{within}' below '{above}', indented"
    return f"write '{one.write}'"


def beside(document: Document, loc: Loc) -> dict[str, Any]:
    """A key and those beside it, with their values, also those with nothing behind them."""
    data = document.data
    for step in loc[:-1]:  # of a value that may be of several kinds, a step is the name of one
        there = step in data if isinstance(data, dict) else isinstance(data, list) and step in range(len(data))
        data = data[step] if there else data
    keys = (str(key[-1]) for key in document.places.keys if key[:-1] == loc[:-1])
    return {key: data.get(key) if isinstance(data, dict) else None for key in keys}


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
