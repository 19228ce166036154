"""The blank form of a new exercise, as the scripts of its page take it: the schema less what only a file says, the ids by name, facts for rules, the numbers of the sketched body, and where files are opened."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

from generator.figures import mannequin, pose
from generator.publish.entries import paths
from generator.publish.entries.output import Output
from generator.publish.pages.site import Site
from generator.records import choices
from generator.records.catalog import Catalog
from generator.records.exercise import Exercise
from generator.records.kinds import FOLDERS, KINDS, word
from generator.records.schema import record_schema
from generator.text.source import load
from generator.values.fields import LEVELS, REF

PAGE = "add-an-exercise.md"
FILE = "add-an-exercise/form.json"
"""It lies beside the page."""

ASKED = Path(__file__).with_name("blank.yml")
START = {"$ref": "#/$defs/Start", "title": "Start"}
LATER = {"$ref": "#/$defs/Later", "title": "Position", "last": "End"}
POINTS = re.compile(r'"#/\$defs/(\w+)"')
EDITS = re.compile(r"(https?://.+?/_?)edit(/.+)")
"""Where files are edited, at hosts that open new ones at the same with `new` in it, and take `filename` and `value`: GitHub, Gitea and Forgejo."""


def outputs(site: Site) -> Iterator[Output]:
    """What the page's scripts fetch, where a guide has the page."""
    if PAGE in paths.index_pages(site.catalog):
        source = next((entry.document.path for entry in site.catalog.entries.values()), "")
        yield Output(FILE, lambda: form(site.catalog, folder_of(source), site.settings.edit), late=True)


def form(catalog: Catalog, folder: str, edit: Callable[[str], str | None]) -> str:
    """All that the form is made of, as JSON; `folder` is that of the exercises, and `edit` tells the address to edit a file at."""
    made = schema()
    told = {
        "schema": made,
        "ids": dict(names(catalog, made)),
        "facts": facts(catalog),
        "body": mannequin.numbers(),
        "folder": folder,
        "new": opened(folder, edit),
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n"


def folder_of(source: str) -> str:
    """The folder of the exercises, which lies beside that of any other record's file."""
    its = next(name for name, kind in FOLDERS.items() if kind is Exercise)
    return (PurePosixPath(source).parents[1] / its).as_posix() if source else its


def opened(folder: str, edit: Callable[[str], str | None]) -> str | None:
    """Where the host of the source opens a new file, to be told its path and its text; None where that is not known."""
    file = f"{folder}/new.yml"
    found = EDITS.fullmatch((edit(file) or "").removesuffix(f"/{file}"))
    return f"{found[1]}new{found[2]}" if found and "/-/" not in found[1] else None


def names(catalog: Catalog, made: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, str]]]:
    """Each kind of id that the form asks for, with the names of all there are, in the order of these."""
    text = json.dumps(made)
    for kind, of in KINDS.items():
        if f'"{REF}": "{kind}"' in text or of is Exercise:
            records = sorted(catalog.of(of).values(), key=lambda record: record.name.casefold())
            yield kind, {record.id: record.name for record in records}


def facts(catalog: Catalog) -> dict[str, Any]:
    """What the rules that the page knows have to be told of the guide."""
    return {
        "nothing": [kit.id for kit in catalog.equipment.values() if kit.nothing],
        "weighed": [kit.id for kit in catalog.equipment.values() if kit.weighed],
        "levels": {exercise.id: exercise.level for exercise in catalog.exercises.values()},
        "order": list(LEVELS),
        "shown": pose.MOST_SHOWN,
    }


def schema() -> dict[str, Any]:
    """The schema of an exercise with one way to write each value, and one for each side where that may have its own."""
    told = choices.offered(record_schema(Exercise))
    for part in told["$defs"].values():
        beside(part, told["$defs"])
    made: dict[str, Any] = single(told)
    parts = made["$defs"]
    for name, keys in asked()["offered"].items():
        parts[name]["properties"] = {key: parts[name]["properties"][key] for key in keys}
    for name, words in asked()["alone"].items():
        (key,) = parts[name]["properties"].values()
        parts[name], key["enum"] = {**parts[name], "alone": words}, [*words, *key["enum"]]
    parts["Start"], parts["Later"] = dict(parts["Frame"]), unexplained(parts["Frame"])
    for name, needed in asked()["needed"].items():
        parts[name] = {**parts[name], "required": needed}
    parts["Figure"]["properties"]["frames"] |= {"prefixItems": [START], "items": LATER}
    made["$defs"] = {name: parts[name] for name in sorted(reached(made["properties"], parts))}
    return made | {"title": word(Exercise)}


def beside(part: Mapping[str, Any], parts: Mapping[str, Any]) -> None:
    """Mark the keys of a part that take a value of each side too."""
    for piece in part.get("properties", {}).values():
        kinds = [parts[name] for kind in piece.get("anyOf", ()) for name in POINTS.findall(json.dumps(kind))]
        if any(kind.get("properties", {}).keys() == {"left", "right"} for kind in kinds):
            piece["sides"] = True


@cache
def asked() -> dict[str, dict[str, list[str]]]:
    """What the form asks of a pose: the keys that are `offered` of each part, those that are `needed`, and the words that stand `alone` for a part of one key."""
    data: dict[str, dict[str, list[str]]] = load(ASKED.name, ASKED.read_bytes())[0].data
    return data


def unexplained(part: Mapping[str, Any]) -> dict[str, Any]:
    """A part without what its keys mean, which stands on the page already."""
    keys = part["properties"].items()
    return {
        "type": "object",
        "description": "What is different from the position before.",
        "properties": {key: {name: said for name, said in its.items() if name != "description"} for key, its in keys},
    }


def single(piece: Any) -> Any:
    """A schema that takes one kind of value where others are offered too: a number, one of some words, or else a part."""
    if isinstance(piece, list):
        return [single(each) for each in piece]
    if not isinstance(piece, dict):
        return piece
    kinds = piece.get("anyOf")
    if isinstance(kinds, list):
        rest = {key: each for key, each in piece.items() if key != "anyOf"}
        taken: dict[str, Any] = min(kinds, key=rank)
        return single({**taken, **rest})
    return {key: single(each) for key, each in piece.items()}


def rank(kind: dict[str, Any]) -> int:
    """How soon a kind of value is taken: a single word, as `hang`, says too little."""
    return 0 if kind.get("type") == "number" else 1 if len(kind.get("enum", ())) > 1 else 2 if "$ref" in kind else 3


def reached(piece: object, parts: Mapping[str, Any]) -> set[str]:
    """The names of the parts that a schema is made of."""
    found: set[str] = set()
    ahead = POINTS.findall(json.dumps(piece))
    while ahead:
        name = ahead.pop()
        if name not in found:
            found.add(name)
            ahead += POINTS.findall(json.dumps(parts[name]))
    return found
