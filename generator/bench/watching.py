"""Hears of files that are saved, added or taken away, by looking at their times; it needs nothing from the system."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

from generator.records.leftovers import left_behind

PAUSE = 0.4
"""Seconds between two looks."""


def times(root: Path) -> dict[str, tuple[int, int]]:
    """The time and size of each file below a folder."""
    found = {}
    for folder, _, names in os.walk(root):
        for name in names:
            path = Path(folder, name)
            try:
                state = path.stat()
            except OSError:
                continue  # it went while we looked
            found[path.as_posix()] = (state.st_mtime_ns, state.st_size)
    return {path: state for path, state in found.items() if not left_behind(Path(path).name)}


def changes(root: Path) -> Iterator[set[str]]:
    """The paths of what changed below a folder, each time that something did; without end."""
    before = times(root)
    while True:
        time.sleep(PAUSE)
        now = times(root)
        if now != before:
            yield {path for path, _ in now.items() ^ before.items()}
            before = now
