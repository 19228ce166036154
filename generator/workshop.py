"""Makes things once: in parallel processes, behind a cache of files whose names are what a thing is made of.

A file of the cache is a line with the digest of a thing, and the thing; one that does not fit its digest counts as none.
"""

from __future__ import annotations

import hashlib
import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import nullcontext, suppress
from contextvars import ContextVar
from functools import partial
from pathlib import Path
from typing import TypeVar

from generator import crew, progress

T = TypeVar("T")
R = TypeVar("R")

FEW = 4
"""So many things are made sooner than other processes start."""
MOST = 500_000_000
"""Bytes that a folder of the cache may take: what has not been used for longest goes first."""
DAY = 24 * 60 * 60
"""Seconds since its last use for which a thing stays in any case: until then its branch may be back, or its guide is large."""
HOUR = 60 * 60
"""Seconds after which nobody is still writing a file."""
PART = ".part"
"""How the name of a file ends that is being written."""

Order = Callable[[], object]
"""What makes things that somebody did without; other processes can be sent it."""
ORDERS: ContextVar[list[Order] | None] = ContextVar("orders", default=None)
"""Where things are ordered by who can do without them for now; a context's, as that of who tells of them."""


def made(
    what: str, work: Callable[[T], bytes], jobs: Mapping[str, T], names: Mapping[str, str], folder: Path | None
) -> dict[str, bytes]:
    """What `work` makes of each job; what the cache, a folder, has under a job's name is not made again. `what` is told of as it is made.

    Where things are ordered for later, those that would take long are lacking.
    """
    files = {name: folder / names[name] if folder else None for name in jobs}
    found = {name: thing for name, file in files.items() if file and (thing := kept(file)) is not None}
    missing = {name: (jobs[name], files[name]) for name in jobs if name not in found}
    orders = ORDERS.get()
    if orders is not None and folder and len(missing) > FEW:
        orders.append(partial(made, what, work, {name: jobs[name] for name in missing}, names, folder))
        missing.clear()
    results = worked(partial(step, work), list(missing.values()))
    found |= zip(missing, progress.along(what, results, len(missing)), strict=True)
    if folder and missing:
        tidy(folder)
    return {name: found[name] for name in jobs if name in found}


def step(work: Callable[[T], bytes], task: tuple[T, Path | None]) -> bytes:
    """What is made of a job, kept in its file the moment it is made, so that who is stopped goes on from there."""
    job, file = task
    thing = work(job)
    if file:
        keep(file, thing)
    return thing


def worked(work: Callable[[T], R], jobs: list[T]) -> Iterator[R]:
    """What is made of all jobs, in their order."""
    if len(jobs) <= FEW:
        yield from map(work, jobs)
        return
    there = crew.CREW.get()
    share = min(there.alike, len(jobs) // crew.processes()) if there else 1
    with nullcontext(there.hire()) if there else crew.hired() as pool:
        with crew.unnamed():
            made = pool.map(work, jobs, chunksize=max(share, 1))
        yield from made


def digest(parts: Iterable[str | bytes]) -> str:
    """A name that changes with each of the parts."""
    whole = (part.encode() if isinstance(part, str) else part for part in parts)
    return hashlib.sha256(b"\0".join(whole)).hexdigest()[:32]


def kept(file: Path) -> bytes | None:
    """The thing in a file of the cache, which counts as used now; nothing where it is missing, spoilt or cannot be read."""
    with suppress(OSError):
        seal, _, thing = file.read_bytes().partition(b"\n")
        if seal == sealed(thing):
            with suppress(OSError):
                os.utime(file)
            return thing
    return None


def keep(file: Path, thing: bytes) -> None:
    """Put a thing into the cache, whole or not at all; a project that cannot be written to can be checked all the same."""
    part = file.with_name(f"{file.name}.{threading.get_native_id()}{PART}")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            part.write_bytes(sealed(thing) + b"\n" + thing)
            part.replace(file)
        finally:
            part.unlink(missing_ok=True)


def sealed(thing: bytes) -> bytes:
    """The digest that a thing is kept with."""
    return hashlib.sha256(thing).hexdigest().encode()


def tidy(folder: Path) -> None:
    """Take out of a folder of the cache what was never written to its end, and what has not been used for longest where it grows too large."""
    now, left = time.time(), 0
    with suppress(OSError):  # others may tidy too
        files = [(file, file.stat()) for file in folder.iterdir()]
        for file, its in sorted(files, key=lambda pair: -pair[1].st_mtime):
            left += its.st_size
            age = now - its.st_mtime
            if (file.name.endswith(PART) and age > HOUR) or (left > MOST and age > DAY):
                file.unlink(missing_ok=True)
