"""The processes that work for this one, where much is to be made."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor


class Crew(NamedTuple):
    """Those who make things that are many."""

    hire: Callable[[], ProcessPoolExecutor]
    alike: int
    """So many things need the same as the one before, and are made by one process."""


CREW: ContextVar[Crew | None] = ContextVar("crew", default=None)
"""Who makes things, where that is settled; a context's likewise."""


def hired() -> ProcessPoolExecutor:
    """Processes that work for this one, each started once there is work for it."""
    import multiprocessing  # noqa: PLC0415 - most processes make nothing, and to load this takes as long as some rules
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - the same

    spawn = multiprocessing.get_context("spawn")  # a preview has threads, which a fork would break
    return ProcessPoolExecutor(processes(), spawn, follow)


@contextmanager
def crew(alike: int = 1) -> Iterator[None]:
    """Have the same processes make all that is made within, if that is much, each so many things after one another: they have loaded and read what they work with."""
    with ExitStack() as done:
        token = CREW.set(Crew(cache(lambda: done.enter_context(hired())), alike))
        try:
            yield
        finally:
            CREW.reset(token)


@contextmanager
def unnamed() -> Iterator[None]:
    """Have processes that are started within load what they work with, and not first the program that this one was started as."""
    program = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = program


def processes() -> int:
    """How many processes work side by side: one for each processor that this one may use, and not more than have something to do."""
    return min(len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1, 8)


def follow() -> None:
    """Have a process that works for another leave Ctrl-C to that one, and end when it ends, however that comes about."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=end_with_parent, daemon=True).start()


def end_with_parent() -> None:
    """Wait for the end of the process that started this one, and end it too."""
    import multiprocessing  # noqa: PLC0415 - as above

    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)
