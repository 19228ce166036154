from __future__ import annotations

import re
from types import SimpleNamespace

import pytest

from generator.cards import fitting, imposition
from generator.cards.formats import POCKET_FOLD, QUARTERS, SHEET
from generator.cards.imposition import FOLDED, marks, sheets, slit
from generator.cards.papers import A4, A4_EIGHTHS, A4_QUARTERS, LETTER_QUARTERS


@pytest.fixture
def laid(monkeypatch):
    """`laid(3)`: the sheets of a card that takes three pages, by number and place."""

    def of(count, form=QUARTERS, paper=A4_QUARTERS):
        monkeypatch.setattr(fitting, "fitted", lambda *_: tuple(range(1, count + 1)))
        return [
            [(place.side, *imposition.spot(place.cell, paper)) for place in sheet]
            for sheet in sheets(None, form, paper)
        ]

    return of


def test_a_sheet_that_holds_one_page_has_one(laid):
    assert laid(2, SHEET, A4) == [[(1, 10, 10)], [(2, 10, 10)]]


@pytest.mark.parametrize(
    ("pages", "order"), [(1, [1, 1, 1, 1]), (2, [1, 2, 1, 2]), (3, [1, 2, 3]), (4, [1, 2, 3, 4]), (0, None)]
)
def test_a_card_fills_the_quarters_and_is_there_again_where_it_goes_in_whole(laid, pages, order):
    assert [[side for side, *_ in sheet] for sheet in laid(pages)] == ([order] if order else [])


def test_more_pages_than_cells_take_another_sheet(laid):
    assert [len(sheet) for sheet in laid(6)] == [4, 2]


def test_the_quarters_are_filled_in_rows_each_inside_its_margins(laid):
    places = [(left, top) for _, left, top in laid(4)[0]]
    assert places == [(8, 6.5), (156.5, 6.5), (8, 111.5), (156.5, 111.5)]


def test_what_stands_there_again_is_known(monkeypatch):
    monkeypatch.setattr(fitting, "fitted", lambda *_: (1, 2))
    assert [place.again for place in sheets(None, QUARTERS, A4_QUARTERS)[0]] == [False, False, True, True]


@pytest.mark.parametrize("paper", [A4_QUARTERS, LETTER_QUARTERS], ids=lambda paper: paper.name)
def test_cut_marks_stand_at_the_middle_of_each_edge_and_of_the_sheet(paper):
    across, down = paper.width / 2, paper.height / 2
    assert set(re.findall(r"M([\d.]+) ([\d.]+)([hv])([\d.]+)", marks(paper))) == {
        (f"{x:.2f}", f"{y:.2f}", way, length)
        for x, y, way, length in [
            (across, 5, "v", "5.00"),
            (across, paper.height - 10, "v", "5.00"),
            (5, down, "h", "5.00"),
            (paper.width - 10, down, "h", "5.00"),
            (across - 3, down, "h", "6.00"),
            (across, down - 3, "v", "6.00"),
        ]
    }


def test_a_sheet_of_one_card_is_not_cut():
    assert marks(A4) == ""


# A booklet that is folded from one sheet of 4 x 2 pages.


def spot(page):
    """The column and row of a page's cell."""
    return FOLDED[page - 1] % 4, FOLDED[page - 1] // 4


def test_pages_that_are_read_side_by_side_lie_side_by_side_the_even_one_left():
    for left, right in ((2, 3), (4, 5), (6, 7), (8, 1)):
        (x, y), (other, row) = spot(left), spot(right)
        assert y == row
        assert other - x == (1 if y == 1 else -1)  # the upper row is read upside down


def test_the_two_pages_of_a_leaf_share_a_fold_that_the_cut_leaves_whole():
    for front in (1, 3, 5, 7):
        (x, y), (other, row) = spot(front), spot(front + 1)
        if x == other:
            assert x in (0, 3)
            assert abs(y - row) == 1
        else:
            assert {x, other} == {1, 2}
            assert y == row


def test_the_upper_row_of_a_booklet_is_upside_down(laid):
    laid(8, POCKET_FOLD, A4_EIGHTHS)
    (sheet,) = sheets(None, POCKET_FOLD, A4_EIGHTHS)
    assert {place.side for place in sheet if place.turned} == {4, 5, 6, 7}
    assert {place.side: imposition.spot(place.cell, A4_EIGHTHS) for place in sheet}[1] == (80.25, 110)


def test_each_booklet_has_a_sheet(laid):
    assert [len(sheet) for sheet in laid(16, POCKET_FOLD, A4_EIGHTHS)] == [8, 8]
    assert laid(0, POCKET_FOLD, A4_EIGHTHS) == []


def test_a_booklet_is_cut_between_its_middle_columns_alone():
    assert slit(A4_EIGHTHS) == "M74.25 105.00h148.50"
    assert {place.partition(" ")[0] for place in marks(A4_EIGHTHS, folded=True).split("M")[1:]} == {
        "74.25",
        "148.50",
        "222.75",
        "5.00",
        "287.00",
    }
    assert "h6.00" not in marks(A4_EIGHTHS, folded=True)


def test_an_extent_tells_the_sheets_and_what_is_left_out_once(monkeypatch):
    sides = [
        SimpleNamespace(lacks="It has no cues."),
        SimpleNamespace(lacks=""),
        SimpleNamespace(lacks="It has no cues."),
    ]
    monkeypatch.setattr(fitting, "fitted", lambda *_: sides)
    assert imposition.extent(None, SHEET, A4) == (3, ["It has no cues."])
    monkeypatch.setattr(fitting, "fitted", lambda *_: None)
    assert imposition.extent(None, SHEET, A4) == (0, [])
