from __future__ import annotations

from generator.figures.pace import EVEN


def test_both_ways_take_as_long_where_nothing_says_how_fast():
    assert EVEN.up == EVEN.down
    assert EVEN.top == EVEN.bottom
