"""The positions of a figure, those of its frames and those on the way from one to the next."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np

from generator.figures.bones.cranks import cranked, turned
from generator.figures.bones.landing import Steps, floors, lifted, planted, put_down
from generator.figures.bones.placing import ON_TOES, body
from generator.figures.bones.posture import Posture
from generator.figures.bones.skeleton import (
    IDENTITY,
    SIDES,
    Side,
    Skeleton,
    Vector,
    joint,
    shifted,
    turned_about,
    vector,
)
from generator.figures.bones.smooth import smooth
from generator.figures.bones.steps import steps
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
    return stops if moments is None else list(along(moments, stops))


def staying(before: Solved, posture: Posture) -> dict[str, Vector]:
    """What stays in its place from one position to a posture: not a hand or a foot that goes elsewhere."""
    arms, legs = held(posture, before.posture).arms, held(posture, before.posture).legs
    gone = {f"hand-{side}" for side in SIDES if not arms[side].held}
    gone |= {f"foot-{side}" for side in SIDES if not legs[side].held}
    return {name: place for name, place in before.anchors.items() if name not in gone}


def at(moment: float, stops: Sequence[Solved]) -> Solved:
    """The position at a moment, from 0 (the first of the stops) on to as many as there are (the first again)."""
    return next(along([moment], stops))


def along(moments: Iterable[float], stops: Sequence[Solved]) -> Iterator[Solved]:
    """The positions at moments; what is the same all the way from a stop to the next is found once."""
    way = cache(lambda number: passage(stops[number], stops[(number + 1) % len(stops)]))
    for moment in moments:
        number = int(moment)
        yield stops[number % len(stops)] if moment == number else midway(way(number % len(stops)), moment - number)


def stepped(start: Solved, end: Solved) -> Solved:
    """The end of another stance, moved along the floor so that what both stand on stays in its place: the hands that prop the body, the feet of who rises from a seat or sits down, or the foot that is behind after a step."""
    stayed = props(start.posture, end.posture)
    if start.posture.stance == end.posture.stance or not stayed:
        return end
    way = (middle(start, stayed) - middle(end, stayed)) * (1, 1, 0)
    faults = tuple(fault.turned(IDENTITY, way) for fault in end.faults)
    return end._replace(skeleton=shifted(end.skeleton, way), faults=faults)


def props(one: Posture, other: Posture) -> list[tuple[str, Vector]]:
    """On what two postures of different stances both stand: bones, and a rest point (3,) of each."""
    hands = [
        side
        for side in SIDES
        if (reach := one.arms[side].reach) and reach.to in PROPS and reach == other.arms[side].reach
    ]
    if hands:
        return [(f"hand-{side}", joint("wrist", side)) for side in hands]
    supports = {STANCES[posture.stance].support for posture in (one, other)}
    if supports == {"seat", "balance"}:
        return [(f"foot-{side}", joint("ankle", side)) for side in SIDES]
    if split := next((posture for posture in (one, other) if posture.stance == "split"), None):
        behind = next(side for side in SIDES if side != split.side)
        toes = vector(ON_TOES[0], joint("ankle", behind)[1], ON_TOES[1])
        return [(f"foot-{behind}", toes)] if "balance" in supports else []
    return []


def middle(one: Solved, points: Sequence[tuple[str, Vector]]) -> Vector:
    """The world point (3,) amid points of bones."""
    found: Vector = np.mean([one.skeleton[bone].at(rest) for bone, rest in points], axis=0)
    return found


def propped(posture: Posture, side: Side) -> bool:
    """Whether a hand props the body."""
    reach = posture.arms[side].reach
    return reach is not None and reach.to in PROPS


class Passage(NamedTuple):
    """The way from one position to another, and what is the same all along it."""

    start: Solved
    end: Solved
    postures: tuple[Posture, Posture]
    """Both ends, told in such words that there is something between them."""
    anchors: dict[str, tuple[Vector, Vector]]
    """What stays in its place; what came to be elsewhere on a way round goes there."""
    cranked: bool
    strides: bool
    floors: list[float]
    """How deep each arm and each leg may go."""
    steps: Steps

    @property
    def skeletons(self) -> tuple[Skeleton, Skeleton]:
        """The bones at both ends."""
        return self.start.skeleton, self.end.skeleton


def passage(start: Solved, end: Solved) -> Passage:
    """The way from one position to another."""
    first, second = held(start.posture, end.posture), held(end.posture, start.posture)
    staying_there = staying(start, end.posture)
    return Passage(
        start,
        end,
        (loosened(first, start.skeleton, second), loosened(second, end.skeleton, first)),
        {name: (place, end.anchors.get(name, place) - place) for name, place in staying_there.items()},
        cranked(start.posture, end.posture),
        alternate(start.posture, end.posture, start.skeleton, end.skeleton),
        floors(start.skeleton, end.skeleton),
        steps(start.skeleton, end.skeleton, [side for side in SIDES if propped(first, side) and propped(second, side)]),
    )


def midway(way: Passage, part: float) -> Solved:
    """What is `part` (0 to 1) of the way from one position to the other."""
    start, end, ends = way.start, way.end, way.skeletons
    posture = between(*way.postures, part)
    if way.cranked:
        posture = turned(posture, start.posture, end.posture, part)
    if way.strides:
        posture = stridden(posture, *ends, part)
    if start.posture.stance == end.posture.stance and not way.strides:
        places = {name: place + further * part for name, (place, further) in way.anchors.items()}
        bones = turned_about(held_up(posture, places)[0], posture.turn)
    else:  # no stance holds it all the way: the hips go straight to where they end
        bones = turned_about(body(posture, posture.torso), posture.turn)
        goal = ends[0]["pelvis"].at(HIPS) * (1 - part) + ends[1]["pelvis"].at(HIPS) * part
        bones = shifted(bones, goal - bones["pelvis"].at(HIPS))
    if loose(start.posture, end.posture):
        bones = planted(bones, *ends, part, way.steps)
    elif way.steps and not way.strides:
        bones = put_down(bones, ends, part, way.steps, way.steps)
    bones = smooth(lifted(bones, way.floors), ends, (start.posture, end.posture), part)
    return Solved(posture, bones, start.anchors, ())
