"""Draws figures once: in parallel processes, behind a cache whose keys are what a figure is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from generator import workshop
from generator.figures import animation, areas, camera, drawing
from generator.figures.body import Hand, Look
from generator.figures.cranks import cranked
from generator.figures.faults import Fault
from generator.figures.frame import Frame, Work
from generator.figures.job import Job
from generator.figures.kit import named
from generator.figures.kit.sunk import sunk_kit
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
    picture = drawing.picture(poses, turned, PEOPLE[figure.person], muscles(job), job.words)
    return replace(picture, faults=tuple(faults(figure, ends)))


def faults(figure: Figure, ends: Sequence[Solved]) -> Iterator[tuple[int, Fault]]:
    """What is wrong with the positions of a figure, each with the number of its frame: the body's faults, or else those of what it holds."""
    skeletons = [end.skeleton for end in ends]
    for number, end in enumerate(ends):
        for fault in end.faults or sunk_kit(figure.kit, skeletons, end.skeleton):
            yield number, fault


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
    """Whether feet or hands go round, so that the way back is not the way there."""
    return cranked(start.posture, end.posture) or alternate(start.posture, end.posture, start.skeleton, end.skeleton)


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
    """What is made of all jobs, from the cache where it is there; `form` reads it from JSON."""
    names = {name: f"{key(job, make)}.json" for name, job in jobs.items()}
    texts = workshop.made(partial(written, make), jobs, names, folder, partial(whole, form))
    return {name: form.validate_json(text) for name, text in texts.items()}


def whole(form: TypeAdapter[T], text: bytes) -> bool:
    """Whether a file of the cache is what it was."""
    with suppress(ValidationError):
        form.validate_json(text)
        return True
    return False


def written(make: Callable[[Job], object], job: Job) -> bytes:
    """What is made of a job as JSON."""
    result = make(job)
    return TypeAdapter(type(result)).dump_json(result)


def key(job: Job, make: Callable[[Job], object]) -> str:
    """A name for the drawing that changes with whatever it depends on, the program included."""
    parts = [engine(), make.__name__, job.pose, job.words]
    for muscles in (job.main, job.helping):
        parts += ["|", *(shape.model_dump_json(exclude_unset=True) for shapes in muscles for shape in shapes)]
    return workshop.digest(parts)


@cache
def engine() -> str:
    """A digest of the program that draws."""
    files = sorted(Path(__file__).parent.rglob("*.py"))
    return workshop.digest(file.read_bytes() for file in files)
