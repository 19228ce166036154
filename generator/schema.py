"""The model as JSON Schemas, for editors that complete and check YAML while one types."""

from __future__ import annotations

from typing import Any

from generator.catalog import word
from generator.fields import ID, Record
from generator.model import FOLDERS, VOCABULARIES

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def documents() -> dict[str, dict[str, Any]]:
    """File name, less its ending -> schema: one for a record's file, one for each vocabulary's."""
    made = {word(kind): {"$schema": DIALECT, **record_schema(kind)} for kind in FOLDERS.values()}
    return made | {name: vocabulary_schema(kind) for name, kind in VOCABULARIES.items()}


def record_schema(kind: type[Record]) -> dict[str, Any]:
    """The schema of one record; the id is no key of it."""
    return kind.model_json_schema(mode="validation")


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
