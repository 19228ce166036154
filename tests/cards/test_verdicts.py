from __future__ import annotations

from dataclasses import replace

from generator.cards import verdicts
from generator.cards.formats import FORMATS, SHEET
from generator.cards.verdicts import first_unfit

PRINTS = [(form, form.bare) for form in FORMATS]


def test_a_card_that_fits_is_tried_once(words, tmp_path, monkeypatch):
    card = words()
    assert first_unfit(card, PRINTS, tmp_path) is None
    monkeypatch.setattr(verdicts, "fits", lambda *_: False)
    assert first_unfit(card, PRINTS, tmp_path) is None
    assert first_unfit(card, PRINTS) == PRINTS[0]
    assert first_unfit(replace(card, goal="Another goal."), PRINTS, tmp_path) == PRINTS[0]
    assert first_unfit(card, PRINTS[:1], tmp_path) == PRINTS[0]


def test_a_card_that_does_not_fit_is_tried_again(words, tmp_path):
    long = replace(words(), rows=words().rows * 40)
    for _ in range(2):
        assert first_unfit(long, [(SHEET, SHEET.bare)], tmp_path / "cards") == (SHEET, SHEET.bare)
    assert not (tmp_path / "cards").exists()
