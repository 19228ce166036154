"""The positions of a figure, those of its frames and those on the way from one to the next."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np

from generator.figures.bones.cranks import cranked, turned
from generator.figures.bones.landing import lifted, planted
from generator.figures.bones.placing import body
from generator.figures.bones.posture import Posture
from generator.figures.bones.skeleton import IDENTITY, SIDES, Side, Vector, joint_at, shifted, turned_about
from generator.figures.bones.smooth import smooth
from generator.figures.bones.strides import alternate, stridden
from generator.figures.bones.trunk import HIPS
from generator.figures.bones.tween import between, loose, loosened
from generator.figures.pose import Figure
from generator.figures.resolve import held, postures
from generator.figures.solve import Solved, held_up, solve
from generator.figures.words.stances import STANCES

PROPS = ("floor", "forearms")
"""What hands prop the body on."""


def solve_figure(figure: Figure, holds: Collection[Side] = (), moments: Sequence[float] | None = None) -> list[Solved]:
    """A figure's positions at moments, or those of its frames; `holds` are the hands that hold something.

    A moment is the number of a frame, from 0, or between two; behind the last are those on the way on to the first.
    """
    first, *others = postures(figure, holds)
    stops = [solve(first)]
    for posture in others:
        stops.append(stepped(stops[-1], solve(posture, staying(stops[-1], posture))))
    return stops if moments is None else [at(moment, stops) for moment in moments]


def staying(before: Solved, posture: Posture) -> dict[str, Vector]:
    """What stays in its place from one position to a posture: not a hand or a foot that goes elsewhere."""
    arms, legs = held(posture, before.posture).arms, held(posture, before.posture).legs
    gone = {f"hand-{side}" for side in SIDES if not arms[side].held}
    gone |= {f"foot-{side}" for side in SIDES if not legs[side].held}
    return {name: place for name, place in before.anchors.items() if name not in gone}


def at(moment: float, stops: Sequence[Solved]) -> Solved:
    """The position at a moment, from 0 (the first of the stops) on to as many as there are (the first again)."""
    number = int(moment)
    start, end = stops[number % len(stops)], stops[(number + 1) % len(stops)]
    return start if moment == number else midway(start, end, moment - number)


def stepped(start: Solved, end: Solved) -> Solved:
    """The end of another stance, moved along the floor so that the hands on which both prop the body stay in their places, or the feet of who rises from a seat or sits down."""
    stayed = props(start.posture, end.posture)
    if start.posture.stance == end.posture.stance or not stayed:
        return end
    way = (middle(start, stayed) - middle(end, stayed)) * (1, 1, 0)
    faults = tuple(fault.turned(IDENTITY, way) for fault in end.faults)
    return end._replace(skeleton=shifted(end.skeleton, way), faults=faults)


def props(one: Posture, other: Posture) -> list[tuple[str, str, Side]]:
    """On what two postures of different stances both stand: bones, their joints and sides."""
    hands = [
        side
        for side in SIDES
        if (reach := one.arms[side].reach) and reach.to in PROPS and reach == other.arms[side].reach
    ]
    if hands:
        return [("hand", "wrist", side) for side in hands]
    if {STANCES[posture.stance].support for posture in (one, other)} == {"seat", "balance"}:
        return [("foot", "ankle", side) for side in SIDES]
    return []


def middle(one: Solved, points: Sequence[tuple[str, str, Side]]) -> Vector:
    """The world point (3,) amid joints."""
    found: Vector = np.mean([joint_at(one.skeleton, *point) for point in points], axis=0)
    return found


def anchors(start: Solved, end: Solved, part: float) -> dict[str, Vector]:
    """What stays in its place from one position to the other; what came to be elsewhere on a way round goes there."""
    return {
        name: place + (end.anchors.get(name, place) - place) * part
        for name, place in staying(start, end.posture).items()
    }


def midway(start: Solved, end: Solved, part: float) -> Solved:
    """What is `part` (0 to 1) of the way from one position to the other."""
    first, second = held(start.posture, end.posture), held(end.posture, start.posture)
    one, other = loosened(first, start.skeleton, second), loosened(second, end.skeleton, first)
    posture, ends = between(one, other, part), (start.skeleton, end.skeleton)
    if cranked(start.posture, end.posture):
        posture = turned(posture, start.posture, end.posture, part)
    strides = alternate(start.posture, end.posture, *ends)
    if strides:
        posture = stridden(posture, *ends, part)
    if start.posture.stance == end.posture.stance and not strides:
        bones = turned_about(held_up(posture, anchors(start, end, part))[0], posture.turn)
    else:  # no stance holds it all the way: the hips go straight to where they end
        bones = turned_about(body(posture, posture.torso), posture.turn)
        way = ends[0]["pelvis"].at(HIPS) * (1 - part) + ends[1]["pelvis"].at(HIPS) * part
        bones = shifted(bones, way - bones["pelvis"].at(HIPS))
    if loose(start.posture, end.posture):
        bones = planted(bones, *ends, part)
    bones = smooth(lifted(bones, *ends), ends, (start.posture, end.posture), part)
    return Solved(posture, bones, start.anchors, ())
