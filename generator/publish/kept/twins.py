"""Copies of this process that do their share of much work beside it; what the work needs they have, and nothing has to be sent to them."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import sys
import tempfile
import threading
import weakref
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from multiprocessing.connection import Connection
from select import select
from typing import Any, Generic, TypeVar

from generator import crew

if sys.platform != "win32":
    import fcntl

T = TypeVar("T")

MUCH = 32
"""So many pages are worth a copy, which takes some hundredths of a second."""
OWN = 255
"""Stands for this process, whose copies are numbered from 1."""


class Twins(Generic[T]):
    """Things that processes beside this one make too, from the last to the first, while this one makes them from the first; nothing is made beside where there is little to do, one processor, or another system than Linux."""

    def __init__(
        self, work: Callable[[str], T] | None = None, names: Sequence[str] = (), much: int | None = None
    ) -> None:
        self.numbers: dict[str, int] = {}
        """The things, each with its number."""
        self.twins: list[Twin[T]] = []
        others = crew.processes() - 1
        if work and others and len(names) >= (much or MUCH) and can_fork():
            self.numbers = {name: number for number, name in enumerate(names)}
            self.claims = Claims(len(names))
            self.twins = [Twin(work, names, self.claims, number) for number in range(1, others + 1)]

    def __iter__(self) -> Iterator[str]:
        """The things that twins may make."""
        return iter(self.numbers)

    def done(self, name: str) -> T | None:
        """What a twin makes of a thing, waited for where it is not there yet; None where this process is to make it: where no twin has begun to, or where its twin has come to an end."""
        if name not in self.numbers:
            return None
        for twin in self.twins:
            twin.listen()
        by = self.claims.claim(self.numbers[name], OWN)
        return None if by == OWN else self.twins[by - 1].done(name)


class Claims:
    """Which of some things is made by which process, as a file without a name says, a byte for each; its lock goes with a process that ends."""

    def __init__(self, many: int) -> None:
        self.file = tempfile.TemporaryFile()  # noqa: SIM115 - as long as the claims
        weakref.finalize(self, self.file.close)
        self.file.truncate(many)

    def claim(self, number: int, by: int) -> int:
        """The process that makes a thing: `by`, where nobody has claimed it before."""
        file = self.file.fileno()
        fcntl.lockf(file, fcntl.LOCK_EX)
        try:
            (made,) = os.pread(file, 1, number)
            if not made:
                os.pwrite(file, bytes([by]), number)
            return made or by
        finally:
            fcntl.lockf(file, fcntl.LOCK_UN)


class Twin(Generic[T]):
    """A copy of this process. It leaves what it makes in a file without a name, so that it never waits for who reads, and nothing stays of it."""

    def __init__(self, work: Callable[[str], T], names: Sequence[str], claims: Claims, number: int) -> None:
        context = multiprocessing.get_context("fork")
        self.file = tempfile.TemporaryFile()  # noqa: SIM115 - as long as the twin
        weakref.finalize(self, self.file.close)
        self.end = 0
        self.there: dict[str, tuple[int, int]] = {}
        """Where in the file each thing begins that is there, and how long it is: much is asked for long after it was made."""
        self.notes, writer = context.Pipe(duplex=False)
        own = (name for place, name in reversed([*enumerate(names)]) if claims.claim(place, number) == number)
        process = context.Process(target=live, args=(work, own, self.file.fileno(), writer), daemon=True)
        with closing(writer):
            process.start()

    def done(self, name: str) -> T | None:
        """What it has made of a thing."""
        with suppress(EOFError, OSError):  # its end of the pipe is gone, or went within a note
            while name not in self.there:
                self.hear()
            start, size = self.there.pop(name)
            thing: T = pickle.loads(os.pread(self.file.fileno(), size, start))  # noqa: S301 - a twin's own
            return thing
        return None

    def listen(self) -> None:
        """Hear of all that it has made by now: it waits where its pipe is full."""
        with suppress(EOFError, OSError):  # the same
            while select([self.notes], [], [], 0)[0]:  # `poll` takes ten times as long
                self.hear()

    def hear(self) -> None:
        """Hear of the next thing that it has made."""
        made, size = self.notes.recv()
        self.there[made] = self.end, size
        self.end += size


def can_fork() -> bool:
    """Whether a copy of this process works: a fork takes other threads with it half, and the libraries of other systems do not bear one."""
    return sys.platform == "linux" and threading.active_count() == 1


def live(work: Callable[[str], Any], share: Iterable[str], file: int, notes: Connection) -> None:
    """Make all of a share, silently, and note of each thing how long it is in the file."""
    crew.follow()
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    for name in share:
        made = pickle.dumps(work(name))
        if os.write(file, made) < len(made):
            return  # the disk is full
        notes.send((name, len(made)))
