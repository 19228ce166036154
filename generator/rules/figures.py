"""Checks of figures: whether a body can take the poses, and whether they show what works."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from generator import pictures
from generator.figures import studio
from generator.figures.bones.fault import Fault
from generator.figures.job import Job
from generator.figures.picture import ENOUGH, Picture
from generator.records import clean
from generator.records.catalog import Catalog
from generator.records.exercise import Exercise
from generator.text import items
from generator.text.codes import Code
from generator.text.diagnostics import Diagnostic, Location
from generator.text.document import Loc

POSE = Code(
    "G312",
    "Pose that no body holds",
    "A hand or foot does not come to where the pose puts it, lies below the floor or in the air, a hand or what it holds is inside the body, an arm goes through it or through the other arm, the body would fall, a joint would have to bend further than joints do, or kit is named that cannot be seen. The message says which; change the angle or the place that it names.",
)

UNSEEN = Code(
    "G313",
    "Muscle that the figure does not show",
    "A figure shows every muscle that its exercise works most or stretches, large enough to be made out. Turn the 'view' until it comes into sight, or add an 'inset', which shows the end of the movement once more from another side.",
)


STEP = Code(
    "G355",
    "Step that there is not",
    "A frame of a figure names a step by its number in 'step', and the exercise has fewer 'steps'. Write the number of the one that the frame shows.",
)
HIDDEN = Code(
    "G356",
    "Hand that the figure does not show",
    "The last position of a figure shows the hands that work and what they hold: one of two that do the same side by side is enough, and both where they are far apart. Turn the 'view' until they come into sight; where the muscles do not show from there, an 'inset' shows these.",
)
UNNAMED = Code(
    "G348",
    "Position that the figure shows",
    "The figure shows a position that somebody's condition minds, and the exercise does not name it in 'positions', so that its cautions are not derived. Name it, or draw the figure without it.",
)
UNSHOWN = Code(
    "G349",
    "Position that the figure does not show",
    "The exercise names a position that can be seen in figures, and its own figure does not show it, nor comes near. Take it out, or mend the figure.",
)


def steps_there(catalog: Catalog) -> Iterator[Diagnostic]:
    """A frame shows a step that its exercise has."""
    for exercise in catalog.exercises.values():
        for number, frame in enumerate(exercise.figure.frames if exercise.figure else ()):
            if frame.step and frame.step > len(exercise.steps):
                place = catalog.entry(exercise).at("figure", "frames", number, "step")
                message = f"the exercise has {len(exercise.steps)} steps, and this frame shows step {frame.step}"
                yield Diagnostic(place, STEP, message, f"write 1 to {len(exercise.steps)}")


def figures_hold(catalog: Catalog, folder: Path | None, spared: Collection[str]) -> Iterator[Diagnostic]:
    """What is wrong with figures as they are drawn; `folder` is the cache of figures, `spared` are paths of files that have other problems."""
    wanted = {
        it.id: pictures.job(catalog, it, it.figure)
        for it in catalog.exercises.values()
        if it.figure and catalog.entry(it).document.path not in spared and not clean.holds(figure_holds, catalog, it)
    }
    for id, picture in studio.draw_all(wanted, folder).items():
        yield from clean.look(figure_holds, catalog, catalog.exercises[id], picture)


def figure_holds(catalog: Catalog, exercise: Exercise, picture: Picture) -> Iterator[Diagnostic]:
    """The same of one figure, which is drawn from what its job says."""
    if not exercise.figure:
        return
    job = pictures.job(catalog, exercise, exercise.figure)
    if picture.faults:
        yield from poses_hold(catalog, exercise, picture)
    else:
        yield from positions_agree(catalog, exercise, picture)
        yield from muscles_seen(catalog, exercise, picture, job)
        yield from hands_seen(catalog, exercise, picture, job)


def told(at: Callable[[Loc], Location], number: int, fault: Fault) -> Diagnostic:
    """A fault of a frame, `at` giving the place of what stands in a record; kit belongs to all frames."""
    within: Loc = fault.path if fault.path == ("kit",) else ("frames", number, *fault.path)
    return Diagnostic(at(("figure", *within)), POSE, fault.message, fault.help)


def poses_hold(catalog: Catalog, exercise: Exercise, picture: Picture) -> Iterator[Diagnostic]:
    """Hands and feet come to where a pose puts them, nothing is below the floor or inside the body, and no joint is bent too far."""
    entry = catalog.entry(exercise)
    for number, fault in picture.faults:
        yield told(lambda loc: entry.at(*loc), number, fault)


def muscles_seen(catalog: Catalog, exercise: Exercise, picture: Picture, job: Job) -> Iterator[Diagnostic]:
    """Every muscle that works most or is stretched can be made out in its figure."""
    hidden = [
        catalog.muscles[muscle]
        for muscle, shown in zip(exercise.muscles.filled, picture.shown, strict=True)
        if shown < ENOUGH
    ]
    help = advice(job) if all(muscle.shapes for muscle in hidden) and hidden else ""
    for muscle in hidden:
        part = "works most in this exercise" if muscle.id in exercise.muscles.primary else "this exercise stretches"
        message = f"the figure does not show '{muscle.id}', which {part}"
        shapeless = f"write the 'shapes' of '{muscle.id}' in vocabulary/muscles.yml"
        place = catalog.entry(exercise).at("figure", "view")
        yield Diagnostic(place, UNSEEN, message, help if muscle.shapes else shapeless)


def hands_seen(catalog: Catalog, exercise: Exercise, picture: Picture, job: Job) -> Iterator[Diagnostic]:
    """The hands that work and what they hold can be seen where the movement ends."""
    entry = catalog.entry(exercise)
    yield from hiding(lambda loc: entry.at(*loc), picture, job)


def hiding(at: Callable[[Loc], Location], picture: Picture, job: Job) -> Iterator[Diagnostic]:
    """What a figure hides of the hands that work, `at` giving the place of what stands in a record."""
    help = advice(job) if picture.hidden else ""
    for what in picture.hidden:
        yield Diagnostic(at(("figure", "view")), HIDDEN, f"the last position of the figure hides {what}", help)


def advice(job: Job) -> str:
    """What shows all muscles that work."""
    from generator.figures import views  # noqa: PLC0415 - most checks find nothing hidden, and do without what draws

    return views.advice(job)


def positions_agree(catalog: Catalog, exercise: Exercise, picture: Picture) -> Iterator[Diagnostic]:
    """An exercise names the positions that its figure shows, and no others of those that figures can show."""
    entry = catalog.entry(exercise)
    possible = (*picture.signs.shown, *picture.signs.near)
    for position, sign in ((it.id, it.figure) for it in catalog.positions.values() if it.figure):
        if sign in picture.signs.shown and position not in exercise.positions:
            message = f"the figure shows '{position}', which 'positions' does not name"
            edit = items.added(entry.document, ("positions",), position)
            yield Diagnostic(entry.at("positions"), UNNAMED, message, f"add '{position}' to 'positions'", edit)
        if sign not in possible and position in exercise.positions:
            place = entry.at("positions", exercise.positions.index(position))
            message = f"the figure does not show '{position}'"
            yield Diagnostic(place, UNSHOWN, message, f"take '{position}' out, or mend the figure")
