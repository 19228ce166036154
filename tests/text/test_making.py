from __future__ import annotations

from generator.text.making import anew


def test_who_keeps_nothing_makes_each_text_anew():
    texts = iter("ab")
    assert [anew("a", (), lambda: next(texts)), anew("a", (), lambda: next(texts))] == ["a", "b"]
