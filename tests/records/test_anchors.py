from __future__ import annotations

import pytest

from generator.records.anchors import anchors


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("What works", "what-works"),
        ("Café, and more!", "cafe-and-more"),
        ("Named { #own }", "own"),
        ("With `code`", None),
        ("With *stress*", None),
    ],
)
def test_a_heading_in_plain_words_or_with_a_name_has_an_anchor(heading, anchor):
    assert anchors(f"# A page\n\n## {heading}\n") == {"a-page", *([anchor] if anchor else [])}


def test_the_anchor_is_that_of_the_site(html):
    for heading in ("What works", "Café, and more!", "Named { #own }", "It's (nearly) 5 o'clock"):
        (anchor,) = anchors(f"## {heading}\n")
        assert f'id="{anchor}"' in html(f"## {heading}\n")


@pytest.mark.parametrize("line", ["=", "---", "----- "])
@pytest.mark.parametrize("heading", ["What works", "1. First", "Named { #own }"])
def test_an_underlined_heading_has_the_anchor_of_the_site(html, heading, line):
    text = f"Words.\n\n{heading}\n{line}\nMore words.\n"
    (anchor,) = anchors(text)
    assert f'id="{anchor}"' in html(text)


@pytest.mark.parametrize(
    "text", ["- One\n---\n", "One\ntwo\n---\n", "One\n\n---\n", "    One\n---\n", "One | two\n--- | ---\n"]
)
def test_what_is_no_underlined_heading_in_plain_words_has_none(text):
    assert anchors(text) == frozenset()


def test_there_is_none_within_code():
    assert anchors("```\n\n# No heading\n\n```\n") == frozenset()
