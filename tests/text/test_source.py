from __future__ import annotations

import json

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generator.text.document import FORBIDDEN, MISSPACED, MOST_BYTES
from generator.text.source import DEEPEST, load


def read(text):
    """The data of a YAML text that has no problems."""
    document, problems = load("x.yml", text.encode())
    assert problems == []
    return document.data


def problems(text):
    """The problems of a YAML text or bytes, each as `line:column CODE`."""
    raw = text if isinstance(text, bytes) else text.encode()
    return [f"{p.location.line}:{p.location.column} {p.code.id}" for p in load("x.yml", raw)[1]]


def only(text):
    """The one problem of a YAML text."""
    (problem,) = load("x.yml", text.encode())[1]
    return problem


def test_mappings_lists_and_texts_of_several_lines_are_read():
    text = "a: {b: [1, two]}\nc: >\n  one\n  line\nd: |\n  two\n  lines\ne:\n- f: g\n"
    assert read(text) == {"a": {"b": [1, "two"]}, "c": "one line\n", "d": "two\nlines\n", "e": [{"f": "g"}]}


def test_keys_are_text():
    assert read("1: a\ntrue: b\n2024: c\n") == {"1": "a", "true": "b", "2024": "c"}


def test_crlf_is_a_line_end_like_any_other():
    document, found = load("x.yml", b"a: 1\r\nb:\r\n  - 2\r\n")
    assert (document.data, found) == ({"a": 1, "b": [2]}, [])
    assert document.lines == ("a: 1", "b:", "  - 2", "")


def test_every_key_and_value_has_its_place():
    document, _ = load("x.yml", b"a: 1\nbb:\n  - c: x\n    d: 'y'\n  - [p, q]\n")
    assert str(document.at()) == "x.yml:1:1"
    assert str(document.at(("a",))) == "x.yml:1:4"
    assert str(document.at(("a",), key=True)) == "x.yml:1:1"
    assert str(document.at(("bb", 0, "d"))) == "x.yml:4:8"
    assert str(document.at(("bb", 0, "d"), key=True)) == "x.yml:4:5"
    assert str(document.at(("bb", 1, 1))) == "x.yml:5:9"
    assert document.at(("bb", 1, 1)).excerpt == "  - [p, q]"


def test_what_is_not_there_has_the_place_of_what_is_around_it():
    document, _ = load("x.yml", b"a: 1\nb:\n  c: 2\n")
    assert str(document.at(("b", "nothing", 3))) == "x.yml:3:3"
    assert str(document.at(("nothing",))) == "x.yml:1:1"


def test_columns_count_characters():
    assert problems("name: \U0001f41e\u00e9\u00e9 *\nkey: [\U0001f41e, *x]\n") == ["2:10 G007"]


