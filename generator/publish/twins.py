"""Copies of this process that do their share of much work beside it; what the work needs they have, and nothing has to be sent to them."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import sys
import tempfile
import threading
import weakref
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from multiprocessing.connection import Connection
from typing import Any, Generic, TypeVar

from generator import workshop

T = TypeVar("T")

MUCH = 32
"""So many pages are worth a copy, which takes some hundredths of a second."""


class Twins(Generic[T]):
    """What is made of things in processes beside this one; nothing is where there is little to do, one processor, or another system than Linux."""

    def __init__(
        self, work: Callable[[str], T] | None = None, names: Sequence[str] = (), much: int | None = None
    ) -> None:
        self.twins: dict[str, Twin[T]] = {}
        """The twin that has each of the things, which is every second one of two processes."""
        many = workshop.processes()
        if work and len(names) >= (much or MUCH) and can_fork():
            for share in (names[number::many] for number in range(1, many)):
                self.twins |= dict.fromkeys(share, Twin(work, share))

    def __iter__(self) -> Iterator[str]:
        """The things that twins make."""
        return iter(self.twins)

    def done(self, name: str) -> T | None:
        """What is made of a thing, waited for where it is not there yet; None where no twin makes it, or where its twin has come to an end."""
        twin = self.twins.get(name)
        return twin.done(name) if twin else None


class Twin(Generic[T]):
    """A copy of this process. It leaves what it makes in a file without a name, so that it never waits for who reads, and nothing stays of it."""

    def __init__(self, work: Callable[[str], T], share: Sequence[str]) -> None:
        context = multiprocessing.get_context("fork")
        self.file = tempfile.TemporaryFile()  # noqa: SIM115 - as long as the twin
        weakref.finalize(self, self.file.close)
        self.read = 0
        self.there: dict[str, T] = {}
        self.notes, writer = context.Pipe(duplex=False)
        process = context.Process(target=live, args=(work, share, self.file.fileno(), writer), daemon=True)
        with closing(writer):
            process.start()

    def done(self, name: str) -> T | None:
        """What it has made of a thing."""
        with suppress(EOFError, OSError):  # its end of the pipe is gone, or went within a note
            while name not in self.there:
                size = self.notes.recv()
                made, thing = pickle.loads(os.pread(self.file.fileno(), size, self.read))  # noqa: S301 - a twin's own
                self.read += size
                self.there[made] = thing
        return self.there.pop(name, None)


def can_fork() -> bool:
    """Whether a copy of this process works: a fork takes other threads with it half, and the libraries of other systems do not bear one."""
    return sys.platform == "linux" and threading.active_count() == 1


def live(work: Callable[[str], Any], share: Sequence[str], file: int, notes: Connection) -> None:
    """Make all of a share, silently, and note of each thing how long it is in the file."""
    workshop.follow()
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    for name in share:
        made = pickle.dumps((name, work(name)))
        if os.write(file, made) < len(made):
            return  # the disk is full
        notes.send(len(made))
