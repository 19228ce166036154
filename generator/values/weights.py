"""Which weights there are: the bells, plates and loaded bars of both systems, and the one that stands for another."""

from __future__ import annotations

from bisect import bisect_left

POUND = 0.45359237
"""Kilograms, exact: the international pound."""

SHARE = 1 / 8
"""The most that a weight of the one ladder is off the one that stands for it in the other, as a share of it: bells of less than 3 kg lie far apart. From 10 lb or 5 kg on it is a sixteenth."""


def steps(first: float, last: float, step: float) -> tuple[float, ...]:
    """All numbers from the first to the last."""
    return tuple(first + step * number for number in range(round((last - first) / step) + 1))


CAST = (11, 13, 18, 22, 26, 33, 53, 62, 79, 88, 97, 106)
"""Pounds that stand on what is cast in kilograms: kettlebells, bumper plates and the bar of 15 kg. That of 20 kg goes for 45 lb, as what is cast in pounds."""

POUNDS = tuple(
    sorted({0.25, 0.5, 1.25, 1.5, 2.5, 7.5, *steps(1, 10, 1), 12, *steps(12.5, 60, 2.5), *CAST, *steps(65, 700, 5)})
)
"""Dumbbells by one to 10 and of 12, from there by 2.5; from 60 on bars, which plates of 2.5 on both sides load by 5, for plates of 1.25 are rare; small plates below."""

KILOGRAMS = tuple(sorted({0.25, 0.5, 0.75, 1, 1.25, *steps(1.5, 10, 0.5), *steps(12, 50, 2), *steps(12.5, 320, 2.5)}))
"""Dumbbells and small plates by a half to 10, from there dumbbells and kettlebells by two, and by 2.5 other dumbbells and bars with plates of 1.25 on both sides; small plates below."""

LADDERS = {"lb": POUNDS, "kg": KILOGRAMS}

COUNTERPARTS = {2.5: 1.25, 3: 1.5, 5: 2.5, 8: 3.5, 18: 8, 135: 60}
"""Pounds -> kilograms that the trade takes for the same, though something else is a little nearer to one of them: a bell of 6 lb to a plate of 2.5 kg; a bar of 130 lb to one of 60 kg, which has a pair of the largest plates. Plates of 10, 25 and 35 lb also go for 5, 10 and 15 kg; these are up to an eighth off where there is a weight that is nearer by far."""

BACK = {kilograms: pounds for pounds, kilograms in COUNTERPARTS.items()}


def nearest(number: float, ladder: tuple[float, ...]) -> float:
    """The weight of a ladder that is nearest, of two the lighter."""
    at = bisect_left(ladder, number)
    return min(ladder[max(at - 1, 0) : at + 1], key=lambda it: abs(it - number))


def exact(number: float, unit: str) -> float:
    """So many `lb` in kilograms, or `kg` in pounds."""
    return number * POUND if unit == "lb" else number / POUND


def counterpart(number: float, unit: str) -> float:
    """The weight that stands for so many `lb` in kilograms or `kg` in pounds: the trade's own, or the nearest there is."""
    known, other = (COUNTERPARTS, "kg") if unit == "lb" else (BACK, "lb")
    return known.get(number) or nearest(exact(number, unit), LADDERS[other])


def counterparts(low: float, high: float, unit: str) -> tuple[float, float]:
    """Those of both ends of a range; where one weight stands for both, an end moves a step if it stays within `SHARE`."""
    first, last = counterpart(low, unit), counterpart(high, unit)
    if low == high or first < last:
        return first, last
    ladder = LADDERS["kg" if unit == "lb" else "lb"]
    at = ladder.index(first)
    ways = [(ladder[max(at - 1, 0)], last), (first, ladder[min(at + 1, len(ladder) - 1)])]
    off, ends = min((max(share(low, way[0], unit), share(high, way[1], unit)), way) for way in ways)
    return ends if off <= SHARE else (first, last)


def share(number: float, other: float, unit: str) -> float:
    """How far a weight in the other unit is from a number of `unit`, as a share of it."""
    return abs(other / exact(number, unit) - 1)
