"""Loads that people write: `3-5 lb`, `20 kg each`, `body weight + 10 kg`, or `light band`; read, and back in words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from generator.values.quantity import Quantity, QuantityError, parse_quantity, quoted
from generator.values.refusals import RANGE, WORDS, hinted, hints, tidy

WEIGHT = ("lb", "kg")
BODY = r"(?:bw|body ?-?weight)"

Share = Literal["", "each", "in all"]
"""Whether a weight is that of `each` of two that are held, or of all `in all`; nothing where nobody says."""

SHARES: tuple[tuple[str, Share], ...] = (
    (r"in all|in total|total|together|altogether", "in all"),
    (r"(?:(?:per|each|every|a|in each) |/ ?)(?:hand|side|arm|leg|foot|dumbbell|kettlebell|bell)|each|apiece", "each"),
)

HELP = "write it like '3-5 lb', '20 kg each', 'body weight + 10 kg', or in words like 'light band'"
HINTS = hints(
    (
        r"[0-9] ?(?:s|secs?|seconds?|min|minutes?)\b",
        "a time has its own key, 'rest', or stands in 'work'; write a weight, '5 kg'",
    ),
    (r"^[0-9]+ ?[x\u00d7] ?[0-9]+$|[0-9] ?reps?\b", "sets and reps have their own key, 'work'; write a weight, '5 kg'"),
    (r"[0-9] ?#|# ?[0-9]", "write the unit, '10 lb'"),
    (r"%", "nobody knows a reader's most: write a weight, or how hard it is in 'effort'"),
    (
        rf"^{BODY} ?(?:[x\u00d7*/]|$)|times",
        "nobody knows a reader's weight: write 'body weight', or one to add, 'body weight + 5 kg'",
    ),
    (rf"^{BODY} ?[-\u2013]", "say what helps in words, such as 'help of about 20 lb (9 kg)'"),
    (r"^\+", "say what it is added to, 'body weight + 5 kg'"),
    (r"^[-\u2013]", "a weight is more than nothing; say what helps in words, 'help of about 20 lb (9 kg)'"),
    (r"^\.", "write '0.5 kg', with a digit before the point"),
    (r"[0-9],[0-9]", "write a decimal with a point, '2.5 kg'"),
    (r"\(|(?:lbs?|kg) ?[/=]|kg.*lb|lb.*kg", "write one unit; pages and cards say it in the other as well"),
    (r"^[3-9] ?[x\u00d7]", "two are held, '2 x 20 kg'; sets are said in 'work'"),
    (r"[0-9] ?(?:g|st|stone|pood|n|newton)s?\b", "write it in 'kg' or 'lb'"),
    (r"[0-9] ?rm\b", "say how hard it is in 'effort', or in words, 'a weight you could lift about 12 times'"),
    (
        r"dumbbell|kettlebell|plate|\bbar\b",
        "the kit stands in 'equipment': write the weight, '10 kg', '2 x 10 kg' or '20 kg in all'",
    ),
    (r"[0-9].*\+", "write the sum; only 'body weight + 10 kg' has two parts"),
    RANGE,
    WORDS,
)


@dataclass(frozen=True, slots=True)
class Load:
    """What is lifted: a weight, with that of the body or alone, or words such as `light band` where nobody weighs it."""

    text: str
    weight: Quantity | None = None
    share: Share = ""
    body: bool = False
    """Whether the weight of the body is lifted, with `weight` in addition if there is one."""

    def words(self) -> str:
        """In pounds and kilograms, the written unit first: `3–5 lb (1.5–2.5 kg) each`, `body weight + 10 kg (22 lb)`."""
        weight = f"{self.weight.both()} {self.share}".rstrip() if self.weight else ""
        if self.body:
            return f"body weight + {weight}" if weight else "body weight"
        return weight or self.text


def parse_load(text: str) -> Load:
    """Read a weight such as `3-5 lb`, or keep words such as `light band`; raise QuantityError."""
    told = tidy(text)
    body = re.fullmatch(rf"{BODY}(?: ?(?:\+|plus|and) ?(.+))?", told)
    if body and not body[1]:
        return Load(text.strip(), body=True)
    if not body and not re.match(rf"[0-9.+\u2013-]|{BODY} ?[-\u2013x\u00d7*/]", told):
        return worded(text)
    amount, share = shared(body[1] if body else told)
    weight = parse_quantity(amount, WEIGHT, hinted(told, HINTS, HELP))
    return Load(text.strip(), weight, share, bool(body))


def shared(told: str) -> tuple[str, Share]:
    """A weight without what it says of its share, and that: `20 kg per hand`, `2 x 20 kg`, `40 kg in all`."""
    pair = re.fullmatch(r"2 ?[x\u00d7] ?([^x\u00d7]+)", told)
    told = pair[1] if pair else told
    for pattern, share in SHARES:
        match = re.fullmatch(rf"([^a-z]+[a-z]+\.?),? ?(?:{pattern})", told)
        if match and not (pair and share == "in all"):
            return match[1], share
    return told, "each" if pair else ""


def worded(text: str) -> Load:
    """A load in words, in which a weight stands in both units or in none; raise QuantityError."""
    if len(set(re.findall(r"[0-9]\s?(lb|kg)\b", text))) == 1:
        help = "write both, such as 'a light bar, 15-20 lb (7-9 kg)'"
        raise QuantityError(f"{quoted(text)} is not said in the other unit", help)
    return Load(text.strip())
