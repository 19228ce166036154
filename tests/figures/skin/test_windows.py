from __future__ import annotations

from generator.figures.skin.windows import common, joined, within


def test_windows_have_in_common_what_lies_in_both():
    first, second = (slice(2, 9), slice(0, 4)), (slice(5, 20), slice(3, 6))
    both = common(first, second)
    assert both == (slice(5, 9), slice(3, 4))
    assert within(both, second) == (slice(0, 4), slice(0, 1))
    rows, _ = common(first, (slice(10, 12), slice(0, 4)))
    assert rows.start == rows.stop


def test_the_window_that_holds_all_holds_no_more():
    assert joined([(slice(2, 9), slice(0, 4)), (slice(5, 20), slice(3, 6))]) == (slice(2, 20), slice(0, 6))
