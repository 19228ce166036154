"""The boxes in which a pen writes: what belongs in each, column by column and line by line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from generator.cards.card import Row
from generator.cards.format import Format

MANY = 6
"""So many sets stand below each other; of more, two share a line."""
SIDES = ("L", "R")
LOAD = "lb/kg"
EFFORT = "/ 10"
NONE = "–"
"""Where nothing is to be written."""


MEANINGS = {LOAD: "weight", "×": "reps", "s": "seconds", "min": "minutes", "br": "breaths"}
"""What letters and signs mean that do not go without saying."""


class Box(NamedTuple):
    """One box."""

    label: str = ""
    """Which set it is for, where no column says so, and which side: `2`, `1 L`."""
    unit: str = ""
    """What is written: `lb/kg`, `×`, `s`."""


Lines = tuple[tuple[Box, ...], ...]
"""Boxes below each other; those of a line stand side by side."""


def columns(row: Row, form: Format) -> tuple[Lines, ...]:
    """The boxes of an exercise in each column, with as many sets as the most of any week."""
    if not form.measured:
        return (session(row, form),) * len(form.columns)
    load, sets = Box(unit=LOAD if row.weighed else NONE), range(1, row.sets + 1)
    return (
        ((load,),) * row.sets,
        tuple(one_set(row, form, number) for number in sets),
        ((Box(unit=EFFORT),),) * row.sets,
    )


def session(row: Row, form: Format) -> Lines:
    """The boxes of one session: the weight, and each set."""
    load = (Box(unit=LOAD),) if row.weighed else ()
    sets = [one_set(row, form, number) for number in range(1, row.sets + 1)]
    if row.sides:
        return (load, *sets) if load else tuple(sets)
    each = tuple(box for boxes in sets for box in boxes)
    if form.across > 1:
        return in_lines((*load, *each), form.across)
    lines = in_lines(each, 1 if row.sets <= MANY else 2)
    return (load, *lines) if load else lines


def one_set(row: Row, form: Format, number: int) -> tuple[Box, ...]:
    """The boxes of a set; a column that counts them has their numbers, unless two share a line."""
    label = "" if row.sets == 1 or (form.set_column and single(row, form)) else str(number)
    return tuple(Box(f"{label} {side}".strip(), row.measure) for side in (SIDES if row.sides else ("",)))


def single(row: Row, form: Format) -> bool:
    """Whether each set has a line of its own."""
    return row.sides or row.sets <= MANY or form.measured


def counted(row: Row, form: Format) -> tuple[str, ...]:
    """What the column that counts sets says of each line."""
    lines = len(columns(row, form)[0])
    before = ("",) * (row.weighed and not form.measured)
    return (*before, *(str(number) if single(row, form) else "" for number in range(1, lines - len(before) + 1)))


def legend(side_rows: Iterable[Row]) -> str:
    """What the letters and signs in the boxes of some exercises mean."""
    rows = list(side_rows)
    found = {row.measure for row in rows} | ({LOAD} if any(row.weighed for row in rows) else set())
    parts = [f"{sign} {words}" for sign, words in MEANINGS.items() if sign in found]
    return ", ".join(parts + (["L R each side"] if any(row.sides for row in rows) else []))


def in_lines(each: tuple[Box, ...], across: int) -> Lines:
    """Boxes in lines of so many."""
    return tuple(each[start : start + across] for start in range(0, len(each), across))
