from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.document import FORBIDDEN
from generator.text.source import load
from generator.text.writing import listed, scalar


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Stand tall.", "Stand tall."),
        ("a: b", '"a: b"'),
        ("12", '"12"'),
        ("true", '"true"'),
        ("- a", '"- a"'),
        ("a #1", '"a #1"'),
        ("Go\n on", "Go on"),
        ("", '""'),
    ],
)
def test_a_text_is_quoted_where_it_has_to_be(text, expected):
    assert scalar(text) == expected


@given(st.lists(st.text().filter(lambda text: not FORBIDDEN.search(text))))
def test_texts_are_read_again_as_they_are(texts):
    lines = [" ".join(text.split()) for text in texts]
    document, problems = load("a.yml", f"a: {listed(texts)}\n".encode())
    assert (document.data, problems) == ({"a": lines}, [])
    for text, line in zip(texts, lines, strict=True):
        assert load("a.yml", f"a: {scalar(text)}\n".encode())[0].data == {"a": line}
