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
        ("a:\n  -b\n  - c\n", "2:3 this does not begin as an item of a list"),
        ("a:\n  \u2022 b\n", "2:3 this does not begin as an item of a list"),
        ("- a\n  - b\n", "2:3 this item is indented more than the one above, and would be a part of its text"),
    ],
)
def test_text_that_yaml_would_cut_or_swallow_is_told(text, expected):
    assert read(text)[1] == [expected]


def test_a_comment_and_a_sign_within_quotes_are_left_alone():
    assert read("a: x # one\nb: 'y #1'\n") == ({"a": "x", "b": "y #1"}, [])


def test_what_only_resembles_an_item_is_a_text_or_number():
    assert read("a: -b\nc:\n  -3\nd:\n  '-e'\n") == ({"a": "-b", "c": -3, "d": "-e"}, [])


@pytest.mark.parametrize(
    ("written", "text", "instead"),
    [
        ("\u201cwide\u201d", "wide", "wide"),
        ("\u00ab\u00a0wide\u00a0\u00bb", "wide", "wide"),
        ("\u201e2 wide\u201c", "2 wide", '"2 wide"'),
    ],
)
def test_quotes_of_print_are_told_and_what_is_in_them_is_read(written, text, instead):
    document, (problem,) = load("x.yml", f"a:\n  - {written}\n".encode())
    assert document.data == {"a": [text]}
    assert problem.edit is not None
    assert problem.edit.text == instead


def test_quotes_of_print_within_a_text_and_within_real_ones_are_its_own():
    assert read("a: \u201cb\u201d or \u201cc\u201d\nd: '\u201ce\u201d'\n")[1] == []
