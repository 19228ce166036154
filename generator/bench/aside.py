"""Puts aside the files of a proposal that have problems, so that the rest of it can be built and looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from generator.bench.revisions import Unknown
from generator.publish.checks.git import git, told
from generator.text.diagnostics import Diagnostic


class Unsaved(Exception):
    """Work that is in no commit, and would be lost."""


class Put(NamedTuple):
    """A file that was put aside."""

    path: str
    """Below the content folder."""
    there: bool
    """Whether it stands as it was at the revision; otherwise it was not there then, and is gone."""


def put_aside(root: Path, revision: str, examine: Callable[[], list[Diagnostic]]) -> Iterator[Put]:
    """Put back, below a content folder, each changed file that has a problem as it was at a revision, until there is none; where only files that did not change have one, what they have it from. Raise Unknown, Unsaved, OSError."""
    if told(root, "status", "--porcelain", "--", "."):
        raise Unsaved
    while (changed := differing(root, revision)) and (problems := examine()):
        wrong = [path for path in changed if (root / path).resolve() in places(problems)]
        for path in wrong or culprit(root, revision, lambda: len(examine()), len(problems)) or changed:
            yield Put(path, put_back(root, revision, path))


def culprit(root: Path, revision: str, count: Callable[[], int], many: int) -> list[str]:
    """The first of the changed files without whose change there are fewer problems than `many`; none where it takes several."""
    for path in differing(root, revision):
        file = root / path
        proposed = file.read_bytes() if file.exists() else None
        put_back(root, revision, path)
        fewer = count() < many
        if proposed is None:
            file.unlink()
        else:
            file.write_bytes(proposed)
        if fewer:
            return [path]
    return []


def places(problems: list[Diagnostic]) -> set[Path]:
    """The files in which problems are."""
    return {Path(problem.location.path).resolve() for problem in problems}


def differing(root: Path, revision: str) -> list[str]:
    """The files below a folder that are not as at a revision."""
    listed = git(
        root, "diff", "--name-only", "--no-renames", "--relative", "-z", "--end-of-options", revision, "--", "."
    )
    if listed is None:
        raise Unknown(revision, root)
    return [path for path in listed.decode("utf-8", "surrogateescape").split("\0") if path]


def put_back(root: Path, revision: str, path: str) -> bool:
    """Write a file as it was at a revision, or take it away; whether it was there."""
    file = root / path
    text = git(root, "show", f"{revision}:./{path}")
    if text is None:
        file.unlink()
    else:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text)
    return text is not None
