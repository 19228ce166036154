from __future__ import annotations

from itertools import product

import pytest

from generator.text.source import load
from generator.text.syntax import UNKNOWN


@pytest.mark.parametrize(
    ("text", "help"),
    [
        (
            "a: b: c\n",
            "put a text that holds ': ' in quotes; indent a key like its neighbors, with a space behind its ':'",
        ),
        ("a: `b\n", "put the text in quotes; YAML keeps the character for itself"),
        ("a:\n  b\nc\n", "every line here needs the form 'key: value'"),
        ("a: 'b' c\n", "indent this line like its neighbors, and put text that holds quotes in quotes"),
        ("a:\n  - b\n  c: d\n", "indent every item of the list alike, each with '- '"),
        ("a: 'b\n", "write the same quote where the text ends"),
        ("a: [b\nc: ]\n", "write '[a, b]', or one '- item' a line"),
        (
            "a: - b\n",
            "write each item of a list on a line of its own below the key, indented, and put a text that starts with '- ' in quotes",
        ),
        ("a: ]\n", "write the value; each '[' is closed by one ']', and each '{' by one '}'"),
        ("a: |b\n  c\n", "write the text on the lines below, indented; or put all of it in quotes"),
        ("a: ![b\n", "put the text in quotes; YAML keeps it for itself"),
        ("%b: c\n", "put the text in quotes; YAML keeps it for itself"),
        ('a: "C:\\Users"\n', "write two backslashes for one, or put the text in single quotes"),
        ("a: 'b\n---\nc'\n", "close the quote before it, or take the line out"),
        ("a:\n  * b\n", "write '- ' in place of '* '"),
        ("```\na: b\n```\n", "take out the lines of '```'; the file is all YAML"),
        ("a: b:\n", "take it out, or put the text in quotes"),
    ],
)
def test_yaml_that_cannot_be_read_is_helped(text, help):
    (problem,) = load("x.yml", text.encode())[1]
    assert problem.help == help


SIGNS = " -:?[]{}&!|>%@\"'\\#,a0<~.\nxu"
BEGUN = (
    "",
    '"\\',
    "a: ",
    "!<",
    "a: !",
    "%YAML ",
    "%TAG ",
    "[a",
    '"\n---',
    "--- ",
    "%YAML 1.1\n%YAML 1.1\n---",
    'a: "\\ud8',
)


@pytest.mark.parametrize("begun", BEGUN)
def test_whatever_the_parser_says_means_something_to_a_person(begun):
    for end in product(SIGNS, repeat=2):
        for problem in load("x.yml", (begun + "".join(end)).encode())[1]:
            assert problem.help not in ("", UNKNOWN), (begun, end, problem.message)


@pytest.mark.parametrize(
    ("text", "place", "help"),
    [
        ("name: A\nlevel b\nkind: c\n", "x.yml:2:1", "every line here needs the form 'key: value'"),
        ("name A\nlevel: b\n", "x.yml:1:1", "every line here needs the form 'key: value'"),
        ("name:A\n\nlevel: b\n", "x.yml:1:1", "write a space behind 'name:'"),
        ("name: A\nlevel:b\nkind: c\n", "x.yml:2:1", "write a space behind 'level:'"),
        ("dose:\n  work 2\n  rest: 3\n", "x.yml:2:3", "every line here needs the form 'key: value'"),
        ("- work 2\n  rest: 3\n", "x.yml:1:3", "every line here needs the form 'key: value'"),
        ("name: A\nlevel = b\nkind: c\n", "x.yml:2:1", "write 'level: ' in place of 'level ='"),
    ],
)
def test_a_key_without_its_colon_is_told_where_it_stands(text, place, help):
    (problem,) = load("x.yml", text.encode())[1]
    assert (str(problem.location), problem.help) == (place, help)


def test_a_colon_in_a_text_of_several_lines_is_told_where_it_stands():
    (problem,) = load("x.yml", b"setup: Stand\n  tall and\n  note: hold\n")[1]
    assert str(problem.location) == "x.yml:3:7"
