"""Exercises of other collections, as far as a guide has a place for what they say; how each collection writes them is data, in imports.yml."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from generator.text.document import FORBIDDEN
from generator.text.source import load

FILE = Path(__file__).with_name("imports.yml")
ENGLISH = 2
"""The number of English among the languages of wger."""


class Unreadable(Exception):
    """Why no records can be read from a file, in a sentence."""


@dataclass(frozen=True, slots=True)
class Foreign:
    """A record of another collection."""

    number: int
    """Its place in the file, from 1."""
    id: str
    name: str
    said: dict[str, list[str]] = field(default_factory=dict)
    """The words for each key of ours."""
    licence: str = ""
    """Its own, where each record has one."""
    unknown: tuple[str, ...] = ()
    """What it says for which a guide has no place."""


@cache
def tables() -> dict[str, Any]:
    """What is known of other collections."""
    found: dict[str, Any] = load(FILE.name, FILE.read_bytes())[0].data
    return found


def formats() -> list[str]:
    """The collections that are known."""
    return list(tables()["formats"])


def read(form: str, raw: bytes) -> Iterator[Foreign]:
    """The records of a file of a collection. Raise Unreadable."""
    table = tables()["formats"][form]
    known = {str(place) for place in (*table.values(), *table["left_out"]) if isinstance(place, str)} | {
        *table["left_out"]
    }
    for number, row in enumerate(rows(form, raw), 1):
        data = flattened(row) if isinstance(row, dict) else {}
        said = {
            key: words(data.get(table[key]))
            for key in ("level", "kind", "pattern", "equipment", "primary", "secondary", "aliases")
            if key in table
        }
        unknown = tuple(str(key) for key in data if key not in known and key not in OURS)
        id, name = (next(iter(words(data.get(table[key]))), "") for key in ("id", "name"))
        yield Foreign(number, id or str(number), name, said, licence(data), unknown)


OURS = ("license", "license_author", "translations")
"""Keys of wger that are read apart."""


def rows(form: str, raw: bytes) -> list[Any]:
    """The records of a file as they stand there."""
    try:
        text = raw.decode("utf-8-sig")
        if form == "csv":
            table = csv.DictReader(io.StringIO(text, newline=""))
            if "name" not in (table.fieldnames or ()):
                raise Unreadable(
                    "the table has no column 'name'; its first line says what each column is, with commas between"
                )
            return list(table)
        data = json.loads(text)
    except (UnicodeDecodeError, ValueError, RecursionError, csv.Error) as error:
        raise Unreadable(f"the file cannot be read as {'CSV' if form == 'csv' else 'JSON'}: {error}") from error
    found = data.get("results", data.get("exercises")) if isinstance(data, dict) else data
    if not isinstance(found, list):
        raise Unreadable("the file holds no list of exercises")
    return found


def flattened(row: dict[Any, Any]) -> dict[str, Any]:
    """A record with what its English translation says, where it has translations."""
    told = row.get("translations")
    english = (
        [it for it in told if isinstance(it, dict) and it.get("language") == ENGLISH] if isinstance(told, list) else []
    )
    return {**row, **{key: english[0][key] for key in ("name", "aliases") if english and key in english[0]}}


def words(value: Any) -> list[str]:
    """The words of a value: a text, of which a table may have several with semicolons between, a list, or what has a name."""
    if isinstance(value, str):
        plain = FORBIDDEN.sub(" ", value.encode("utf-8", "ignore").decode())
        return [" ".join(part.split()) for part in plain.split(";") if part.strip()]
    if isinstance(value, list):
        return [word for item in value for word in words(item)]
    if isinstance(value, dict):
        return words(value.get("name_en") or value.get("name") or value.get("alias"))
    return []


def licence(data: dict[str, Any]) -> str:
    """The licence of a record and who wrote it, where it says so."""
    its, author = data.get("license"), data.get("license_author")
    name = its.get("full_name") or its.get("short_name") if isinstance(its, dict) else None
    return ", ".join(str(part) for part in (name, f"by {author}" if author else None) if part)
