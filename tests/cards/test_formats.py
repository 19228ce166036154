from __future__ import annotations

import pytest

from generator.cards.formats import FORMATS, SHEET
from generator.cards.papers import A4, EITHER, LETTER

EVERY = [(form, paper) for form in FORMATS for paper in (form.bare, *form.papers)]


@pytest.mark.parametrize(("form", "paper"), EVERY, ids=lambda it: it.name)
def test_a_pen_has_room_and_every_letter_can_be_read(form, paper):
    assert form.column >= 10
    assert form.box >= 6.5
    assert min(form.sizes) >= 7
    assert form.qr >= (18 if paper.cell[0] < 160 else 24)
    assert paper.above >= 5
    assert paper.beside >= 6


def test_a_full_page_can_be_read_at_arms_length_and_large_print_is_large():
    assert min(SHEET.sizes) >= 8
    assert min(SHEET.sizes[:-1]) >= 10
    assert min(FORMATS[-1].sizes[:-1]) >= 16


def test_a_card_for_either_paper_fits_both():
    for paper in (A4, LETTER):
        assert EITHER.box[0] <= paper.width - 2 * paper.beside
        assert EITHER.box[1] < paper.height - 2 * paper.above


def test_names_are_part_of_addresses_and_never_the_same():
    names = [form.name for form in FORMATS]
    assert names == [
        "sheet",
        "more-sessions",
        "one-session",
        "log",
        "index-card",
        "quarter-sheets",
        "pocket-fold",
        "large-print",
    ]
