from __future__ import annotations

import re

import pytest
from knees import PROJECT

from generator.figures.screens import DESK, PHONE, READ

SHEET = (PROJECT / "templates/theme/assets/guide.css").read_text("utf-8")
REM = 20
"""The theme's, in CSS pixels."""


@pytest.mark.parametrize("screen", [PHONE, DESK])
def test_letters_can_be_read_on_it(screen):
    assert screen.legible(4000, 10) * screen.wide / 4000 == pytest.approx(READ)
    assert screen.legible(10, 4000) * screen.high / 4000 == pytest.approx(READ)


def test_the_room_is_what_the_style_sheet_gives():
    wide = re.search(r"\.movement \{ display: block; width: 100%; max-width: (\d+)rem", SHEET)
    high = re.search(r"\.movement > svg, .*max-height: (\d+)rem", SHEET)
    low = re.search(r"\.movement > svg \{ max-height: min\((\d+)rem, 75vh\)", SHEET)
    assert [int(it[1]) * REM for it in (wide, high, low)] == [DESK.wide, PHONE.most, DESK.most]


def test_a_standing_body_is_170_pixels_high_on_a_phone():
    assert PHONE.large * 99 >= 170
