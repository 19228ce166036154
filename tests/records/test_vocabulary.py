from __future__ import annotations

from generator.records.vocabulary import OPTIONAL, VOCABULARIES, Term


def test_a_term_is_headed_as_texts_spell_it_or_by_its_name():
    term = Term(id="lats", name="latissimus", meaning="A muscle of the back.")
    assert term.heading == "Latissimus"
    assert term.model_copy(update={"spelled": ("lats",)}).heading == "Lats"


def test_what_a_guide_may_do_without_is_a_vocabulary():
    assert set(OPTIONAL) < set(VOCABULARIES)
