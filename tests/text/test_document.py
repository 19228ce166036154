from __future__ import annotations

import pytest

from generator.text.document import MOST_BYTES, Document, Places, characters, decode


def told(problems):
    """Each problem as `line:column CODE`."""
    return [f"{problem.location.line}:{problem.location.column} {problem.code.id}" for problem in problems]


@pytest.mark.parametrize(
    ("raw", "text"),
    [(b"caf\xc3\xa9\n", "caf\u00e9\n"), (b"a\r\nb\r\n", "a\nb\n"), (b"a\rb", "a\rb"), (b"", "")],
)
def test_utf8_is_text_with_one_kind_of_line_end(raw, text):
    assert decode("x.yml", raw) == (text, [])


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"caf\xe9\n", "1:4 G001"),
        ("\u00e9\n\u00e9\u00e9".encode() + b"\xff", "2:3 G001"),
        (b"\xef\xbb\xbfa", "1:1 G002"),
        (b"x" * (MOST_BYTES + 1), "1:1 G009"),
    ],
)
def test_what_is_no_text_is_refused_at_its_place(raw, problem):
    text, problems = decode("x.yml", raw)
    assert (text, told(problems)) == ("", [problem])


def test_the_largest_file_is_read():
    assert decode("x.yml", b"x" * MOST_BYTES)[1] == []


def test_the_first_character_of_each_line_that_has_no_place_is_told():
    assert told(characters("x", "a\tb\x00\nc\n\u200bd")) == ["1:2 G003", "3:1 G003"]
    assert told(characters("x", "a\tb\x00\n\tc", tabs=True)) == ["1:4 G003"]
    assert told(characters("x", "a\tb", tabs=True)) == []


def test_a_place_is_that_of_the_value_or_of_what_is_around_it():
    places = Places({(): (0, 0), ("a",): (1, 2), ("a", "b"): (1, 5)}, {("a",): (0, 0)})
    document = Document("x", "a:\n  b: c", find=lambda _: places)
    assert str(document.at(("a", "b"))) == "x:2:6"
    assert str(document.at(("a",), key=True)) == "x:1:1"
    assert str(document.at(("a", "none", 3))) == "x:2:3"
    assert document.at(("a", "b")).excerpt == "  b: c"


def test_a_place_behind_the_end_is_the_end():
    assert str(Document("x", "a\nbc").location(7, 0)) == "x:2:3"


@pytest.mark.parametrize(("part", "place"), [("x", "1:6"), ("y", "2:3"), ("z", "1:4")])
def test_the_place_of_a_part_is_within_its_value_or_that_of_the_value(part, place):
    places = Places({(): (0, 0), ("a",): (0, 3), ("b",): (2, 3)}, {("a",): (0, 0), ("b",): (2, 0)})
    document = Document("f", "a: q x\n  y x\nb: z", find=lambda _: places)
    assert str(document.within(("a",), part)) == f"f:{place}"


def test_a_key_that_came_to_nothing_is_known_below_the_place_it_is_in():
    places = Places(keys={("a",): (0, 0), ("a", 1, "b"): (1, 0)})
    document = Document("a.yml", "a:\n- c: 1\n- b:\n", find=lambda _: places)
    assert document.hollow((), {"a": [{"c": 1}, {}]})
    assert document.hollow(("a", 1), {})
    assert not document.hollow(("a", 0), {"c": 1})
    assert not document.hollow((), {"a": [{"c": 1}, {"b": 2}]})
    assert not document.hollow((), {"a": 5})
