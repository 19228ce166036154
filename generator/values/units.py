"""The units that people write doses in: how they spell them, what a person would take of each, and what stands for it in other countries."""

from __future__ import annotations

import math

from generator.values import weights

UNITS: dict[str, tuple[str, float, float]] = {
    "reps": ("rep", 1, 100),
    "breaths": ("breath", 1, 50),
    "steps": ("step", 1, 1000),
    "s": ("s", 1, 600),
    "min": ("min", 0.5, 180),
    "m": ("m", 1, 5000),
    "km": ("km", 0.1, 50),
    "yd": ("yd", 1, 5000),
    "ft": ("ft", 1, 15000),
    "mi": ("mi", 0.1, 30),
    "lb": ("lb", 0.5, 600),
    "kg": ("kg", 0.25, 300),
}
"""Unit -> (word for one, least, most) that a person would write in a training dose."""

COUNTED = ("reps", "breaths", "steps")
"""Units that come in whole numbers."""

OTHERS = {
    "lb": ("kg", weights.POUND),
    "kg": ("lb", 1 / weights.POUND),
    "mi": ("km", 1.609344),
    "km": ("mi", 1 / 1.609344),
    "yd": ("m", 0.9144),
    "ft": ("m", 0.3048),
    "m": ("yd", 1 / 0.9144),
}
"""Unit -> (the one in which other countries measure, how many of it); the international pound, yard and foot, exact."""

STEPS = {
    "km": (0.1, 1, 20),
    "mi": (0.1, 1, 20),
    "m": (1, 5, 20),
    "yd": (1, 5, 10),
}
"""Unit -> (the step to which a converted number is rounded, as paths come; the one from a number on; that number)."""

SPELLINGS = {
    **{unit: unit for unit in UNITS},
    "": "reps",
    "rep": "reps",
    "breath": "breaths",
    "step": "steps",
    "sec": "s",
    "secs": "s",
    "second": "s",
    "seconds": "s",
    "mins": "min",
    "minute": "min",
    "minutes": "min",
    "metres": "m",
    "meters": "m",
    "lbs": "lb",
    "pound": "lb",
    "pounds": "lb",
    "kgs": "kg",
    "kilo": "kg",
    "kilos": "kg",
    "kilogram": "kg",
    "kilograms": "kg",
    "miles": "mi",
    "mile": "mi",
    "yard": "yd",
    "yards": "yd",
    "foot": "ft",
    "feet": "ft",
}
TIME = ("s", "min")


def rounded(number: float, unit: str) -> float:
    """The nearest number in the steps of the unit, at least one step; ties go up."""
    fine, coarse, start = STEPS[unit]
    step = coarse if number >= start else fine
    return max(1, math.floor(number / step + 0.5)) * step
