"""Draws figures once: in parallel processes, behind a cache whose keys are what a figure is made of."""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import os
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from functools import cache
from pathlib import Path

from generator.figures import areas, camera, drawing
from generator.figures.body import Hand, Look
from generator.figures.frame import Frame, Work
from generator.figures.job import Job
from generator.figures.kit import named
from generator.figures.moves import moving
from generator.figures.muscle import Shape
from generator.figures.outline import Outline
from generator.figures.picture import Picture
from generator.figures.pose import Figure
from generator.figures.solve import Solved, solve_figure
from generator.figures.tween import eased

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
    positions = (
        [moments[0], moments[-1]] if figure.frames[1].model_fields_set else moments[:1]
    )  # no change is drawn once
    skeletons = [solved.skeleton for solved in positions]
    frames = [
        Frame(solved.skeleton, hands(solved), named.build(figure.kit, skeletons, number))
        for number, solved in enumerate(positions)
    ]
    main, helping = ([[on_body(shape) for shape in shapes] for shapes in part] for part in (job.main, job.helping))
    turned = camera.camera(*figure.camera)
    ways = moving(figure.arrows, [solved.skeleton for solved in moments], turned)
    frames[-1] = frames[-1]._replace(ways=ways)
    return drawing.picture(frames, turned, PEOPLE[figure.person], Work(main, helping), job.words)


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
    keys = {name: key(job) for name, job in jobs.items()}
    found = {name: picture for name in jobs if (picture := kept(folder, keys[name])) is not None}
    missing = [name for name in jobs if name not in found]
    for name, picture in zip(missing, drawn([jobs[name] for name in missing]), strict=True):
        found[name] = picture
        keep(folder, keys[name], picture)
    return {name: found[name] for name in jobs}


def drawn(jobs: list[Job]) -> list[Picture]:
    """The drawings of all jobs, in their order."""
    if len(jobs) <= FEW:
        return [draw(job) for job in jobs]
    spawn = multiprocessing.get_context("spawn")  # a preview has threads, which a fork would break
    with ProcessPoolExecutor(min(os.cpu_count() or 1, 8), spawn) as pool:
        return list(pool.map(draw, jobs, chunksize=4))


def key(job: Job) -> str:
    """A name for the drawing that changes with whatever it depends on, the program included."""
    parts = [engine(), job.pose, job.words]
    for muscles in (job.main, job.helping):
        parts += ["|", *(shape.model_dump_json(exclude_unset=True) for shapes in muscles for shape in shapes)]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


@cache
def engine() -> str:
    """A digest of the program that draws."""
    files = sorted(Path(__file__).parent.rglob("*.py"))
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()


def kept(folder: Path | None, name: str) -> Picture | None:
    """A drawing from the cache."""
    file = folder / f"{name}.json" if folder else None
    if not file or not file.is_file():
        return None
    found = json.loads(file.read_text("utf-8"))
    return Picture(**{**found, "shown": tuple(found["shown"])})


def keep(folder: Path | None, name: str, picture: Picture) -> None:
    """Put a drawing into the cache, whole or not at all."""
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
        part = folder / f"{name}.{os.getpid()}.part"
        part.write_text(json.dumps(asdict(picture)), "utf-8")
        part.replace(folder / f"{name}.json")
