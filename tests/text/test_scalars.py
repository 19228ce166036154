from __future__ import annotations

import pytest

from generator.text.source import load


def read(text):
    """The data of a YAML text, and its problems as `line:column message`."""
    document, problems = load("x.yml", text.encode())
    return document.data, [f"{it.location.line}:{it.location.column} {it.message}" for it in problems]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("12", 12),
        ("-3", -3),
        ("+3", "+3"),
        ("0", 0),
        ("3.5", 3.5),
        ("-0.25", -0.25),
        ("true", True),
        ("false", False),
        ("yes", "yes"),
        ("No", "No"),
        ("on", "on"),
        ("TRUE", "TRUE"),
        ("1:30", "1:30"),
        ("012", "012"),
        ("0x1F", "0x1F"),
        ("0o17", "0o17"),
        ("1_000", "1_000"),
        ("1e3", "1e3"),
        (".5", ".5"),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("2024-01-31", "2024-01-31"),
        ("=", "="),
        ("2 x 12", "2 x 12"),
        ("9999999999999999", "9999999999999999"),
        ('"12"', "12"),
        ("'true'", "true"),
        ('""', ""),
    ],
)
def test_a_scalar_is_what_it_looks_like_and_nothing_else(written, value):
    (found,), problems = read(f"- {written}\n")
    assert problems == []
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: x #1 is\n", "1:6 what stands behind '#' would be lost"),
        ("- a\n  - b\n", "2:3 this item is indented more than the one above, and would be a part of its text"),
    ],
)
def test_text_that_yaml_would_cut_or_swallow_is_told(text, expected):
    assert read(text)[1] == [expected]


def test_a_comment_and_a_sign_within_quotes_are_left_alone():
    assert read("a: x # one\nb: 'y #1'\n") == ({"a": "x", "b": "y #1"}, [])
