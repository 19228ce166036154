from types import ModuleType

import pytest

from generator import workshop
from generator.cards import ledger
from generator.cards.ledger import Laid, Ledger, Lot
from generator.cards.papers import A4
from generator.cards.pdf import Sheet


def engine(name):
    def made(sheets, folder, names):
        return workshop.made(name, lambda sheet: f"{name} {sheet.html}".encode(), sheets, names, folder)

    its = ModuleType(name)
    vars(its).update(there=lambda: True, program=lambda: name, made=made)
    return its


@pytest.fixture
def engines(monkeypatch):
    made = {name: engine(name) for name in ("pdf", "png", "tagged")}
    for name in ("png", "tagged"):
        monkeypatch.setattr(ledger, name, made[name])
    monkeypatch.setattr(ledger.pdf, "program", made["pdf"].program)
    monkeypatch.setattr(ledger.pdf, "made", made["pdf"].made)
    return ledger.pdf


def lots(laid, made_of="words"):
    def lay(html, pages):
        return lambda: laid.append(html) or Sheet(html, "cards/", {}, A4, pages)

    return {"squats": Lot(made_of, {"a.pdf": lay("A", 1), "b.pdf": lay("B", 2), "long.pdf": lay("long", 0)})}


def test_what_is_kept_is_not_laid_out_again(engines, tmp_path):
    laid = []
    first = Ledger(lots(laid), tmp_path)
    assert first.unknown == ["squats"]
    made = first.made(engines, {"a.pdf": "a.pdf", "b.pdf": "b.pdf"})
    assert made == {"a.pdf": b"pdf A", "b.pdf": b"pdf B"}
    assert laid == ["A", "B", "long"]
    again = Ledger(lots(laid), tmp_path)
    assert again.unknown == []
    assert again.made(engines, {"a.pdf": "a.pdf", "b.pdf": "b.pdf"}) == made
    assert list(again.names) == ["a.pdf", "b.pdf"]
    assert laid == ["A", "B", "long"]


def test_what_is_no_longer_in_the_cache_is_laid_out_alone(engines, tmp_path):
    laid = []
    first = Ledger(lots(laid), tmp_path)
    first.made(engines, {"a.pdf": "a.pdf", "b.pdf": "b.pdf"})
    (tmp_path / first.names["b.pdf"]["pdf"]).unlink()
    laid.clear()
    assert Ledger(lots(laid), tmp_path).made(engines, {"b.pdf": "b.pdf"}) == {"b.pdf": b"pdf B"}
    assert laid == ["B"]


@pytest.mark.usefixtures("engines")
def test_what_is_made_of_other_words_or_by_another_program_is_laid_out(tmp_path, monkeypatch):
    laid = []
    assert Ledger(lots(laid), tmp_path).names.keys() == {"a.pdf", "b.pdf"}
    assert Ledger(lots(laid, "other words"), tmp_path).unknown == ["squats"]
    monkeypatch.setattr(ledger.png, "program", lambda: "png 2")
    assert Ledger(lots(laid), tmp_path).unknown == ["squats"]


def test_without_a_cache_all_is_laid_out_once(engines):
    laid = []
    made = Ledger(lots(laid), None)
    assert made.made(engines, {"a.png": "a.pdf"}) == {"a.png": b"pdf A"}
    assert laid == ["A", "B", "long"]


def test_sheets_are_counted_without_being_laid_out():
    assert list(Laid({"a": pytest.fail, "b": pytest.fail})) == ["a", "b"]
    assert len(Laid({"a": pytest.fail})) == 1
