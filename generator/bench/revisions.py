"""The data of a guide as they were at a revision of git, or as they are: what stands in the files, whatever the model was."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.publish.checks import git
from generator.records.kinds import FOLDERS, word
from generator.records.redirects import FILE
from generator.records.vocabulary import VOCABULARIES
from generator.text.source import load

Key = tuple[str, str]
"""The kind and the id of a record."""
Data = Mapping[Key, dict[str, Any]]
"""What stands in each record."""


class Unknown(Exception):
    """A revision that git does not know, or a folder of which it knows nothing; or there is no git."""

    def __init__(self, revision: str, folder: Path) -> None:
        known = f"git knows no '{revision}' with a folder '{folder}'"
        super().__init__(known if git.there() else "this asks git, which is not there; install it first")


def files(root: Path, revision: str | None) -> Iterator[tuple[str, bytes]]:
    """The YAML files of a content folder with their paths below it, at a revision or as they are. Raise Unknown, OSError."""
    if revision is None:
        yield from ((path.relative_to(root).as_posix(), path.read_bytes()) for path in sorted(root.rglob("*.yml")))
        return
    if revision.startswith("-") or (archive := git.git(root, "archive", "--format=tar", revision, ".")) is None:
        raise Unknown(revision, root)
    with tarfile.open(fileobj=io.BytesIO(archive)) as held:
        for member in held:
            file = held.extractfile(member) if member.isfile() and member.name.endswith(".yml") else None
            if file:
                yield member.name.removeprefix("./"), file.read()


def read(root: Path, revision: str | None) -> tuple[Data, dict[Key, str]]:
    """What stands in each record, and the new id of those that have moved. Raise Unknown, OSError."""
    found: dict[Key, dict[str, Any]] = {}
    moved: dict[Key, str] = {}
    for path, raw in files(root, revision):
        top, _, name = path.partition("/")
        stem = name.removesuffix(".yml")
        data = load(path, raw)[0].data
        if top in FOLDERS and isinstance(data, dict):
            found[word(FOLDERS[top]), stem] = data
        elif top == "vocabulary" and stem in VOCABULARIES and isinstance(data, dict):
            found |= {(word(VOCABULARIES[stem]), id): its for id, its in data.items() if isinstance(its, dict)}
        elif path == FILE and isinstance(data, list):
            moved |= {(it["kind"], it["old"]): it["new"] for it in data if is_redirect(it)}
    return found, moved


def is_redirect(item: Any) -> bool:
    """Whether an item says what has moved where."""
    return isinstance(item, dict) and all(isinstance(item.get(key), str) for key in ("kind", "old", "new"))
