"""What changed in the data between two revisions: which records came, went and moved, and what is otherwise in the others."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.bench.revisions import Data, Key
from generator.text.links import LINK
from generator.text.names import plural

LONG = 60
"""Letters of a text that is told whole; of a longer one, only that it has changed."""
MEANT_BY = ("claim", "condition", "position", "exercise", "routine", "mistake", "muscle", "source")
"""The keys by which an item of a list is the same as before, whatever else of it has changed."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What is otherwise at a place of a record: what stood there, and what stands there now; nothing where one is not there."""

    path: tuple[str, ...]
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to a record."""

    kind: str
    id: str
    name: str
    what: str
    """`added`, `removed`, `renamed` or `changed`."""
    was: str = ""
    """The id that it had."""
    differences: tuple[Difference, ...] = ()


def changes(before: Data, after: Data, moved: Mapping[Key, str]) -> list[Change]:
    """All that changed, by kind and then by id; `moved` is the new id of those that are called otherwise."""
    found = []
    came = {
        (kind, id): (kind, old)
        for (kind, old), id in moved.items()
        if (kind, old) in before and (kind, id) not in before
    }
    ids = {key[1]: id for key, id in moved.items() if key in came.values()}
    before = {key: called_now(data, ids) for key, data in before.items()} if ids else before
    for key in sorted({*before, *after}):
        kind, id = key
        old = before.get(came.get(key, key))
        if key in after and old is None:
            found.append(Change(kind, id, name_of(after, key), "added"))
        elif key in after and old is not None:
            was = came[key][1] if key in came else ""
            its = tuple(differences(old, after[key]))
            if was or its:
                found.append(Change(kind, id, name_of(after, key), "renamed" if was else "changed", was, its))
        elif key not in came.values():
            found.append(Change(kind, id, name_of(before, key), "removed"))
    return found


def called_now(value: Any, ids: Mapping[str, str]) -> Any:
    """A value in which ids that have moved are the new ones, so that nothing else that names them seems to have changed."""
    if isinstance(value, dict):
        return {key: called_now(item, ids) for key, item in value.items()}
    if isinstance(value, list):
        return [called_now(item, ids) for item in value]
    if not isinstance(value, str):
        return value
    return ids.get(value) or LINK.sub(
        lambda link: link[0].replace(link[1], ids.get(link[1].strip(), link[1]), 1), value
    )


def name_of(data: Data, key: Key) -> str:
    """What a record is called."""
    return str(data[key].get("name", key[1]))


def differences(old: Any, new: Any, path: tuple[str, ...] = ()) -> Iterator[Difference]:
    """What is otherwise in two values."""
    if old == new or (old is None and new == []) or (new is None and old == []):
        return
    if isinstance(old, dict) and isinstance(new, dict):
        for key in dict.fromkeys((*old, *new)):
            yield from differences(old.get(key), new.get(key), (*path, key))
    elif listed(old, dict) and listed(new, dict):
        before, after = named(old or []), named(new or [])
        for item in dict.fromkeys((*before, *after)):
            yield from differences(before.get(item), after.get(item), (*path, item))
    elif listed(old, str) and listed(new, str):
        old, new = old or [], new or []
        yield from (Difference(path, item, None) for item in old if item not in new)
        yield from (Difference(path, None, item) for item in new if item not in old)
        if sorted(map(str, old)) == sorted(map(str, new)):
            yield Difference(path, old, new)
    else:
        yield Difference(path, old, new)


def listed(value: Any, kind: type) -> bool:
    """Whether a value is a list of a kind, or is not there, which is a list of none."""
    return value is None or (isinstance(value, list) and all(isinstance(item, kind) for item in value))


def named(items: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """The items of a list by what they are about, or else by their number."""
    found: dict[str, Any] = {}
    for number, item in enumerate(items, 1):
        about = next((str(item[key]) for key in MEANT_BY if key in item), str(number))
        found[about if about not in found else f"{about} ({number})"] = item
    return found


def as_text(found: list[Change]) -> str:
    """The changes for people."""
    lines = []
    for kind in dict.fromkeys(change.kind for change in found):
        lines.append(f"{plural(kind).capitalize() if kind != 'equipment' else 'Equipment'}")
        for change in (it for it in found if it.kind == kind):
            said = {"added": "new: ", "removed": "gone: "}.get(change.what, "")
            was = f", '{change.was}' before" if change.was else ""
            lines.append(f"  {said}{change.name} ({change.id}{was})")
            lines += dict.fromkeys(f"    {told(it)}" for it in change.differences)  # of a figure, many say the same
    return "\n".join(lines) or "Nothing changed in the data."


def told(it: Difference) -> str:
    """A difference in a line."""
    where = ", ".join(map(beginning, it.path))
    old, new = (short(value) for value in (it.old, it.new))
    if it.path[0] == "figure":
        return "figure: " + (
            "gone"
            if it.new is None and len(it.path) == 1
            else "drawn otherwise"
            if it.old is not None
            else f"has {it.path[-1]}"
        )
    if it.old is None:
        return f"{where}: new" + (f", {beginning(it.new)}" if not isinstance(it.new, dict) else "")
    if it.new is None:
        return f"{where}: gone" + (f", {beginning(it.old)}" if not isinstance(it.old, dict) else "")
    return f"{where}: {old} is {new} now" if old and new else f"{where}: in other words"


def beginning(value: Any) -> str:
    """A value, of which a long one is told by its first letters."""
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return text if len(text) <= LONG else f"{text[:LONG].rstrip()} ..."


def short(value: Any) -> str:
    """A value that can be told in a line; nothing for others."""
    text = (
        ", ".join(map(str, value))
        if isinstance(value, list) and not any(isinstance(it, dict | list) for it in value)
        else str(value)
    )
    return text if len(text) <= LONG and not isinstance(value, dict) else ""


def as_json(found: list[Change]) -> str:
    """The changes for programs."""
    rows = [
        {
            "kind": change.kind,
            "id": change.id,
            "name": change.name,
            "change": change.what,
            **({"was": change.was} if change.was else {}),
            "differences": [{"path": it.path, "old": it.old, "new": it.new} for it in change.differences],
        }
        for change in found
    ]
    return json.dumps(rows, indent=2, ensure_ascii=False)


FORMATS = {"text": as_text, "json": as_json}
