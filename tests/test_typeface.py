from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.typeface import MM_PER_PT, WIDEST, advances, lines, missing, width

TEXT = st.text("abc ,.WMil", max_size=60)


@pytest.mark.parametrize("weight", [400, 700])
def test_the_widths_cover_what_people_type(weight):
    typed = {chr(code) for code in range(0x20, 0x7F)} | set(
        "\u00e4\u00e9\u00f1\u00fc\u00df\u00d7\u00b7\u2013\u2019\u201c\u201d\u2026\u00bd\u00b0"
    )
    assert sorted(typed - set(advances(weight))) == []
    assert all(0 < advances(weight)[letter] <= WIDEST for letter in typed)


def test_bold_is_wider():
    words = "Seated rear delt fly"
    assert width(words, 12, 700) > width(words, 12, 400)


def test_a_width_is_in_millimeters():
    assert width("\U0001f41e", 72) == pytest.approx(25.4)
    assert width("ab", 10) == pytest.approx((advances(400)["a"] + advances(400)["b"]) / 1000 * 10 * MM_PER_PT)
    assert width("", 10) == 0


def test_a_text_that_just_fits_is_one_line():
    exact = width("two words", 12)
    assert lines("two words", 12, exact + 0.001) == 1
    assert lines("two words", 12, exact - 0.001) == 2


def test_a_line_does_not_end_at_a_no_break_space():
    narrow = width("two 3.5", 12) + 0.01
    assert lines("two 3.5 kg or", 12, narrow) == 2
    assert lines("two 3.5\u00a0kg or", 12, narrow) == 3


def test_a_word_longer_than_the_column_is_broken():
    assert lines("W" * 100, 12, 10) > width("W" * 100, 12) / 10


def test_no_text_takes_a_line():
    assert lines("", 12, 10) == lines("  ", 12, 10) == 1


@given(TEXT, st.integers(5, 100))
def test_a_narrower_column_never_needs_fewer_lines(text, measure):
    assert lines(text, 12, measure) >= lines(text, 12, measure + 10)


@given(TEXT, TEXT)
def test_more_text_never_needs_fewer_lines(one, more):
    assert lines(f"{one} {more}", 12, 40) >= lines(one, 12, 40)


def test_letters_that_the_type_lacks_are_each_named_once():
    assert missing("e\u0301 \u2192 b \u2192 \u80cc") == "\u2192\u80cc"
    assert missing("\u0141\u00f3d\u017a, 2\u00d7\u00bd\u2026") == ""
