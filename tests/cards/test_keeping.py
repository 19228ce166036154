from __future__ import annotations

from generator.cards.keeping import Kept


def test_a_text_is_made_once_in_a_build():
    kept, made = Kept(), []
    for _ in range(2):
        assert kept.text("squat sheet", "words", lambda: made.append("a") or "text") == "text"
    assert made == ["a"]


def test_who_keeps_texts_is_asked_by_name_and_by_what_they_are_made_of():
    kept = Kept()
    kept.keep = lambda name, made_of, make: f"{name} of {made_of}: {make()}"
    assert kept.text("squat sheet", "words", lambda: "text") == "cards/squat sheet of words: text"
