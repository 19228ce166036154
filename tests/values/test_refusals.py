from __future__ import annotations

import pytest

from generator.values.refusals import NEW, RANGE, WORDS, hinted, hints, tidy

KNOWN = hints(NEW, RANGE, WORDS)


def test_a_text_is_tidied():
    assert tidy("  Drop\n SET ") == "drop set"


@pytest.mark.parametrize(
    ("told", "help"),
    [
        ("drop set", "there is no way to say that yet"),
        ("8 to 12", "write a range with a hyphen"),
        ("8..12", "write a range with a hyphen"),
        ("three", "write numbers in digits"),
        ("one drop", "there is no way to say that yet"),
        ("threefold", "the general one"),
        ("x" * 100 + "drop", "the general one"),
    ],
)
def test_the_first_pattern_in_a_text_gives_the_help(told, help):
    assert hinted(told, KNOWN, "the general one").startswith(help)
