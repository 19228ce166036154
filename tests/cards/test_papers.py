from __future__ import annotations

from generator.cards.papers import A4, A4_QUARTERS, GAP, INDEX


def test_a_card_has_the_sheet_inside_its_margins_or_its_share_of_it():
    assert A4.box == (A4.width - 2 * A4.beside, A4.height - 2 * A4.above - GAP)
    assert (INDEX.cells, A4_QUARTERS.cells) == (1, 4)
    assert A4_QUARTERS.cell == (A4_QUARTERS.width / 2, A4_QUARTERS.height / 2)
