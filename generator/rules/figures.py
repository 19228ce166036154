"""Checks of figures: whether a body can take the poses, and whether they show what works."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from generator import codes, pictures
from generator.catalog import Catalog
from generator.diagnostics import Diagnostic
from generator.figures import studio, views
from generator.figures.kit.named import hands
from generator.figures.kit.sunk import sunk_kit
from generator.figures.solve import solve_figure


def poses_hold(catalog: Catalog) -> Iterator[Diagnostic]:
    """Hands and feet come to where a pose puts them, nothing is below the floor or inside the body, and no joint is bent too far."""
    for exercise in catalog.exercises.values():
        if exercise.figure:
            kit = exercise.figure.kit
            positions = solve_figure(exercise.figure, hands(kit))
            skeletons = [solved.skeleton for solved in positions]
            for number, solved in enumerate(positions):
                for fault in solved.faults or sunk_kit(kit, skeletons, solved.skeleton):
                    place = catalog.entry(exercise).at("figure", "frames", number, *fault.path)
                    yield Diagnostic(place, codes.POSE, fault.message, fault.help)


def muscles_seen(catalog: Catalog, folder: Path | None, spared: Collection[str]) -> Iterator[Diagnostic]:
    """Every muscle that works most can be made out in its figure; `folder` is the cache of figures, `spared` are paths of files that have other problems."""
    jobs = {
        id: job
        for id, job in pictures.jobs(catalog).items()
        if catalog.entry(catalog.exercises[id]).document.path not in spared
    }
    for id, picture in studio.draw_all(jobs, folder).items():
        exercise = catalog.exercises[id]
        hidden = [
            catalog.muscles[muscle]
            for muscle, shown in zip(exercise.muscles.primary, picture.shown, strict=True)
            if shown < views.ENOUGH
        ]
        help = views.advice(jobs[id]) if all(muscle.shapes for muscle in hidden) and hidden else ""
        for muscle in hidden:
            message = f"the figure does not show '{muscle.id}', which works most in this exercise"
            shapeless = f"write the 'shapes' of '{muscle.id}' in vocabulary/muscles.yml"
            place = catalog.entry(exercise).at("figure", "view")
            yield Diagnostic(place, codes.UNSEEN, message, help if muscle.shapes else shapeless)
