from __future__ import annotations

import pytest

from generator.figures.inset import Room, Sheet
from generator.figures.layer import SCALE
from generator.figures.layout import GAP, LARGER, Layout, best, differs, filled, largest, sheets
from generator.figures.screens import DESK, HANDOUT, PHONE


def columns(sheet):
    return [y for _, y in sheet.spots].count(0)


def ways(count, wide, high):
    return [Layout(sheet, []) for sheet in sheets(count, wide * SCALE, high * SCALE)]


@pytest.mark.parametrize(
    ("count", "wide", "high", "phone", "desk"),
    [
        (1, 50, 100, 1, 1),
        (2, 50, 100, 2, 2),
        (2, 110, 52, 1, 2),
        (2, 200, 100, 1, 1),
        (3, 30, 100, 3, 3),
        (4, 50, 100, 2, 4),
        (4, 90, 100, 2, 3),
        (3, 200, 100, 1, 2),
    ],
)
def test_frames_stand_in_a_row_or_so_that_they_are_large(count, wide, high, phone, desk):
    for screen, across in ((PHONE, phone), (DESK, desk)):
        found = best(iter(ways(count, wide, high)), screen)
        assert columns(found.sheet) == across
        assert len(set(found.frames.spots)) == count
        assert found.rows == -(-count // across)


def test_they_go_from_a_row_to_a_column():
    assert [columns(it.sheet) for it in ways(4, 108, 79)] == [4, 3, 2, 1]


def test_what_follows_is_not_laid_out_where_a_row_will_do():
    first, *_ = ways(2, 50, 100)

    def given():
        yield first
        raise AssertionError

    assert best(given(), PHONE) is first


def test_no_layout_is_high_where_a_low_one_is_large_enough():
    row, high, low = (Layout(Sheet([(0, 0)], *size, 1), []) for size in ((9000, 900), (3000, 6000), (3700, 4000)))
    assert low.scale(PHONE) < high.scale(PHONE)
    assert best(iter([row, high, low]), PHONE) is low
    assert best(iter([row, high]), PHONE) is high


def test_another_layout_has_fewer_rows_or_is_much_larger():
    row, column = ways(2, 50, 100)
    assert differs(row, column, DESK)
    assert not differs(column, row, DESK)
    assert not differs(row, row, DESK)
    half = Layout(row.frames._replace(high=row.frames.high * LARGER * 1.3), [])
    assert differs(row, half, DESK)


def test_a_handout_has_what_is_largest_in_little_height():
    row, column = ways(2, 110, 52)
    assert largest([column, row], HANDOUT) is row
    assert largest([column, row], PHONE) is column
    assert largest([row, row._replace(rooms=())], PHONE) is row


def test_insets_count_as_the_rest_does():
    first, _ = sheets(2, 60 * SCALE, 108 * SCALE)
    grown = first._replace(wide=first.wide + 100 * SCALE)
    beside = Layout(first, [Room(0, 0, 1, (0, 1, 0, 1), grown)])
    assert beside.sheet is grown
    assert beside.scale(PHONE) < PHONE.large < Layout(first, []).scale(PHONE)
    assert grown.wide == (60 + GAP + 60 + 100) * SCALE


def test_captions_are_as_large_as_a_sheet_that_has_grown_needs():
    first = Sheet([(0, 0)], 1000, 2000, 2000)
    asked = []

    def rooms(sheet, letters):
        asked.append(letters)
        return [Room(0, 0, 1, (0, 1, 0, 1), sheet._replace(wide=4000))]

    assert filled(first, rooms, PHONE).sheet.wide == 4000
    assert asked == [PHONE.legible(1000, 2000), PHONE.legible(4000, 2000)]
