from __future__ import annotations

import pytest

from generator.publish.pages import thumbnails
from generator.text.markdown import Markdown

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" aria-hidden="true"><path d="M0 0"/></svg>'


@pytest.fixture
def context():
    return {
        "thumbnails": {"squat": Markdown(SVG), "walk/near": Markdown(SVG)},
        "here": "muscles/quads.md",
        "met": set(),
    }


def test_a_figure_is_drawn_where_it_first_stands_and_shown_again_elsewhere(context):
    first, again = (thumbnails.thumbnail_filter(context, "squat") for _ in range(2))
    frame = '<svg class="thumbnail" viewBox="0 0 9 9" aria-hidden="true">'
    assert first == f'{frame}<g id="drawn-squat"><path d="M0 0"/></g></svg> '
    assert again == f'{frame}<use href="#drawn-squat"/></svg> '
    assert 'id="drawn-walk-near"' in thumbnails.thumbnail_filter(context, "walk/near")


def test_a_late_one_is_a_file_unless_the_page_has_it_already(context):
    late = thumbnails.thumbnail_filter(context, "squat", late=True)
    assert late == "![](../exercises/squat/thumbnail.svg){ .thumbnail loading=lazy width=60 height=60 } "
    assert "drawn-squat" in thumbnails.thumbnail_filter(context, "squat")
    assert "<use" in thumbnails.thumbnail_filter(context, "squat", late=True)


@pytest.mark.parametrize("name", ["", "nobody"])
def test_what_has_no_figure_shows_none(context, name):
    assert thumbnails.thumbnail_filter(context, name) == thumbnails.thumbnail_filter(context, name, late=True) == ""
    assert context["met"] == set()


def test_a_sprite_shows_nothing_itself():
    assert thumbnails.sprite([]) == ""
    made = thumbnails.sprite([("squat", SVG)])
    assert made.startswith(
        '<svg class="sprite" width="0" height="0" aria-hidden="true"><symbol id="drawn-squat" viewBox="0 0 9 9"'
    )
    assert made.endswith("</symbol></svg>")
    assert "#drawn-squat" in thumbnails.shared("squat")
