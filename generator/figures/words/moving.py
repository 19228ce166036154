"""The words for what moves in a figure."""

from __future__ import annotations

from generator.figures.words.places import SIDES

MIDDLE = ("head", "chest", "back", "hips")
BOTH = {
    both: tuple(f"{side}-{one}" for side in SIDES)
    for one, both in (
        ("hand", "hands"),
        ("foot", "feet"),
        ("elbow", "elbows"),
        ("knee", "knees"),
        ("shoulder-blade", "shoulder-blades"),
    )
}
"""Word for both sides -> those for the left and the right one."""
WORDS = (*MIDDLE, *BOTH, *(word for words in BOTH.values() for word in words))
"""All of them."""
