"""Drawings in the operators of PDF."""

from __future__ import annotations

import pytest

from generator.cards import xobjects
from generator.cards.xobjects import DOT, Drawing, kept, xobject


def drawn(content, view="0 0 40 20", step=1):
    made = xobject(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}">{content}</svg>'.encode(), step)
    return made.content.decode().split("\n"), (made.width, made.height)


def test_a_path_is_filled_and_stroked_as_it_says():
    words, size = drawn(
        '<path fill="#777" fill-rule="evenodd" stroke="#fff" stroke-width="5" d="M5 10l10 0z"/>', step=5
    )
    assert words == ["0.467 g", "1 G 1.00 w 0 J 0 j [] 0 d", "1 2 m", "3 2 l", "h", "B*"]
    assert size == (8, 4)


@pytest.mark.parametrize(
    ("look", "last"),
    [('fill="#000"', "f"), ('fill="none" stroke="#000"', "S"), ('fill="none"', "n"), ('stroke="#000"', "B"), ("", "f")],
)
def test_a_path_that_is_only_filled_or_only_stroked_is_no_more(look, last):
    assert drawn(f'<path {look} d="M0 0l9 9"/>')[0][-1] == last


def test_lines_have_their_ends_corners_and_dashes():
    look = 'stroke-linecap="round" stroke-linejoin="bevel" stroke-dasharray="8 6"'
    words, _ = drawn(f'<path fill="none" stroke="#000" {look} d="M0 0l9 9"/>', step=2)
    assert words[0] == "0 G 0.50 w 1 J 2 j [4.0 3.0] 0 d"


@pytest.mark.parametrize("width", [40, 43, 100, 170])
def test_a_drawing_is_as_fine_as_it_is_large_on_paper(width):
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3000 1000"><path d="M0 0L3000 1000"/></svg>'
    step = width / Drawing(svg).shown(width).width
    assert DOT / 1.42 < step < DOT * 1.01
    assert Drawing(svg, exact=True).shown(width).width == 3000


def test_groups_are_moved_and_mirrored_and_what_names_a_drawing_is_not_drawn():
    inner = '<title>A map</title><g transform="translate(20 4)"><g transform="scale(-1 1)"><path d="M2 0l6 1"/></g></g>'
    assert drawn(inner)[0] == ["0 g", "18 4 m", "12 5 l", "f"]
    assert drawn(inner, view="10 4 20 20")[0] == ["0 g", "8 0 m", "2 1 l", "f"]


def test_an_inset_is_drawn_to_its_own_scale_and_cut_off():
    inner = '<svg x="20" y="0" width="20" height="10" viewBox="100 50 10 5"><path d="M100 50l10 5"/></svg>'
    assert drawn(inner)[0] == ["q 20 0 20 10 re W n", "0 g", "20 0 m", "40 10 l", "f", "Q"]


def test_an_inset_without_a_scale_has_that_of_the_whole():
    inner = '<svg x="20" width="20" height="10"><path d="M1 1l10 5"/></svg>'
    assert drawn(inner)[0] == ["q 20 0 20 10 re W n", "0 g", "21 1 m", "31 6 l", "f", "Q"]


def test_a_frame_has_round_corners():
    words, _ = drawn('<rect fill="none" stroke="#000" x="0" y="0" width="40" height="20" rx="10"/>')
    assert words[1:4] == ["10 0 m", "30 0 l", "36 0 40 4 40 10 c"]
    assert words[-3:] == ["0 4 4 0 10 0 c", "h", "S"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('<path fill="#a00" d="M0 0"/>', "the colour #a00"),
        ('<path fill="#d9d9da" d="M0 0"/>', "the colour #d9d9da"),
        ("<text>a</text>", "<text>"),
    ],
)
def test_what_no_drawing_has_is_refused(content, told):
    with pytest.raises(ValueError, match=told):
        drawn(content)


def test_a_drawing_is_made_once_for_all_that_look_for_it_in_the_cache(tmp_path, monkeypatch):
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3000 1000"><path d="M0 0L3000 1000"/></svg>'
    fine, coarse = (Drawing(svg).shown(width, tmp_path) for width in (400, 40))
    assert fine.width > coarse.width
    assert len(list(tmp_path.iterdir())) == 2
    kept.cache_clear()  # as in another process
    monkeypatch.setattr(xobjects, "xobject", lambda *_: pytest.fail("made again"))
    assert [Drawing(svg).shown(width, tmp_path) for width in (400, 40)] == [fine, coarse]
    next(tmp_path.iterdir()).write_bytes(b"spoilt")
    kept.cache_clear()
    with pytest.raises(pytest.fail.Exception, match="made again"):
        [Drawing(svg).shown(width, tmp_path) for width in (400, 40)]