def test_an_empty_item_leaves_no_gap_in_the_places():
    document, found = load("x.yml", b"- a\n-\n- b\n")
    assert [str(problem.location) for problem in found] == ["x.yml:2:2"]
    assert document.data == ["a", "b"]
    assert str(document.at((1,))) == "x.yml:3:3"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b"name: caf\xe9\n", ["1:10 G001"]),
        (b"a: 1\n\xff\xfe", ["2:1 G001"]),
        (b"\xef\xbb\xbfa: 1\n", ["1:1 G002"]),
        ("a:\tb\n", ["1:3 G003"]),
        ("\ta: b\n c: \x00\n", ["1:1 G003", "2:5 G003"]),
        ("a: b\rc: d\n", ["1:5 G003"]),
        ("a: \u202etfel\n", ["1:4 G003"]),
        ("a: b\u2028\n", ["1:5 G003"]),
        ("a: b\x85\n", ["1:5 G003"]),
        ("a: \ufeffb\n", ["1:4 G003"]),
        ('a: "\\0"\n', ["1:4 G003"]),
        ('a: "\\e[31m"\nb: "\\u202e"\n', ["1:4 G003", "2:4 G003"]),
        ('"\\a": 1\n', ["1:1 G003"]),
        ("", ["1:1 G004"]),
        ("# nothing but a comment\n", ["2:1 G004"]),
        ("~\n", ["1:1 G004"]),
        ("---\n", ["2:1 G004"]),
        ("a: b: c\n", ["1:5 G005"]),
        ('a: "b\n', ["1:4 G005"]),
        ("a: 1\n b: 2\n", ["2:3 G005"]),
        ("a: [1, 2\n", ["2:1 G005"]),
        ("a: [1, 2", ["1:9 G005"]),
        ("a: @b\n", ["1:4 G005"]),
        ('a: "\\ud800"\n', ["1:7 G005"]),
        ("- a\nb: c\n", ["2:1 G005"]),
        ("a: 1\nb: 2\na: 3\n", ["3:1 G006"]),
        ("a: {b: 1, b: 2}\n", ["1:11 G006"]),
        ("a: &x 1\n", ["1:4 G007"]),
        ("a: &x 1\nb: *x\n", ["1:4 G007", "2:4 G007"]),
        ("a: *x\n", ["1:4 G007"]),
        ("a: !!python/object:os.system x\n", ["1:4 G007"]),
        ("a: !env HOME\n", ["1:4 G007"]),
        ("!x a: b\n", ["1:1 G007"]),
        ("<<: {a: 1}\n", ["1:1 G007"]),
        ("%YAML 1.1\n---\na: 1\n", ["1:1 G007"]),
        ("%TAG ! tag:x,2000:\n---\na: 1\n", ["1:1 G007"]),
        ("a: 1\n---\nb: 2\n", ["2:1 G010"]),
        ("? [a]\n: b\n", ["1:3 G011"]),
        ("a: {? {b: c} : d}\n", ["1:7 G011"]),
        ("*a : b\n", ["1:1 G011"]),
        ("a:\nb: ~\nc: null\n", ["1:1 G012", "2:1 G012", "3:1 G012"]),
    ],
)
def test_what_is_no_plain_data_is_refused_at_its_place(text, expected):
    assert problems(text) == expected


def test_a_large_file_is_refused_unread():
    assert problems(b"a" * (MOST_BYTES + 1)) == ["1:1 G009"]
    assert problems(b"a: " + b"b" * (MOST_BYTES - 3)) == []


def test_nesting_ends_at_a_depth_and_reading_with_it():
    assert problems("[" * DEEPEST + "]" * DEEPEST) == []
    assert problems("[" * 100_000) == [f"1:{DEEPEST + 2} G008"]
    assert problems("{a: " * 100_000) == [f"1:{4 * (DEEPEST + 1) + 1} G008"]
    assert problems("- " * 100_000) == [f"1:{2 * (DEEPEST + 1) + 1} G008"]


def test_a_bomb_of_aliases_costs_nothing():
    bomb = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    document, found = load("x.yml", bomb.encode())
    assert len(found) == 9 + 16
    assert "x" not in str(document.data["i"])


def test_the_first_of_two_keys_is_kept_and_named():
    document, found = load("x.yml", b"a: 1\nb: 2\na: 3\n")
    assert document.data == {"a": 1, "b": 2}
    assert found[0].message == "duplicate key 'a' (first on line 1)"


def test_a_tab_is_called_a_tab():
    assert (only("a:\tb\n").message, only("a:\tb\n").help) == ("a tab is not allowed", "use spaces")
    assert only("a: \x07\n").message == "the control character U+0007 is not allowed"


def test_nothing_is_left_to_check_of_a_file_that_cannot_be_read():
    for text in ("a: [\n", "", "a:\tb\n", "[" * 50):
        assert load("x.yml", text.encode())[0].data is None


DATA = st.recursive(
    st.booleans()
    | st.integers(-(10**14), 10**14)
    | st.text().filter(lambda text: not FORBIDDEN.search(text) and "\r" not in text),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abcdef", min_size=1), inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.uncounted
@given(st.dictionaries(st.text("abcdef", min_size=1), DATA, min_size=1))
@example({"a": ["\xa0"]})
def test_data_that_is_written_out_is_read_back(data):
    assert read(json.dumps(data, ensure_ascii=False)) == data
    plain = yaml.safe_dump(data, allow_unicode=True)
    if not MISSPACED.search(plain):  # which is taken for a slip, and told
        assert read(plain) == data


@given(
    st.binary(max_size=60) | st.text("ab:-#[]{}&*!|>'\"%@`?,~<= \n\r\t\\\u2028\ufeff0.", max_size=60).map(str.encode)
)
def test_no_input_makes_more_than_problems(raw):
    document, found = load("x.yml", raw)
    assert all(1 <= problem.location.line <= raw.count(b"\n") + 1 for problem in found)
    assert found or document.data is not None
