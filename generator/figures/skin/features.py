"""The fine lines of a body: face, fingers, spine, shoulder blades, collar bones and chest."""

from __future__ import annotations

from typing import NamedTuple

from generator.figures.skin.shapes import Hand, Point


class Detail(NamedTuple):
    """A line on one bone of a part; `within` is how far inside the outline it must stay, `sunk` how deep it may lie."""

    part: str
    bone: str
    points: tuple[Point, ...]
    within: float = 0.25
    sunk: float = 1.1


FACE = (
    Detail("head", "head", ((4.75, 0.75, 94.5), (4.5, 1.7, 94.85), (3.9, 2.6, 94.6))),
    Detail("head", "head", ((4.85, 1.15, 93.25), (4.6, 1.75, 93.2), (4.25, 2.25, 93.1))),
    Detail("head", "head", ((5.1, 0, 90.2), (4.9, 0.95, 90.3))),
)
"""Brow, eye and half of the mouth."""
LINED = (
    Detail("head", "head", ((5.0, 1.0, 91.9), (4.6, 1.9, 91.0), (4.1, 2.1, 90.0)), 0.1, 1.4),
    Detail("head", "head", ((4.5, 1.0, 92.5), (4.3, 1.9, 92.3)), 0.1, 1.4),
)
"""From the nose to the mouth, and under the eye."""
FIST = tuple(
    Detail(
        "hand",
        "hand",
        ((x, 12.0, 42.5), (x, 11.5, 41.4), (x, 10.5, 41.0), (x, 9.2, 41.3), (x, 8.2, 41.7), (x, 7.6, 42.6)),
    )
    for x in (-1.55, -0.4, 0.75)
)
"""Between the fingers of a fist: round the knuckles from the back of the hand to the palm."""
OPEN = tuple(
    Detail("hand", "hand", ((x, y, 42.4), (x, y, 40.8), (x, y, 39.0)), 0.1, 0.8)
    for x in (-1.55, -0.45, 0.6)
    for y in (9.7, 10.9)
)
"""Between the fingers of an open hand, on either face."""
FINGERS: dict[Hand, tuple[Detail, ...]] = {"fist": FIST, "open": OPEN}
TRUNK = (
    Detail(
        "torso",
        "girdle",
        ((-7.4, 5.2, 78.6), (-7.3, 5.1, 76.5), (-6.2, 5.2, 74.3), (-5.6, 5.9, 72.3), (-5.5, 7.2, 70.6)),
        0.9,
        1.4,
    ),
    Detail(
        "torso",
        "girdle",
        ((2.4, 1.6, 82.2), (1.3, 3.4, 82.4), (1.5, 5.1, 82.7), (1.5, 6.9, 83.1), (0.8, 8.6, 83.4)),
        0.9,
        1.4,
    ),
    Detail(
        "torso",
        "chest",
        ((6.5, 1.0, 72.4), (6.2, 2.9, 71.7), (5.2, 4.9, 71.7), (3.4, 6.7, 72.6), (2.0, 8.0, 74.2)),
        0.9,
        1.4,
    ),
)
"""Inner edge of the shoulder blade, collar bone, lower edge of the breast."""
MIDDLE = (
    ("chest", (-6.3, 0, 80.5)), ("chest", (-7.5, 0, 76.4)), ("chest", (-7.1, 0, 72.3)), ("ribs", (-6.3, 0, 68.2)),
    ("waist", (-5.6, 0, 64.1)), ("lumbar", (-6.2, 0, 60.0)),
)  # fmt: skip
"""The furrow of the spine."""
BELLY = (("ribs", (6.5, 0.0, 70.5)), ("waist", (6.1, 0.0, 66.2)), ("lumbar", (5.9, 0.0, 62.0)))
"""The line down the belly."""
