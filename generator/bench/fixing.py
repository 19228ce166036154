"""Mends what has one answer, by the very edits that the checker offers, and shows what changed."""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from generator.bench import files
from generator.text.diagnostics import Diagnostic
from generator.text.edits import Edit, applied

ROUNDS = 12
"""Of mending: what is mended may let the next problem be seen, seldom more than three times."""


@dataclass(slots=True)
class Mended:
    """What was done."""

    before: dict[Path, str] = field(default_factory=dict)
    """The texts of the files that changed, as they were."""
    left: list[Diagnostic] = field(default_factory=list)
    """The problems that are left."""


def mend(examine: Callable[[], list[Diagnostic]], real: Callable[[str], Path]) -> Mended:
    """Make all edits that a check offers, and check again until it offers none; `real` is where a file of a diagnostic lies. Raise OSError, with all files as they were."""
    done = Mended()
    seen: set[frozenset[Edit]] = set()
    for _ in range(ROUNDS):
        done.left = examine()
        edits = frozenset(problem.edit for problem in done.left if problem.edit)
        if not edits or edits in seen:
            break
        seen.add(edits)
        by_path: dict[str, list[Edit]] = defaultdict(list)
        for edit in edits:
            by_path[edit.path].append(edit)
        texts = {file: files.read(file) for file in map(real, by_path)}
        try:
            files.write({real(path): applied(texts[real(path)], its) for path, its in by_path.items()})
        except OSError:
            with suppress(OSError):  # the rounds before
                files.write(done.before)
            raise
        done.before = texts | done.before
    return done


def as_diff(before: dict[Path, str], shown: Callable[[Path], str]) -> str:
    """What changed in files, as a unified diff."""
    return "".join(line for file, text in before.items() for line in diff(text, files.read(file), shown(file)))


def diff(old: str, new: str, shown: str) -> Iterator[str]:
    """The lines of a unified diff of one file."""
    before, after = (text.splitlines(keepends=True) for text in (old, new))
    for line in difflib.unified_diff(before, after, shown, shown, n=1):
        yield line if line.endswith("\n") else f"{line}\n"
