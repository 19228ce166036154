"""What is wrong with the positions of a figure: with the body first, then with what it holds, and with what holds it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.figures.bones.fault import Fault
from generator.figures.bones.upright import unheld
from generator.figures.kit import named
from generator.figures.kit.sunk import sunk_kit
from generator.figures.pose import Figure
from generator.figures.solve import Solved

Flaw = tuple[int, Fault]
"""A fault with the number of its frame, from 0."""


def faults(figure: Figure, ends: Sequence[Solved]) -> Iterator[Flaw]:
    """What is wrong with the positions of a figure, each with the number of its frame: the body's faults, or else those of what it holds, or else of how it is held."""
    skeletons = [end.skeleton for end in ends]
    alone = all(item.word in named.CARRIED for item in figure.kit)
    for number, end in enumerate(ends):
        found = end.faults or [*sunk_kit(figure.kit, skeletons, end.skeleton)]
        for fault in found or (unheld(end.posture, end.skeleton) if alone else ()):
            yield number, fault
