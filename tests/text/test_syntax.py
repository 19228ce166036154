from __future__ import annotations

import pytest

from generator.text.source import load


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
    ],
)
def test_yaml_that_cannot_be_read_is_helped(text, help):
    (problem,) = load("x.yml", text.encode())[1]
    assert problem.help == help
