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

MOST = 50
"""So many readings are added one behind the other before all of them are written anew, less those of files that are gone."""


class Readings:
    """The data of files, each by the digest of its text, in a file of the cache: a line for the program that read them, and one for each process that did."""

    def __init__(self, file: Path) -> None:
        self.file = file
        by, *lines = (workshop.kept(file) or b"").split(b"\n")
        self.lines = lines if by == program() else []
        self.before: dict[str, Any] = {key: data for line in self.lines for key, data in json.loads(line).items()}
        self.now: dict[str, Any] = {}
        """What was read in this process."""

    def data(self, text: str) -> Any:
        """What a file says; nothing where that is not known."""
        return self.before.get(workshop.digest([text]))

    def keep(self, text: str, data: Any) -> None:
        """Keep what a file says."""
        self.now[workshop.digest([text])] = data

    def save(self, texts: Iterable[str]) -> None:
        """Keep what there is of these files, and at times no more of others."""
        if self.now and len(self.lines) < MOST:
            workshop.keep(self.file, b"\n".join([program(), *self.lines, line(self.now)]))
        elif self.now:
            known = self.before | self.now
            there = (workshop.digest([text]) for text in texts)
            workshop.keep(self.file, program() + b"\n" + line({key: known[key] for key in there if key in known}))


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


def line(readings: dict[str, Any]) -> bytes:
    """Readings as a line of the file."""
    return json.dumps(readings, ensure_ascii=False).encode()


@cache
def program() -> bytes:
    """A digest of what reads files, and the version of the parser."""
    own = (file.read_bytes() for file in sorted(Path(__file__).parent.glob("*.py")))
    return workshop.digest((metadata.version("pyyaml"), *own)).encode()
