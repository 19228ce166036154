"""Checks of figures: whether a body can take the poses."""

from __future__ import annotations

from collections.abc import Iterator

from generator import codes
from generator.catalog import Catalog
from generator.diagnostics import Diagnostic
from generator.figures.kit.named import hands
from generator.figures.solve import solve_figure


def poses_hold(catalog: Catalog) -> Iterator[Diagnostic]:
    """Hands and feet come to where a pose puts them, nothing is below the floor, and no joint is bent too far."""
    for exercise in catalog.exercises.values():
        if exercise.figure:
            for number, solved in enumerate(solve_figure(exercise.figure, hands(exercise.figure.kit))):
                for fault in solved.faults:
                    place = catalog.entry(exercise).at("figure", "frames", number, *fault.path)
                    yield Diagnostic(place, codes.POSE, fault.message, fault.help)
