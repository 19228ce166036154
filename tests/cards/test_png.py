from __future__ import annotations

import zlib

import numpy as np
import pytest

from generator.cards import pdf, png, press
from generator.cards.formats import INDEX_CARD, SHEET
from generator.cards.papers import A4, INDEX

plutoprint = pytest.importorskip("plutoprint", reason="no wheel for this system")


def dots(made):
    """The greys, 0 to 255, of a PNG as this guide writes it, row by row."""
    wide, high = (int.from_bytes(made[start : start + 4]) for start in (16, 20))
    length = int.from_bytes(made[33:37])
    rows = np.frombuffer(zlib.decompress(made[41 : 41 + length]), np.uint8).reshape(high, -1)
    assert made[24] == png.BITS
    assert not rows[:, 0].any()
    return np.unpackbits(rows[:, 1:], axis=1)[:, : 2 * wide].reshape(high, wide, 2) @ [170, 85]


@pytest.fixture
def sheet(guide_printer, stocked, loaded, pictured):
    return press.sheet(guide_printer, press.Job([stocked.routines["strong-knees"]], SHEET, A4), loaded, pictured)


def test_a_picture_shows_the_first_page(sheet):
    made = png.drawn(sheet)
    seen = dots(made)
    assert seen.shape == (340, 240)
    assert set(seen.flat) == {0, 85, 170, 255}
    assert 0.02 < (seen < 255).mean() < 0.4
    margin = round(10 / 210 * 240)
    assert (seen[:margin] == 255).all()
    assert (seen[:, :margin] == 255).all()
    assert png.drawn(sheet) == made


def test_the_first_page_looks_the_same_without_the_others(guide_printer, stocked, loaded, pictured):
    cards = press.sheet(
        guide_printer, press.Job([stocked.routines["strong-knees"]], INDEX_CARD, INDEX), loaded, pictured
    )
    alone = png.first(cards)
    assert cards.pages > 1
    assert alone.pages == 1
    assert len(png.PAGE.findall(alone.html)) == 1
    assert pdf.book(alone)[0].get_page_count() == 1
    whole, first = (dots(png.encoded(png.rows(it, 1, 1))) for it in (cards, alone))
    assert (whole != first).mean() < 0.001  # a letter may lie a quarter of a dot otherwise


def test_where_it_is_not_plain_which_the_first_page_is_all_are_laid_out(sheet):
    assert png.first(sheet) is sheet
    more = sheet._replace(pages=sheet.pages + 2)
    assert png.first(more) is more


def test_a_large_picture_shows_all_pages_one_below_the_other(guide_printer, stocked, loaded, pictured, monkeypatch):
    cards = press.sheet(
        guide_printer, press.Job([stocked.routines["strong-knees"]], INDEX_CARD, INDEX), loaded, pictured
    )
    monkeypatch.setattr(png, "LARGE", 2)
    pages = np.split(dots(png.whole(cards)), cards.pages)
    assert cards.pages > 1
    assert {page.shape for page in pages} == {(2 * 116, 2 * 174)}
    assert all((page < 255).any() for page in pages)
    assert (pages[0] != pages[1]).any()


def test_small_paper_is_small_and_wide_paper_no_wider_than_a_page():
    assert png.size(A4) == (120, 170)
    assert png.size(INDEX) == (87, 58)
    assert png.size(A4._replace(width=297, height=210)) == (120, 85)


def test_dots_are_written_as_a_png():
    made = png.encoded([bytes([0, 1, 2, 3, 0]), bytes([3, 3, 0, 1, 2])])
    assert dots(made).tolist() == [[0, 85, 170, 255, 0], [255, 255, 0, 85, 170]]


def test_what_a_page_may_not_have_is_told(sheet):
    with pytest.raises(pdf.Unfit, match="asks for"):
        png.drawn(sheet._replace(html=sheet.html.replace("card.css", "other.css")))


def test_pictures_come_from_the_cache(sheet, tmp_path, monkeypatch):
    first = png.made({"a.png": sheet}, tmp_path)
    monkeypatch.setattr(png, "drawn", lambda _: pytest.fail("drawn again"))
    assert png.made({"a.png": sheet}, tmp_path) == first


def test_an_index_card_is_wider_than_high(guide_printer, stocked, loaded, pictured):
    small = press.sheet(guide_printer, press.Job([stocked.routines["desk-break"]], INDEX_CARD, INDEX), loaded, pictured)
    high, wide = dots(png.drawn(small)).shape
    assert (wide, high) == (174, 116)
