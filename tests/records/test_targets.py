from __future__ import annotations

import pytest

from generator.records.targets import targets


def read(text, path="articles/rest.md"):
    ways, problems = targets(path, f"content/pages/{path}", text)
    return [(way.path, way.anchor, way.picture) for way in ways], [f"{it.location} {it.code.title}" for it in problems]


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("[a](../about.md)", ("about.md", "", False)),
        ("[a](../about.md#b)", ("about.md", "b", False)),
        ("[a](#b)", ("articles/rest.md", "b", False)),
        ("![a](../pictures/knee.png)", ("pictures/knee.png", "", True)),
        ("[a][b]\n\n[b]: ../about.md", ("about.md", "", False)),
    ],
)
def test_a_link_leads_to_a_page_or_a_picture(text, way):
    assert read(text) == ([way], [])


@pytest.mark.parametrize("text", ["[a](https://b.example/c?d#e)", "[a](mailto:b@c.example)", "[a](tel:112)"])
def test_a_link_to_elsewhere_is_not_looked_at(text):
    assert read(text) == ([], [])


@pytest.mark.parametrize(
    "text",
    [
        "[a](b c.md)",
        "[a](/about.md)",
        "![a](about.md)",
        "![a](https://b.example/c.png)",
        "[a](b.md'x')",
    ],
)
def test_what_engines_could_read_otherwise_or_fetch_is_told_with_its_place(text):
    ways, problems = read(text)
    assert ways == []
    assert problems[0].startswith("content/pages/articles/rest.md:1:")
