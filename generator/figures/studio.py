"""Draws figures once: in parallel processes, behind a cache whose keys are what a figure is made of."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from functools import cache, partial
from importlib import metadata
from pathlib import Path
from typing import TypeVar

from generator import workshop
from generator.figures.job import Job
from generator.figures.picture import Picture, read
from generator.figures.stills import NOWHERE, Stills

T = TypeVar("T", Picture, str)

LIBRARIES = ("numpy", "contourpy")
"""What figures are computed with."""


def draw(job: Job, stills: Stills = NOWHERE) -> Picture:
    """The figure of a job."""
    from generator.figures import artist  # noqa: PLC0415 - who finds all in the cache does without what draws

    return artist.draw(job, stills)


def move(job: Job, stills: Stills = NOWHERE) -> str:
    """The movement of a job as SVG."""
    from generator.figures import artist  # noqa: PLC0415 - as above

    return artist.move(job, stills)


def draw_all(jobs: Mapping[str, Job], folder: Path | None, what: str = "Drawing figures") -> dict[str, Picture]:
    """The figures by name; those in the cache, a folder, are not drawn again."""
    return made(what, jobs, folder, draw, read)


def move_all(jobs: Mapping[str, Job], folder: Path | None) -> dict[str, str]:
    """The movements by name, in the same way."""
    return made("Drawing movements", jobs, folder, move, json.loads)


def made(
    what: str,
    jobs: Mapping[str, Job],
    folder: Path | None,
    make: Callable[[Job, Stills], T],
    form: Callable[[bytes], T],
) -> dict[str, T]:
    """What is made of all jobs, from the cache where it is there; `form` reads it from JSON."""
    names = {name: key(job, make) for name, job in jobs.items()}
    texts = workshop.made(what, partial(written, make, folder), jobs, names, folder)
    return {name: form(text) for name, text in texts.items()}


def written(make: Callable[[Job, Stills], Picture | str], folder: Path | None, job: Job) -> bytes:
    """What is made of a job as JSON."""
    result = make(job, Stills(folder, tuple(pose(job))))
    return json.dumps(asdict(result) if isinstance(result, Picture) else result, ensure_ascii=False).encode()


def key(job: Job, make: Callable[..., object]) -> str:
    """A name for the drawing that changes with whatever it depends on, the program included."""
    return workshop.digest([make.__name__, job.words, *([repr(job.pace)] if make is move else []), *pose(job)])


def pose(job: Job) -> Iterator[str]:
    """What the poses of a job are made of, the program included."""
    yield from (engine(), job.pose, repr(job.look))
    for muscles in (job.main, job.helping):
        yield from ("|", *(shape.model_dump_json(exclude_unset=True) for shapes in muscles for shape in shapes))


@cache
def engine() -> str:
    """A digest of the program that draws, and of the libraries that count for it."""
    files = sorted(Path(__file__).parent.rglob("*.py"))
    versions = (f"{name} {metadata.version(name)}" for name in LIBRARIES)
    return workshop.digest((*versions, *(file.read_bytes() for file in files)))
