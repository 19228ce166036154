from __future__ import annotations

import pytest


@pytest.fixture
def told(examine):
    """What is told of a page of the tiny guide with a text behind its own."""
    return lambda text: [
        f"{it.code.id} {it.message}"
        for it in examine({"pages/rest.md": f"# Rest\n\nSee [squats](exercises/squat.md). {text}\n"})[1]
    ]


def test_links_to_what_is_there_are_fine(told):
    assert told("[a](plans/index.md), [b](conditions/sore-knee.md), [c](problems.md#g101), [d](#rest)") == []


@pytest.mark.parametrize(
    ("link", "message"),
    [
        ("nowhere.md", "G201 there is no page 'nowhere.md'"),
        ("cautions.md#sore-toe", "'cautions.md' has no '#sore-toe' to count on"),
        ("#no-such", "'rest.md' has no '#no-such' to count on"),
        ("knee.pdf", "G201 there is no file 'knee.pdf'"),
    ],
)
def test_links_to_nothing_are_told(told, link, message):
    (problem,) = told(f"[a]({link})")
    assert problem.endswith(message)
