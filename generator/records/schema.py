"""The model as JSON Schemas, for editors that complete and check YAML while one types."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.records import choices, tongues
from generator.records.entry import Entry
from generator.records.kinds import FOLDERS, NAMES, word
from generator.records.redirects import Moved
from generator.records.vocabulary import VOCABULARIES
from generator.values.fields import ID, Part, Record
from generator.values.meanings import meanings

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def documents() -> dict[str, dict[str, Any]]:
    """File name, less its ending -> schema: one for a record's file, one for each vocabulary's, and one for names in other languages."""
    made = {word(kind): {"$schema": DIALECT, **record_schema(kind)} for kind in FOLDERS.values()}
    made |= {name: vocabulary_schema(kind) for name, kind in VOCABULARIES.items()}
    made |= {NAMES: {"$schema": DIALECT, **tongues.schema()}, "redirects": list_schema(Moved)}
    return {name: choices.pointing(choices.offered(schema)) for name, schema in made.items()}


def write(folder: Path, entries: Iterable[Entry]) -> int:
    """Write the schemas, and the ids of some records, into a folder, which is made where it is not there; give back how many files there are. Raise OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, document in documents().items():
        put(folder / f"{name}.json", document)
    refresh(folder, entries)
    return len(documents()) + 1


def refresh(folder: Path, entries: Iterable[Entry]) -> None:
    """Write the ids that editors offer, where they are not those that stand there. Raise OSError."""
    put(folder / f"{choices.FILE}.json", {"$schema": DIALECT, "$defs": choices.ids(entries)})


def put(file: Path, document: object) -> None:
    """Write a schema where it is not what stands there, so that nothing that watches the file wakes up."""
    raw = (json.dumps(document, indent=2, ensure_ascii=False) + "\n").encode()
    if not file.exists() or file.read_bytes() != raw:
        file.write_bytes(raw)


def record_schema(kind: type[Record]) -> dict[str, Any]:
    """The schema of one record; the id is no key of it."""
    schema = kind.model_json_schema(mode="validation")
    explain(schema, {part.__name__: part for part in within(Part)})
    return schema


def explain(schema: object, parts: Mapping[str, type[Part]]) -> None:
    """Put into a schema, and all within it, what the keys of each kind of part mean; its title is the kind's name."""
    if isinstance(schema, dict):
        if "properties" in schema and schema.get("title") in parts:
            for key, meaning in meanings(parts[schema["title"]]).items():
                schema["properties"].get(key, {})["description"] = meaning
        for piece in schema.values():
            explain(piece, parts)
    elif isinstance(schema, list):
        for piece in schema:
            explain(piece, parts)


def within(kind: type[Part]) -> Iterator[type[Part]]:
    """A kind of part and all kinds made from it."""
    yield kind
    for lower in kind.__subclasses__():
        yield from within(lower)


def list_schema(whole: type[Part]) -> dict[str, Any]:
    """The schema of a file that is the one list of a part."""
    schema = whole.model_json_schema(mode="validation")
    explain(schema, {part.__name__: part for part in within(Part)})
    items = next(iter(schema["properties"].values()))["items"]
    return {"$schema": DIALECT, "$defs": schema["$defs"], "type": "array", "items": items}


def vocabulary_schema(kind: type[Record]) -> dict[str, Any]:
    """The schema of a file of ids, each with its entry."""
    entry = record_schema(kind)
    parts = entry.pop("$defs", {})
    return {
        "$schema": DIALECT,
        "$defs": {**parts, kind.__name__: entry},
        "type": "object",
        "propertyNames": {"pattern": ID},
        "additionalProperties": {"$ref": f"#/$defs/{kind.__name__}"},
    }
