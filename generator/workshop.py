"""Makes things once: in parallel processes, behind a cache of files whose names are what a thing is made of."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

FEW = 4
"""So many things are made sooner than other processes start."""


def made(
    work: Callable[[T], bytes],
    jobs: Mapping[str, T],
    names: Mapping[str, str],
    folder: Path | None,
    whole: Callable[[bytes], bool],
) -> dict[str, bytes]:
    """What `work` makes of each job; what the cache, a folder, has `whole` under a job's name is not made again."""
    files = {name: folder / names[name] for name in jobs} if folder else {}
    found = {name: text for name, file in files.items() if (text := kept(file)) is not None and whole(text)}
    missing = [name for name in jobs if name not in found]
    for name, result in zip(missing, worked(work, [jobs[name] for name in missing]), strict=True):
        found[name] = result
        if folder:
            keep(files[name], result)
    return {name: found[name] for name in jobs}


def worked(work: Callable[[T], bytes], jobs: list[T]) -> list[bytes]:
    """What is made of all jobs, in their order."""
    if len(jobs) <= FEW:
        return [work(job) for job in jobs]
    spawn = multiprocessing.get_context("spawn")  # a preview has threads, which a fork would break
    with ProcessPoolExecutor(min(os.cpu_count() or 1, 8), spawn) as pool:
        return list(pool.map(work, jobs, chunksize=4))


def digest(parts: Iterable[str | bytes]) -> str:
    """A name that changes with each of the parts."""
    whole = (part.encode() if isinstance(part, str) else part for part in parts)
    return hashlib.sha256(b"\0".join(whole)).hexdigest()[:32]


def kept(file: Path) -> bytes | None:
    """What a file of the cache holds; nothing where it is missing or cannot be read."""
    with suppress(OSError):
        return file.read_bytes()
    return None


def keep(file: Path, text: bytes) -> None:
    """Put a thing into the cache, whole or not at all; a project that cannot be written to can be checked all the same."""
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(f".{os.getpid()}.part")
        part.write_bytes(text)
        part.replace(file)
