"""Views that show the muscles at work: what to write where a figure's own view hides one of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.figures import grasp
from generator.figures.artist import hands, on_body
from generator.figures.frame import Frame
from generator.figures.inset import SIZES, stood
from generator.figures.job import Job
from generator.figures.kit import named
from generator.figures.lines.camera import Camera, camera
from generator.figures.motion import solve_figure
from generator.figures.pose import VIEWS, Figure, stands
from generator.figures.skin import areas
from generator.figures.skin.areas import Shape
from generator.figures.skin.body import body
from generator.figures.skin.look import Look
from generator.figures.skin.raster import Raster
from generator.figures.skin.surface import Surface
from generator.figures.solve import Solved

View = tuple[float, float]
"""Turn and height of a camera, in degrees."""
SURE = 8.0
"""What a view must show on a coarse grid to be recommended."""
COARSE = 1.0
"""The step of that grid, in units."""
TURNS, HEIGHTS = range(-150, 181, 30), (8, 35)
"""The views that are tried beside those that have a word, in degrees."""


def advice(job: Job) -> str:
    """What shows all muscles that work, and the hands that do: the nearest view that does, or else an inset."""
    figure, ends, main = posed(job)
    frames = [Frame(end.skeleton, hands(end)) for end in ends]
    last = frames[-1]._replace(skeleton=stood(frames[-1].skeleton))

    def beside(view: View) -> list[float]:
        return [area * SIZES[-1] ** 2 for area in next(seen([last], camera(*view), job.look, main))]

    now = beside(stands(figure.inset)) if figure.inset is not None else [0.0] * len(main)
    for view in sorted(tried(), key=lambda view: away(view, figure.camera)):
        found = [max(areas) for areas in zip(now, *seen(frames, camera(*view), job.look, main), strict=True)]
        if min(found, default=SURE) >= SURE and grasped(job, ends, view):
            return f"write 'view: {written(*view)}'"
    if not grasped(job, ends, figure.camera):
        return "no view shows them and all that works: change the pose, or show the muscles in an 'inset'"
    own = [max(areas) for areas in zip(*seen(frames, camera(*figure.camera), job.look, main), strict=True)]
    for view in tried():
        if min(map(max, zip(own, beside(view), strict=True))) >= SURE:
            return f"no view shows all that works: write 'inset: {written(*view)}' below 'view'"
    return "no view shows it: change the pose, or list the muscle under 'secondary'"


def grasped(job: Job, ends: Sequence[Solved], view: View) -> bool:
    """Whether a view shows the hands that work in the last position, and what they hold."""
    seen_from, kit = camera(*view), Figure.model_validate_json(job.pose).kit
    last = body(ends[-1].skeleton, seen_from, job.look, hands(ends[-1]))
    skeletons = [end.skeleton for end in ends]
    return not any(grasp.hidden(kit, skeletons, Raster(last, last.grid(COARSE)), seen_from))


def best(job: Job) -> list[tuple[str, float]]:
    """For each muscle that works most the view that shows most of it, as it is written in YAML, and about how much that is, in square units."""
    figure, ends, main = posed(job)
    frames = [Frame(end.skeleton, hands(end)) for end in ends]
    low, high = HEIGHTS
    views = [figure.camera, *VIEWS.values(), *((turn, low) for turn in TURNS), *((turn, high) for turn in TURNS[::2])]
    most = [[max(areas) for areas in zip(*seen(frames, camera(*view), job.look, main), strict=True)] for view in views]
    found = [max(zip(areas, views, strict=True)) for areas in zip(*most, strict=True)]
    return [(written(*view), area) for area, view in found]


def posed(job: Job) -> tuple[Figure, list[Solved], list[list[Shape]]]:
    """The figure of a job, its positions, and the muscles that work most."""
    figure = Figure.model_validate_json(job.pose)
    ends = solve_figure(figure, named.hands(figure.kit))
    return figure, ends, [[on_body(shape) for shape in shapes] for shapes in job.main]


def tried() -> Iterator[tuple[float, float]]:
    """Turns and heights of the camera, those that have a word first."""
    yield from sorted(VIEWS.values(), key=lambda view: view[0])
    for height in HEIGHTS:
        yield from ((turn, height) for turn in TURNS)


def away(view: tuple[float, float], other: tuple[float, float]) -> float:
    """Degrees from one view to another, about."""
    return abs((view[0] - other[0] + 180) % 360 - 180) + abs(view[1] - other[1])


def written(turn: float, height: float) -> str:
    """A view as it is written in YAML."""
    word = next((word for word, view in VIEWS.items() if view == (turn, height)), None)
    return word or f"{{turn: {turn:g}, height: {height:g}}}"


def seen(
    frames: Sequence[Frame], view: Camera, look: Look, muscles: Sequence[Sequence[Shape]]
) -> Iterator[list[float]]:
    """For each frame how much of each muscle a camera sees, in square units."""
    for frame in frames:
        posed = body(frame.skeleton, view, look, frame.hands)
        surface = Surface(Raster(posed, posed.grid(COARSE)), frame.skeleton, view)
        yield [areas.total(areas.visible(surface, shapes)) for shapes in muscles]
