from __future__ import annotations

import pytest

from generator.figures.captions import legible
from generator.figures.inset import Room, Sheet
from generator.figures.layer import SCALE
from generator.figures.layout import GAP, LARGE, Layout, filled, large, sheets


def columns(sheet):
    return [y for _, y in sheet.spots].count(0)


def ways(count, wide, high):
    return [Layout(sheet, []) for sheet in sheets(count, wide * SCALE, high * SCALE)]


@pytest.mark.parametrize(
    ("count", "wide", "high", "across"),
    [(2, 50, 100, 2), (2, 200, 100, 1), (3, 30, 100, 3), (4, 50, 100, 2), (4, 90, 100, 2), (3, 200, 100, 1)],
)
def test_frames_stand_so_that_they_are_large(count, wide, high, across):
    found = large(ways(count, wide, high)).sheet
    assert columns(found) == across
    assert len(set(found.spots)) == count


def test_what_would_be_small_on_a_phone_side_by_side_stands_above():
    near, far = ways(2, 60, 108), ways(2, 110, 108)
    assert columns(large(near).sheet) == 2
    assert near[0].scale >= LARGE
    assert columns(large(far).sheet) == 1
    assert far[0].scale < LARGE <= far[1].scale


def test_more_than_two_go_where_they_are_largest():
    found = ways(4, 108, 79)
    assert len({columns(it.sheet) for it in found}) == 4
    assert columns(large(found).sheet) == 2


def test_where_nothing_is_large_enough_the_largest_is_taken():
    found = ways(2, 150, 200)
    assert max(it.scale for it in found) < LARGE
    assert large(found).scale == max(it.scale for it in found)


def test_a_phone_shows_a_standing_body_170_pixels_high():
    [one] = [it for it in ways(1, 328 / LARGE, 100) if it.frames.wide == 328 / LARGE * SCALE][:1]
    assert one.scale * 99 >= 170


def test_insets_count_as_the_rest_does():
    first, _ = sheets(2, 60 * SCALE, 108 * SCALE)
    grown = first._replace(wide=first.wide + 100 * SCALE)
    beside = Layout(first, [Room(0, 0, 1, (0, 1, 0, 1), grown)])
    assert beside.sheet is grown
    assert beside.scale < LARGE < Layout(first, []).scale
    assert grown.wide == (60 + GAP + 60 + 100) * SCALE


def test_captions_are_as_large_as_a_sheet_that_has_grown_needs():
    first = Sheet([(0, 0)], 1000, 2000, 2000)
    asked = []

    def rooms(sheet, letters):
        asked.append(letters)
        return [Room(0, 0, 1, (0, 1, 0, 1), sheet._replace(wide=4000))]

    assert filled(first, rooms).sheet.wide == 4000
    assert asked == [legible(1000, 2000), legible(4000, 2000)]
