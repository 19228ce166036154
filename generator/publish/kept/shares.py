"""What a build makes, shared with copies of this process where nothing is kept of the build before: what a copy makes comes with the texts that are to be kept of it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Generic, TypeVar

from generator.publish.entries.output import Output
from generator.publish.kept.shelf import Row
from generator.publish.kept.traces import Traces
from generator.publish.kept.twins import Twins

T = TypeVar("T")

FEW = 8
"""So many routines are worth a copy: each has its cards in all formats, on all papers."""


class Shares(Generic[T]):
    """Things by name, of which this process makes those that no copy of it has begun; `much` is how many are worth a copy."""

    def __init__(self, traces: Traces, makes: Mapping[str, Callable[[], T]], much: int | None = None) -> None:
        self.traces = traces
        self.makes = makes
        self.beside = Twins(self.noted, list(makes) if traces.fresh else (), much)
        self.others: set[str] = set()
        """Those that copies have made."""

    def noted(self, name: str) -> tuple[T, dict[str, Row]]:
        """In a copy of this process, a thing and the texts that were made for it."""
        before = len(self.traces.anew)
        made = self.makes[name]()
        return made, dict(islice(self.traces.anew.items(), before, None))

    def taken(self, name: str) -> T:
        """A thing."""
        if done := self.beside.done(name):
            made, texts = done
            self.others.add(name)
            self.traces.take(texts)
            return made
        return self.makes[name]()

    def all(self) -> None:
        """Take everything, for the texts alone."""
        for name in self.makes:
            self.taken(name)


def along(plan: Iterable[Output], traces: Traces) -> Iterator[tuple[str, bytes]]:
    """The path and the content of each entry of a plan, in its order, but for those made of others; each goes once it is a file."""
    left = deque(it for it in plan if not it.last)
    shares = Shares(traces, {it.path: it.data for it in left if traces.fresh and callable(it.make)})
    while left:
        output = left.popleft()
        content = shares.taken(output.path) if output.path in shares.makes else output.data()
        if output.hear and output.path in shares.others:
            output.hear(content.decode())  # a copy of this process has told only itself
        yield output.path, content
