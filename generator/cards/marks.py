"""The marks of a routine's exercises, and what follows each: `A`, `B` one after the other, `C1` and `C2` in turn."""

from __future__ import annotations

from collections import Counter
from itertools import count

from generator.records.item import Item
from generator.records.routine import Block, Routine
from generator.training.sessions import whole
from generator.values.rest import rest_words

IN_TURN = ("superset", "circuit")
"""Blocks of which one set of each exercise is done in turn, so that nobody should have to turn a page amid them."""


def marks_of(routine: Routine) -> dict[str, str]:
    """Exercise -> its mark, of those that stand in one place alone."""
    found = [(item.exercise, mark) for _, pairs in marked(routine) for mark, item in pairs]
    times = Counter(exercise for exercise, _ in found)
    return {exercise: mark for exercise, mark in found if times[exercise] == 1}


def after(block: Block, marks: list[str], index: int) -> str:
    """What follows a set: `rest 60 s`; in rounds also which exercise is next: `then A2`, `rest 45 s, then A1`, `no rest, then B2`."""
    item, last = block.items[index], index == len(marks) - 1
    rest = item.rest or (block.rest if last else None)
    words = [rest_words(rest)] if rest else []
    again = block.rounds is not None and block.rounds.high > 1
    if block.kind != "straight" and len(marks) > 1 and (again or not last):
        words.append(f"then {marks[(index + 1) % len(marks)]}")
    return ", ".join(words)


def marked(routine: Routine) -> list[tuple[Block, list[tuple[str, Item]]]]:
    """The blocks with the marks of their items: `A`, `B` one after the other, `C1` and `C2` for those done in turn."""
    blocks, letters = [], (chr(code) for code in count(ord("A")))
    for block in whole(routine):
        if block.kind in IN_TURN:
            letter = next(letters)
            marks = [f"{letter}{number}" for number, _ in enumerate(block.items, 1)]
        else:
            marks = [next(letters) for _ in block.items]
        blocks.append((block, list(zip(marks, block.items, strict=True))))
    return blocks
