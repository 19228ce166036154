"""Draws figures once: in parallel processes, behind a cache whose keys are what a figure is made of."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from functools import cache, partial
from importlib import metadata
from pathlib import Path
from typing import TypeVar

from generator import workshop
from generator.figures.job import Job
from generator.figures.picture import Picture, read

T = TypeVar("T", Picture, str)

LIBRARIES = ("numpy", "contourpy")
"""What figures are computed with."""


def draw(job: Job) -> Picture:
    """The figure of a job."""
    from generator.figures import artist  # noqa: PLC0415 - who finds all in the cache does without what draws

    return artist.draw(job)


def move(job: Job) -> str:
    """The movement of a job as SVG."""
    from generator.figures import artist  # noqa: PLC0415 - as above

    return artist.move(job)


def draw_all(jobs: Mapping[str, Job], folder: Path | None, what: str = "Drawing figures") -> dict[str, Picture]:
    """The figures by name; those in the cache, a folder, are not drawn again."""
    return made(what, jobs, folder, draw, read)


def move_all(jobs: Mapping[str, Job], folder: Path | None) -> dict[str, str]:
    """The movements by name, in the same way."""
    return made("Drawing movements", jobs, folder, move, json.loads)


def made(
    what: str, jobs: Mapping[str, Job], folder: Path | None, make: Callable[[Job], T], form: Callable[[bytes], T]
) -> dict[str, T]:
    """What is made of all jobs, from the cache where it is there; `form` reads it from JSON."""
    names = {name: key(job, make) for name, job in jobs.items()}
    texts = workshop.made(what, partial(written, make), jobs, names, folder)
    return {name: form(text) for name, text in texts.items()}


def written(make: Callable[[Job], Picture | str], job: Job) -> bytes:
    """What is made of a job as JSON."""
    result = make(job)
    return json.dumps(asdict(result) if isinstance(result, Picture) else result, ensure_ascii=False).encode()


def key(job: Job, make: Callable[[Job], object]) -> str:
    """A name for the drawing that changes with whatever it depends on, the program included."""
    parts = [engine(), make.__name__, job.pose, job.words, repr(job.look), *([repr(job.pace)] if make is move else [])]
    for muscles in (job.main, job.helping):
        parts += ["|", *(shape.model_dump_json(exclude_unset=True) for shapes in muscles for shape in shapes)]
    return workshop.digest(parts)


@cache
def engine() -> str:
    """A digest of the program that draws, and of the libraries that count for it."""
    files = sorted(Path(__file__).parent.rglob("*.py"))
    versions = (f"{name} {metadata.version(name)}" for name in LIBRARIES)
    return workshop.digest((*versions, *(file.read_bytes() for file in files)))
