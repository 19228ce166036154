from __future__ import annotations

import pytest

from generator.text import items
from generator.text.edits import applied
from generator.text.source import load


def document(text):
    """A text as a document."""
    return load("a.yml", text.encode())[0].bare()


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("a: [x, y, z]\n", 0, "a: [y, z]\n"),
        ("a: [x, y, z]  # few\n", 2, "a: [x, y]  # few\n"),
        ("a:\n  - x\n  - y # the last\nb: c\n", 1, "a:\n  - x\nb: c\n"),
        ("a: [x]\n", 0, None),
        ("a:\n  - x\n", 0, None),
        ("a: [x,\n  y\n  ]\n", 1, None),
    ],
)
def test_an_item_is_taken_out(text, number, expected):
    word = "xyz"[number]
    edit = items.without(document(text), ("a", number), word)
    assert (applied(text, [edit]) if edit else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: [x]\n", "a: [x, n]\n"),
        ("a: []\n", "a: [n]\n"),
        ("a:\n  - x\n  - y # the last\nb: c\n", "a:\n  - x\n  - y # the last\n  - n\nb: c\n"),
        ("a: [x,\n  y]\n", None),
        ("a: ['x']\n", None),
        ("b: c\n", None),
        ("a:\n  - x: y\n", None),
    ],
)
def test_an_item_is_put_in(text, expected):
    edit = items.added(document(text), ("a",), "n")
    assert (applied(text, [edit]) if edit else None) == expected
