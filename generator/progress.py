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

FEW = 8
"""The progress of fewer things is not worth more than the line that they are begun with."""


@dataclass(slots=True)
class Teller:
    """Tells people: on a terminal in one line that changes, elsewhere in a line at the start and one for each quarter."""

    say: Callable[[str], None]
    """Says a line where there is no terminal."""
    terminal: TextIO | None
    start: float = 0
    """When what is being made was begun, in seconds."""
    amid: bool = False
    """Whether the cursor stands in a line that has not ended."""

    def tell(self, what: str, done: int, every: int) -> None:
        """Say how far it is."""
        if not done:
            self.start = monotonic()
        text = words(what, done, every, monotonic() - self.start)
        if self.terminal:
            print(f"\r{text}\x1b[K", end="", file=self.terminal, flush=True)
            self.amid = True
            if done == every:
                self.end()
        elif not done or (every >= FEW and done * 4 // every > (done - 1) * 4 // every):
            self.say(text)

    def end(self) -> None:
        """End the line that the cursor stands in."""
        if self.amid:
            print(file=self.terminal)
        self.amid = False


TELLER: ContextVar[Teller | None] = ContextVar("teller", default=None)
"""Who tells of what is made; a context's, since between those who make things and those who know the screen stands the host."""


@contextmanager
def told(say: Callable[[str], None], stream: TextIO) -> Iterator[None]:
    """Tell of all long work within: on `stream` where that is a terminal, and by `say` elsewhere."""
    teller = Teller(say, stream if stream.isatty() and os.environ.get("TERM") != "dumb" else None)
    token = TELLER.set(teller)
    try:
        yield
    finally:
        TELLER.reset(token)
        teller.end()


def along(what: str, things: Iterable[T], every: int) -> Iterator[T]:
    """The things, so many in all, as they come; each is told of."""
    teller = TELLER.get()
    if teller and every:
        teller.tell(what, 0, every)
    for done, thing in enumerate(things, 1):
        if teller:
            teller.tell(what, done, every)
        yield thing


def words(what: str, done: int, every: int, seconds: float) -> str:
    """What is being made, how many are done, and after so many seconds how long the rest may take."""
    count = f"{what}: {done} of {every}"
    if done == every:
        return f"{count}, in {length(seconds)}"
    return f"{count}, about {length(seconds / done * (every - done))} to go" if done else count


def length(seconds: float) -> str:
    """A time in words: `40 s`, `3 min`."""
    return f"{round(seconds / 60)} min" if seconds >= 90 else f"{max(1, round(seconds))} s"
