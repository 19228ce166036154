"""The places of the body on which a hand may lie: their words, and whose side they mean."""

from __future__ import annotations

from typing import Literal

NAMES = (
    "forehead",
    "chin",
    "temple",
    "back-of-head",
    "shoulder",
    "chest",
    "ribs",
    "belly",
    "hip",
    "thigh",
    "knee",
    "shin",
    "ankle",
    "elbow",
    "wrist",
    "hand",
)
Side = Literal["left", "right"]
SIDES: tuple[Side, Side] = ("left", "right")
ON_ARMS = ("elbow", "wrist", "hand")
"""Places that a hand finds on the other arm only."""
OTHERS = ("shoulder", *ON_ARMS)
"""Places that are on the other side from the hand: its own shoulder is too near for it."""
MIDDLE = ("forehead", "chin", "back-of-head", "belly")
"""Places of which there is one."""
WORDS = (*NAMES, *(f"{side}-{name}" for name in NAMES if name not in (*OTHERS, *MIDDLE) for side in ("left", "right")))
"""All words for a place: without a side, it is on the hand's own one, unless it has to be the other."""
ELBOWS = {
    "temple": "out-down",
    "back-of-head": "out",
    "ribs": "out-down",
    "belly": "out-down",
    "hip": "out-back",
    "thigh": "out-back",
    "knee": "out-back",
    "shin": "out-down",
    "ankle": "out-down",
}
"""Where the elbow points of a hand that lies on a place; on any other, to the front and down."""


def points(word: str) -> str:
    """Where the elbow points of a hand that lies on a place, by its word."""
    return ELBOWS.get(word.removeprefix("left-").removeprefix("right-"), "front-down")


def found(word: str, hand: Side) -> tuple[str, Side]:
    """The name of a place and its side, as the hand of a side means its word."""
    other: Side = "right" if hand == "left" else "left"
    for side in (hand, other):
        if word.startswith(f"{side}-"):
            return word.removeprefix(f"{side}-"), side
    return word, other if word in OTHERS else hand


def said(word: str, hand: Side) -> str:
    """A place in a sentence, as the hand of a side means its word."""
    name, side = found(word, hand)
    words = {"back-of-head": "back of the head"}.get(name, name)
    return f"the {words}" if name in MIDDLE else f"the {side} {words}"
