"""The work that people write: `2 x 12 per side`, `3 x 30 s`, `12, 10, 8`, `3 x AMRAP`; read, and back in words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from generator.values.quantity import (
    CLOCK,
    SPAN,
    Quantity,
    QuantityError,
    Span,
    amount_words,
    parse_clock,
    parse_quantity,
    quoted,
)
from generator.values.refusals import NEW, RANGE, WORDS, hinted, hints, tidy
from generator.values.units import OTHERS

WORK = ("reps", "breaths", "steps", "s", "min", "m", "km", "yd", "ft", "mi")
MOST_SETS = 30
SHAPE = r"^([0-9]|[Aa]([Mm][Rr]|[Ss] )|[Mm][Aa][Xx]|([Tt]o|[Uu]ntil) [Ff]|[Ff]ail)"
"""How each begins, for editors."""
SETS = r"([0-9]{1,3})(?: ?[-\u2013] ?([0-9]{1,3}))? ?(?:[x\u00d7*]|sets? ?(?:of\b|[x\u00d7*]|(?=to f))) ?"
EACH = r"(?: ?(?:\b(?:per|each|every|a) |/ ?)(side|way|arm|leg|hand|foot))"

Open = Literal["", "more", "clean", "long", "failure"]
"""What ends a set: its amount; the amount or `more`; or, with no amount, reps that stay `clean`, so `long` a hold, `failure`."""

REPS, HOLD = Quantity(8, 12, "reps"), Quantity(20, 40, "s")
"""What a set without an amount is taken to be where time is counted: usual practice, measured in no study."""

OPEN: dict[str, tuple[Open, Quantity]] = {
    **dict.fromkeys(
        ("amrap", "amrap reps", "max", "max reps", "as many as possible", "as many reps as possible"), ("clean", REPS)
    ),
    **dict.fromkeys(("max hold", "max time", "as long as possible"), ("long", HOLD)),
    **dict.fromkeys(("to failure", "until failure", "failure"), ("failure", REPS)),
}
SAID: dict[Open, str] = {
    "clean": "as many reps as stay clean",
    "long": "as long as it stays clean",
    "failure": "to failure",
}
OPEN |= {SAID[open]: (open, amount) for open, amount in OPEN.values()}
CAUTION = " (stop when form breaks)"
"""What is said of every set to failure."""

HELP = "write sets x amount, like '2 x 12', '3 x 30 s', '2 x 10 per side', '12, 10, 8', '3 x AMRAP' or '20-30 min'"
HINTS = hints(
    NEW,
    WORDS,
    (r"%|\b(?:lbs?|pounds?|kgs?|kilos?)\b", "how heavy it is has its own key, 'load'; write sets and reps here"),
    (r"rpe|rir|@|effort|easy|moderate|hard|brisk|slow|fast", "how hard it is has its own key, 'effort', and how slow, 'tempo'"),
    (r"(?:[0-9] ?(?:s|min\w*|h) |in [0-9].*|[0-9] ?min )(?:amrap|max)|amrap in|for time", "rounds in a given time are no set: write the time, '10 min', and the rounds in the cue"),
    (r"[0-9] ?\w* ?(?:to failure|amrap|as many)", "a set ends with its reps or as it fails: write '3 x 12', '3 x 12+' or '3 x to failure'"),
    (r"[a-z.] ?[x\u00d7] ?[0-9]+(?: sets?)?$|sets?\.?$|sets? [0-9]", "write the sets first and then how much, like '3 x 12'"),
    (r"[x\u00d7].*[x\u00d7]", "write sets x amount, two numbers, like '3 x 12'; 'load' and 'rest' have their own keys"),
    (r"[x\u00d7].*, |\+.*,|, .*(?:\+|amrap|max|fail)", "write how much of each set, like '12, 10, 8'; sets that are all alike, or open, like '3 x 5+'"),
    (r"rounds?\b", "how often a block is gone through is its own key, 'rounds'"),
    (r"total|in all|altogether", "write how much one set is, like '2 x 10', and 'per side' where it is done twice"),
    (r"[0-9],[0-9]", "write a decimal with a point, '2.5 km', and the sets apart by a comma and a space, '12, 10'"),
    (r"[0-9] ?/ ?[0-9]", "write a fraction with a point, '0.5 mi', and the reps of each set with commas, '12, 10, 8'"),
    (r"[0-9]-[0-9]+-[0-9]", "write the reps of each set with commas, '12, 10, 8'; a range has two ends"),
    (r"[0-9] ?min\w* ?[0-9]", "write minutes and seconds like '1:30', or in one unit, '90 s'"),
    (r"[0-9] ?h(?:ours?)?\b", "write minutes, like '60 min'"),
    RANGE,
    (r"(?:per|each|/) ?\w*$|\(|both|altern|left|right|sides?$", "what is done twice is 'per side' (also hand, arm, leg or foot) or 'each way'"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Work:
    """Sets of an amount: `2 x 12 per side` is two sets of twelve reps on each side."""

    sets: Span | None
    amount: Quantity
    """Of one set, the mean where `values` differ; where `open` leaves it out, what counts in its place."""
    each: str = ""
    """`per side` or `each way` where the amount is done twice."""
    open: Open = ""
    values: tuple[Quantity, ...] = ()
    """The amount of each set where they differ: `12, 10, 8`."""

    def words(self) -> str:
        """As a card prints it: `1–3 × 12 reps per side`."""
        return self.around(amount_words(self.values or (self.amount,)))

    def both(self) -> str:
        """As a page says it, distances in both units: `3 × 20 m (20 yd) per side`."""
        values = self.values or (self.amount,)
        other = f" ({amount_words([it.other() for it in values])})" if self.amount.unit in OTHERS else ""
        return self.around(f"{amount_words(values)}{other}")

    def around(self, amount: str) -> str:
        """The amount, or what is said in its place, with the sets before it and the side behind it."""
        sets = f"{self.sets.words()} × " if self.sets and not self.values else ""
        more = " or more" if self.open == "more" else ""
        said = f"{sets}{SAID.get(self.open, amount)}{more} {self.each}".rstrip()
        return said + (CAUTION if self.open == "failure" else "")


def parse_work(text: str) -> Work:
    """Read `[sets x] amount [unit] [per side]`, the amount of each set or what is open; raise QuantityError."""
    told = tidy(text)
    help = hinted(told, HINTS, HELP)
    match = re.fullmatch(rf"(?:{SETS})?(.+?){EACH}?", told.removesuffix(CAUTION))
    if not match:
        raise QuantityError(f"{quoted(text)} is not a dose", help)
    sets = Span(int(match[1]), int(match[2] or match[1])) if match[1] else None
    if sets and not 1 <= sets.low <= sets.high <= MOST_SETS:
        help = f"sets run from 1 to {MOST_SETS}, the smaller number first"
        raise QuantityError(f"{quoted(text)} has sets out of range", help)
    each = ("each way" if match[4] == "way" else "per side") if match[4] else ""
    if "," in match[3] and not sets:
        return parse_values(text, match[3], each, help)
    open, amount = OPEN.get(match[3]) or parse_amount(text, match[3], help)
    return Work(sets, amount, each, open)


def parse_amount(text: str, told: str, help: str) -> tuple[Open, Quantity]:
    """Read what is told of one set in a text, and whether it may be more: `12`, `1:30`, `5+`, `5+ reps`; raise QuantityError."""
    least = re.fullmatch(r"([0-9.]+) ?(?:\+|or more) ?([a-z]*\.?)|(.+?) ?(?:\+|or more)", told)
    if least:
        told = least[3] or f"{least[1]} {least[2]}".rstrip()
    if not re.fullmatch(rf"{SPAN} ?[a-z]*\.?|{CLOCK}.*", told):
        raise QuantityError(f"{quoted(text)} is not a dose", help)
    amount = parse_clock(told) or parse_quantity(told, WORK, help)
    if least and amount.low < amount.high:
        raise QuantityError(f"{quoted(text)} has an end and has none", "write '5+', or a range, '5-8'")
    return ("more" if least else ""), amount


def parse_values(text: str, told: str, each: str, help: str) -> Work:
    """Read as many sets as there are amounts told in a text, of one unit, which may stand behind the last; raise QuantityError."""
    parts = re.split(r", ?", told)
    if (len(parts) == 2 and ", " not in told) or not all(parts):
        raise QuantityError(f"{quoted(text)} is not a dose", help)
    unit = parts[-1].lstrip("0123456789.:-\u2013 ")
    amounts = [parse_amount(text, it if re.search("[a-z]", it) else f"{it} {unit}".rstrip(), help) for it in parts]
    values = tuple(amount for _, amount in amounts)
    if any(open for open, _ in amounts):
        raise QuantityError(f"{quoted(text)} is not a dose", help)
    if len(values) > 10 or len({it.unit for it in values}) > 1:
        raise QuantityError(f"{quoted(text)} is not one dose", "write 2 to 10 amounts of one unit, like '30, 20 s'")
    mean = sum(it.middle for it in values) / len(values)
    return Work(Span(len(values), len(values)), Quantity(mean, mean, values[0].unit), each, values=values)
