"""Draws figures once: in parallel processes, behind a cache whose keys are what a figure is made of."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from generator.figures import animation, areas, camera, drawing
from generator.figures.body import Hand, Look
from generator.figures.frame import Frame, Work
from generator.figures.job import Job
from generator.figures.kit import named
from generator.figures.moves import moving
from generator.figures.muscle import Shape
from generator.figures.outline import Outline
from generator.figures.picture import Picture
from generator.figures.pose import Figure, stands
from generator.figures.resolve import moves
from generator.figures.solve import Solved, solve_figure
from generator.figures.strides import alternate
from generator.figures.tween import eased

T = TypeVar("T")
FEW = 4
"""So many figures are drawn sooner than other processes start."""
MOMENTS = 9
"""From the start to the end of a movement, for its arrows."""

PEOPLE = {"broad": Look(), "slight": Look(build="slight", hair="tied", top=True)}
"""The people of the figures."""


def draw(job: Job) -> Picture:
    """The figure of a job."""
    figure = Figure.model_validate_json(job.pose)
    moments = solve_figure(figure, named.hands(figure.kit), eased(MOMENTS))
    ends = [moments[0], moments[-1]]
    poses = frames(figure, ends if moves(figure) else ends[:1], ends)
    if figure.inset is not None:
        poses[-1] = poses[-1]._replace(again=camera.camera(*stands(figure.inset)))
    turned = camera.camera(*figure.camera)
    ways = moving(figure.arrows, [solved.skeleton for solved in moments], turned)
    poses[-1] = poses[-1]._replace(ways=ways)
    return drawing.picture(poses, turned, PEOPLE[figure.person], muscles(job), job.words)


def move(job: Job) -> str:
    """The movement of a job as SVG."""
    figure = Figure.model_validate_json(job.pose)
    turned = camera.camera(*figure.camera)
    holds = named.hands(figure.kit)
    ends = solve_figure(figure, holds)
    cycle = animation.ROUND if rounded(*ends) else animation.BACK
    going = animation.Moving(frames(figure, solve_figure(figure, holds, cycle.moments), ends), cycle)
    return animation.movement(going, turned, PEOPLE[figure.person], muscles(job), job.words)


def rounded(start: Solved, end: Solved) -> bool:
    """Whether the feet go round, so that the way back is not the way there."""
    return alternate(start.posture, end.posture, start.skeleton, end.skeleton)


def frames(figure: Figure, positions: Sequence[Solved], ends: Sequence[Solved]) -> list[Frame]:
    """The frames of positions of a figure, whose kit is made for both ends."""
    fixed = [end.skeleton for end in ends]
    return [
        Frame(solved.skeleton, hands(solved), named.build(figure.kit, fixed, solved.skeleton)) for solved in positions
    ]


def muscles(job: Job) -> Work:
    """The muscles of a job as they are drawn."""
    main, helping = ([[on_body(shape) for shape in shapes] for shapes in part] for part in (job.main, job.helping))
    return Work(main, helping)


def on_body(shape: Shape) -> areas.Shape:
    """A piece of a muscle as it is drawn; what its kind needs is there, since it was read."""
    if shape.patch:
        return areas.Patch(shape.patch, shape.carried, Outline(shape.outline or ()), shape.thighs)
    if shape.spindle:
        return areas.Spindle(shape.spindle, shape.facing or 0, shape.half or 0, shape.low or 0, shape.high or 0)
    return areas.Cap(shape.cap or 0, shape.half or 33.0)


def hands(solved: Solved) -> dict[str, Hand]:
    """For each side whether the hand is open or a fist."""
    return {side: "fist" if arm.grip == "fist" else "open" for side, arm in solved.posture.arms.items()}


def draw_all(jobs: Mapping[str, Job], folder: Path | None) -> dict[str, Picture]:
    """The figures by name; those in the cache, a folder, are not drawn again."""
    return made(jobs, folder, draw, TypeAdapter(Picture))


def move_all(jobs: Mapping[str, Job], folder: Path | None) -> dict[str, str]:
    """The movements by name, in the same way."""
    return made(jobs, folder, move, TypeAdapter(str))


def made(jobs: Mapping[str, Job], folder: Path | None, make: Callable[[Job], T], form: TypeAdapter[T]) -> dict[str, T]:
    """What is made of all jobs, from the cache where it is there; `form` reads and writes it as JSON."""
    files = {name: folder / f"{key(job, make)}.json" for name, job in jobs.items()} if folder else {}
    found = {name: result for name, file in files.items() if (result := kept(file, form)) is not None}
    missing = [name for name in jobs if name not in found]
    for name, result in zip(missing, drawn([jobs[name] for name in missing], make), strict=True):
        found[name] = result
        if folder:
            keep(files[name], form.dump_json(result))
    return {name: found[name] for name in jobs}


def drawn(jobs: list[Job], make: Callable[[Job], T]) -> list[T]:
    """What is made of all jobs, in their order."""
    if len(jobs) <= FEW:
        return [make(job) for job in jobs]
    spawn = multiprocessing.get_context("spawn")  # a preview has threads, which a fork would break
    with ProcessPoolExecutor(min(os.cpu_count() or 1, 8), spawn) as pool:
        return list(pool.map(make, jobs, chunksize=4))


def key(job: Job, make: Callable[[Job], object]) -> str:
    """A name for the drawing that changes with whatever it depends on, the program included."""
    parts = [engine(), make.__name__, job.pose, job.words]
    for muscles in (job.main, job.helping):
        parts += ["|", *(shape.model_dump_json(exclude_unset=True) for shapes in muscles for shape in shapes)]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


@cache
def engine() -> str:
    """A digest of the program that draws."""
    files = sorted(Path(__file__).parent.rglob("*.py"))
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()


def kept(file: Path, form: TypeAdapter[T]) -> T | None:
    """What a file of the cache holds; nothing where it is missing or spoilt."""
    with suppress(OSError, ValidationError):
        return form.validate_json(file.read_bytes())
    return None


def keep(file: Path, text: bytes) -> None:
    """Put a drawing into the cache, whole or not at all; a project that cannot be written to can be checked all the same."""
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(f".{os.getpid()}.part")
        part.write_bytes(text)
        part.replace(file)
