from __future__ import annotations

import pytest

SIT = "exercises/wall-sit.yml"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Sit **still**.", ["G357"]),
        ("Sit on [a wall](https://example.org).", ["G357"]),
        ("Sit **up** on **[a wall](http://example.org)**.", ["G357", "G357"]),
        ("Sit *still* on the [[squat|squat]].", []),
        ("Sit 2 ** 3 times, or 4 (a [little] more).", []),
    ],
)
def test_markup_of_markdown_is_told_and_that_of_records_is_none(found, text, codes):
    summary = "You sit against a wall without a chair."
    assert [line.split()[-1] for line in found({SIT: (summary, text)})] == codes


def test_a_page_has_links_of_its_own(found):
    page = "# More\n\nDo the [[squat]] or [[walk|walks]], and [[zzz]].\n\n[Home](../index.md)\n"
    assert found({"pages/deep/more.md": page}) == [f"pages/deep/more.md:3:{column} G357" for column in (8, 21, 41)]
