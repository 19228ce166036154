"""What to write to mend a pose, found by trying: the smallest change of one key after which the fault is gone and no other has come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import islice
from typing import Any, NamedTuple

from generator.figures.bones.fault import Fault
from generator.figures.flaws import Flaw, faults
from generator.figures.kit import named
from generator.figures.motion import solve_figure
from generator.figures.pose import Figure
from generator.figures.resolve import postures

MOST_FAULTS, MOST_TRIES = 4, 48
"""For so many faults a remedy is looked for, each with so many tries; one takes some thousandths of a second."""
STEP, FAR = 5, 60
"""Degrees, or percent of body height, between two tries, and as far as they go."""
NEARER = (0.95, 0.9, 0.85, 0.8, 0.7, 0.6, 0.5)
"""Parts of the way from the shoulder to a point at which a hand may reach it."""
FURTHER = (1.25, 1.5, 2, 3, 4)
"""The same of a point that is so near that the elbow cannot bend so far."""
PALMS = ("in", "down", "up", "front", "back", "out")
ELBOWS = ("front-down", "out-down", "front", "out", "front-up")
AMOUNTS = [way * amount for amount in range(STEP, FAR + 1, STEP) for way in (1, -1)]


class Try(NamedTuple):
    """A change of a figure: the keys that lead to a value, the value, and how it is written."""

    keys: tuple[str | int, ...]
    value: Any
    words: str


def remedied(figure: Figure, wrong: Sequence[Flaw]) -> Iterator[Flaw]:
    """The faults of a figure, each with what mends it before its help, where something was found that does."""
    for number, (frame, fault) in enumerate(wrong):
        words = remedy(figure, wrong, number) if number < MOST_FAULTS else ""
        help = f"write '{words}', which mends it; or {fault.help}" if words else fault.help
        yield frame, fault._replace(help=help)


def remedy(figure: Figure, wrong: Sequence[Flaw], number: int) -> str:
    """What mends one of the faults of a figure, as it is written; nothing where nothing was found."""
    data = figure.model_dump(mode="json", by_alias=True, exclude_unset=True)
    before = {(frame, fault.path, fault.message) for frame, fault in wrong}
    places = {(frame, fault.path, side_of(fault.message)) for frame, fault in wrong}
    mine = (wrong[number][0], wrong[number][1].path, side_of(wrong[number][1].message))
    for attempt in islice(tries(figure, data, *wrong[number]), MOST_TRIES):
        left = flaws(changed(data, attempt))
        if left is None:
            continue
        still = {(frame, fault.path, side_of(fault.message)) for frame, fault in left}
        if mine not in still and still <= places and len(left) < len(before):
            return attempt.words
    return ""


def side_of(message: str) -> str:
    """The side that a message is about, if any: the faults of both hands have one place."""
    return next((side for side in ("left", "right") if f"the {side} " in message), "")


def flaws(data: dict[str, Any]) -> list[Flaw] | None:
    """What is wrong with a figure as data; nothing where it cannot be read."""
    try:
        figure = Figure.model_validate(data)
    except ValueError:
        return None
    return list(faults(figure, solve_figure(figure, named.hands(figure.kit))))


def changed(data: dict[str, Any], attempt: Try) -> dict[str, Any]:
    """The figure with a change."""
    made = deepcopy(data)
    inner: Any = made
    for key in attempt.keys[:-1]:
        inner = inner[key]
    inner[attempt.keys[-1]] = attempt.value
    return made


def tries(figure: Figure, data: dict[str, Any], frame: int, fault: Fault) -> Iterator[Try]:
    """The changes to try for a fault, the smallest first."""
    key, side = fault.path[0], side_of(fault.message)
    posture = postures(figure, named.hands(figure.kit))[frame]
    if key == "shoulders" and not side:
        yield from sides_of_kit(data)
        yield from spread(data, frame)
    elif key in ("hands", "elbows"):
        if side and "through" in fault.message:
            yield from (sided(data, frame, "elbows_point", side, word) for word in ELBOWS)
        yield from reaches(data, frame, NEARER if key == "hands" else FURTHER)
        yield from amounts(frame, "torso", round(posture.torso))
    elif key == "hips":
        yield from amounts(frame, "torso", round(posture.torso))
        yield from amounts(frame, "seat", round(posture.seat))
    elif key == "feet":
        yield from amounts(frame, "seat", round(posture.seat))
    elif key == "torso":
        way = -1 if "forward" in fault.message else 1
        yield from amounts(frame, "torso", round(posture.torso), [it for it in AMOUNTS if it * way > 0])
    elif key == "palms":
        yield from (sided(data, frame, key, side, word) for word in PALMS)
    elif key == "ankles":
        yield from (sided(data, frame, key, side, angle) for angle in range(0, -FAR - 1, -STEP))
    elif key == "knees":
        bent = round(posture.legs["left" if side == "left" else "right"].knee)
        yield from (sided(data, frame, key, side, bent + amount) for amount in AMOUNTS)


def amounts(frame: int, key: str, now: float, amounts: Sequence[int] = AMOUNTS) -> Iterator[Try]:
    """Other numbers of a key of a frame."""
    for amount in amounts:
        yield Try(("frames", frame, key), now + amount, f"{key}: {now + amount:g}")


def reaches(data: dict[str, Any], frame: int, parts: Sequence[float] = NEARER) -> Iterator[Try]:
    """Other places of hands: at `parts` of the way from the shoulder, or less or more high, wide or far forward."""
    hands = data["frames"][frame].get("hands")
    numbers = (
        {key: value for key, value in hands.items() if isinstance(value, int | float)}
        if isinstance(hands, dict)
        else {}
    )
    if isinstance(hands, dict) and hands.get("at"):
        for part in parts:
            at = [round(number * part, 1) for number in hands["at"]]
            yield Try(("frames", frame, "hands", "at"), at, f"at: [{', '.join(map(as_written, at))}]")
    for amount in AMOUNTS:
        for key, now in numbers.items():
            step = amount / 100 if key == "width" else amount
            yield Try(("frames", frame, "hands", key), round(now + step, 2), f"{key}: {now + step:g}")


def sided(data: dict[str, Any], frame: int, key: str, side: str, value: Any) -> Try:
    """Another value of a joint of one side; the other side stays as it is written."""
    now = data["frames"][frame].get(key)
    other = "right" if side == "left" else "left"
    both = now if isinstance(now, dict) and now.keys() <= {"left", "right"} else {} if now is None else {other: now}
    made = {it: value if it == side else both[it] for it in ("left", "right") if it == side or it in both}
    return Try(
        ("frames", frame, key),
        made,
        f"{key}: {{{', '.join(f'{it}: {as_written(angle)}' for it, angle in made.items())}}}",
    )


def as_written(value: Any) -> str:
    """A word, or a number without needless digits."""
    return f"{value:g}" if isinstance(value, int | float) else str(value)


def spread(data: dict[str, Any], frame: int) -> Iterator[Try]:
    """Arms further out, where both are told by the same angles or by none."""
    now = data["frames"][frame].get("shoulders", {})
    now = {} if now == "hang" else now
    if not isinstance(now, dict) or now.keys() & {"left", "right", "raise"}:
        return
    for amount in range(STEP, FAR, STEP):
        made = {**now, "abduct": now.get("abduct", 0) + amount}
        words = ", ".join(f"{key}: {value:g}" for key, value in made.items())
        yield Try(("frames", frame, "shoulders"), made, f"shoulders: {{{words}}}")


def sides_of_kit(data: dict[str, Any]) -> Iterator[Try]:
    """Kit in one hand in place of both."""
    for number, item in enumerate(data.get("kit", ())):
        word, options = (item, {}) if isinstance(item, str) else next(iter(item.items()))
        if "side" in named.SORTS[word].options.model_fields:
            for side in ("right", "left"):
                more = {**(options or {}), "side": side}
                written = ", ".join(f"{key}: {value}" for key, value in more.items())
                yield Try(("kit", number), {word: more}, f"{word}: {{{written}}}")
