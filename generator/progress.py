"""How far long work is: what is made, and how many of how many are done, told to whoever listens."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from time import monotonic
from typing import TextIO, TypeVar

T = TypeVar("T")

PATIENCE = 5
"""Seconds for which people wait without being told anything where each telling is a new line."""


@dataclass(slots=True)
class Teller:
    """Tells people: on a terminal in one line that changes, elsewhere in a line at the start and one for each quarter that takes long."""

    say: Callable[[str], None]
    """Says a line where there is no terminal."""
    terminal: TextIO | None
    start: float = 0
    """When what is being made was begun, in seconds."""
    last: float = 0
    """When people were last told."""
    amid: bool = False
    """Whether the cursor stands in a line that has not ended."""

    def tell(self, what: str, done: int, every: int) -> None:
        """Say how far it is."""
        now = monotonic()
        if not done:
            self.start = now
        text = words(what, done, every, now - self.start)
        if self.terminal:
            print(f"\r{text}\x1b[K", end="", file=self.terminal, flush=True)
            self.amid = True
        elif not done or (now - self.last >= PATIENCE and done * 4 // every > (done - 1) * 4 // every):
            self.say(text)
            self.last = now

    def end(self) -> None:
        """End the line that the cursor stands in."""
        if self.amid:
            print(file=self.terminal)
        self.amid = False


TELLER: ContextVar[Teller | None] = ContextVar("teller", default=None)
"""Who tells of what is made; a context's, since between those who make things and those who know the screen stands the host."""


@contextmanager
def told(say: Callable[[str], None], stream: TextIO | None) -> Iterator[None]:
    """Tell of all long work within: on `stream` where that is a terminal, and by `say` elsewhere; a stream that somebody closed is none."""
    terminal = stream if stream and stream.isatty() and os.environ.get("TERM") != "dumb" else None
    token = TELLER.set(Teller(say, terminal))
    try:
        yield
    finally:
        TELLER.reset(token)


def along(what: str, things: Iterable[T], every: int) -> Iterator[T]:
    """The things, so many in all, as they come; each is told of by who tells now."""
    teller = TELLER.get()
    return counted(teller, what, things, every) if teller and every else iter(things)


def counted(teller: Teller, what: str, things: Iterable[T], every: int) -> Iterator[T]:
    """The things, each told of, and the line ended where no more come."""
    try:
        teller.tell(what, 0, every)
        for done, thing in enumerate(things, 1):
            teller.tell(what, done, every)
            yield thing
    finally:
        teller.end()


def words(what: str, done: int, every: int, seconds: float) -> str:
    """What is being made, how many are done, and after so many seconds how long the rest may take."""
    if not done:
        return f"{what}: {every} to go"
    rest = f"about {length(seconds / done * (every - done))} to go" if done < every else f"in {length(seconds)}"
    return f"{what}: {done} of {every}, {rest}"


def length(seconds: float) -> str:
    """A time in words: `40 s`, `3 min`."""
    return f"{round(seconds / 60)} min" if seconds >= 90 else f"{max(1, round(seconds))} s"
