"""What editors may offer: the ids of a guide with what they are, and no `null`, which no file may hold."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.records.entry import Entry
from generator.records.kinds import KINDS, kind_of
from generator.text.links import LINK
from generator.values.fields import ID, REF, Record

FILE = "ids"
"""The name of the schema that holds the ids, less its ending."""
SAYS = ("plain", "summary", "goal", "meaning", "text", "title")
"""The keys that say what a record is, of which each has one."""
NOTHING = {"type": "null"}


def says(record: Record) -> str:
    """What a record is, in its own plain words."""
    text = next((said for key in SAYS if (said := getattr(record, key, ""))), "")
    return LINK.sub(lambda match: match[2] or match[1], text).replace("*", "")


def ids(entries: Iterable[Entry]) -> dict[str, Any]:
    """The schema of all ids, by kind."""
    known: dict[str, list[Record]] = {kind: [] for kind in KINDS}
    for entry in entries:
        known[kind_of(entry.record)].append(entry.record)
    return {kind: one_of(sorted(records, key=lambda record: record.id)) for kind, records in known.items()}


def one_of(records: list[Record]) -> dict[str, Any]:
    """The schema of the id of one of some records: the ids, and in the same order what editors show beside each."""
    if not records:
        return {"type": "string", "pattern": ID}
    told = [f"**{record.name}**{f': {text}' if (text := says(record)) else ''}" for record in records]
    return {"type": "string", "enum": [record.id for record in records], "markdownEnumDescriptions": told}


def pointing(schema: Any) -> Any:
    """A schema in which each text that is an id takes one of those in the file of ids."""
    if isinstance(schema, list):
        return [pointing(piece) for piece in schema]
    if not isinstance(schema, dict):
        return schema
    if isinstance(kind := schema.get(REF), str):
        said = {key: schema[key] for key in ("title", "description") if key in schema}
        return {**said, "$ref": f"{FILE}.json#/$defs/{kind}"}
    return {key: pointing(piece) for key, piece in schema.items()}


def offered(schema: Any) -> Any:
    """A schema that names no `null`: a key that is not wanted is left out."""
    if isinstance(schema, list):
        return [offered(piece) for piece in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: offered(piece) for key, piece in schema.items() if not (key == "default" and piece is None)}
    kinds = made.get("anyOf")
    if isinstance(kinds, list) and NOTHING in kinds:
        kinds = [kind for kind in kinds if kind != NOTHING]
        made = {
            **{key: piece for key, piece in made.items() if key != "anyOf"},
            **(kinds[0] if len(kinds) == 1 else {"anyOf": kinds}),
        }
    return made
