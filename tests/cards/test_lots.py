import pytest

from generator.cards import lots, pdf
from generator.cards.formats import FORMATS


@pytest.fixture
def made(printer, project, monkeypatch):
    monkeypatch.setattr(pdf, "there", lambda: True)
    make, routine = printer()

    def lots_of(drawn=None, amid=""):
        return make, routine, lots.lots(make, drawn or {}, [project / "templates/theme/assets"], amid)

    return lots_of


def test_a_routine_and_a_plan_are_a_lot_each(made):
    _, routine, found = made()
    assert list(found) == [routine.id, "knee-weeks"]
    assert len(found[routine.id].lay) == sum(len(form.papers) for form in FORMATS)
    assert list(found["knee-weeks"].lay) == [
        f"cards/knee-weeks/knee-weeks-booklet-{paper}.pdf" for paper in ("a4", "letter")
    ]


def test_all_default_cards_are_a_lot_where_there_are_many(guide_printer, project, monkeypatch):
    monkeypatch.setattr(pdf, "there", lambda: True)
    found = lots.lots(guide_printer, {}, [project / "templates/theme/assets"])
    assert list(found[lots.ALL].lay) == ["cards/all-cards-a4.pdf", "cards/all-cards-letter.pdf"]


def test_a_lot_changes_with_its_figures_its_words_and_all_that_cards_are_made_with(made):
    make, routine, before = made()
    shown = f"exercises/{make.card(routine).rows[0].figure}/card.svg"
    for _, _, after in (made({shown: "<svg/>"}), made(amid="other templates")):
        assert {before[name].made_of for name in before}.isdisjoint(lot.made_of for lot in after.values())
    others = made({"exercises/another/card.svg": "<svg/>"})[2]
    assert [lot.made_of for lot in others.values()] == [lot.made_of for lot in before.values()]


def test_without_an_engine_there_are_none(made, monkeypatch):
    monkeypatch.setattr(pdf, "there", lambda: False)
    assert made()[2] == {}


def test_only_what_nothing_is_known_of_is_made_ahead(made):
    make, routine, _ = made()
    assert list(lots.parts(make, [routine.id])) == [routine.id]
    assert list(lots.parts(make, ["knee-weeks"])) == ["knee-weeks a4", "knee-weeks letter"]
    assert lots.parts(make, []) == {}
