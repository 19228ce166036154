"""What YAML files without a problem say, kept by their text from one process to the next: to read the file that keeps it takes a tenth as long as to read them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

from generator import workshop


class Readings:
    """The data of files, each by the digest of its text, in a file of the cache."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.before: dict[str, Any] = json.loads(workshop.kept(file) or "{}")
        self.now: dict[str, Any] = {}
        """What was read in this process."""

    def data(self, text: str) -> Any:
        """What a file says; nothing where that is not known."""
        return self.before.get(digest(text))

    def keep(self, text: str, data: Any) -> None:
        """Keep what a file says."""
        self.now[digest(text)] = data

    def save(self, texts: Iterable[str]) -> None:
        """Keep what there is of these files, and no more of others."""
        if self.now:
            kept = self.before | self.now
            left = {key: kept[key] for key in dict.fromkeys(map(digest, texts)) if key in kept}
            workshop.keep(self.file, json.dumps(left, ensure_ascii=False).encode())


READINGS: ContextVar[Readings | None] = ContextVar("readings", default=None)
"""Those that files are looked up in; none where nothing is kept."""


@contextmanager
def kept(file: Path | None) -> Iterator[Readings | None]:
    """Have files looked up in those that a file of the cache keeps, if there is one."""
    token = READINGS.set(Readings(file) if file else None)
    try:
        yield READINGS.get()
    finally:
        READINGS.reset(token)


def digest(text: str) -> str:
    """The name of a text, which is another one where it would be read by another program."""
    return workshop.digest((program(), text))


@cache
def program() -> str:
    """A digest of what reads files, and the version of the parser."""
    return workshop.digest(
        (metadata.version("pyyaml"), *(file.read_bytes() for file in sorted(Path(__file__).parent.glob("*.py"))))
    )
