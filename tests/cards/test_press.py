from __future__ import annotations

import pytest

from generator.cards import lots, pdf, png, press, tagged
from generator.cards.files import all_of, tagged_of
from generator.cards.formats import FORMATS, SHEET
from generator.cards.ledger import Ledger
from generator.cards.papers import A4, LETTER


def ledger(printer, project):
    return Ledger(lots.lots(printer, {}, [project / "templates/theme/assets"]), None)


def test_every_routine_has_a_page_in_every_format_and_one_for_each_paper_of_the_default(printer):
    make, _ = printer()
    made = list(press.pages(make))
    assert [path for _, path, _ in made] == [
        "cards/knee-weeks/index.html",
        *(f"cards/knee-start/{name}.html" for name in ["index", *(form.name for form in FORMATS[1:])]),
        "cards/knee-start/sheet-a4.html",
        "cards/knee-start/sheet-letter.html",
    ]
    assert all(make().startswith("<!doctype html>") for _, _, make in made)


def test_figures_on_paper_are_black_and_white_and_without_shadow_and_words():
    floor = '<g fill="none" stroke="var(--figure-floor,#aab4be)" opacity=".35"><path d="M0 0"/></g>'
    words = '<g stroke-opacity=".5"><rect/></g><text x="1" y="1">From behind</text>'
    svg = f'<svg viewBox="0 0 2 1"><g>{floor}<path fill="var(--figure-skin,#f4ece4)"/></g>{words}</svg>'
    assert press.figures({"squat": svg}) == {
        "exercises/squat/card.svg": '<svg viewBox="0 0 2 1"><g><path fill="#fff"/></g></svg>'
    }


def test_without_an_engine_there_are_no_pdfs(printer, project, monkeypatch):
    make, _ = printer()
    monkeypatch.setattr(pdf, "there", lambda: False)
    assert press.pdfs(make, ledger(make, project)) == {}


def test_every_format_and_paper_is_a_pdf(printer, project, monkeypatch):
    make, _ = printer()
    monkeypatch.setattr(pdf, "there", lambda: True)
    monkeypatch.setattr(
        pdf, "made", lambda sheets, *_: {path: b"%PDF" * 400 * sheet.pages for path, sheet in sheets.items()}
    )
    monkeypatch.setattr(png, "made", lambda sheets, *_: dict.fromkeys(sheets, b"PNG"))
    made = press.pdfs(make, ledger(make, project))
    assert sum(path.endswith(".pdf") for path in made) == sum(len(form.papers) for form in FORMATS) + 2
    assert not [path for path in made if "tagged" in path]


@pytest.mark.uncounted
def test_all_default_cards_are_one_pdf_where_there_are_many(guide_printer, project, monkeypatch):
    monkeypatch.setattr(pdf, "there", lambda: True)
    monkeypatch.setattr(pdf, "made", lambda sheets, *_: {path: b"%PDF" * sheet.pages for path, sheet in sheets.items()})
    monkeypatch.setattr(png, "made", lambda *_: {})
    made = press.pdfs(guide_printer, ledger(guide_printer, project))
    assert len(made[all_of(A4)]) >= 4 * len(guide_printer.catalog.routines)


def test_what_a_pdf_is_made_from_is_its_own_cards_alone(guide_printer, stocked, loaded, pictured):
    sheet = press.sheet(guide_printer, press.Job([stocked.routines["desk-break"]], SHEET, A4), loaded, pictured)
    others = {path for path in sheet.files if path.startswith("exercises/")}
    assert others
    assert others < set(pictured)
    assert set(loaded) <= set(sheet.files)


@pytest.mark.parametrize("name", ["assets/card.css", "assets/fonts/atkinson-400.woff2"])
def test_the_look_of_cards_is_their_style_sheet_and_fonts(loaded, name):
    assert loaded[name]


def test_a_booklet_is_a_page_a_week_and_then_the_cards_of_its_routines_with_a_bookmark_each(
    guide_printer, loaded, pictured
):
    plan = guide_printer.catalog.plans["eight-weeks"]
    sheet = press.bound(guide_printer, plan, LETTER, loaded, pictured)
    assert [title for title, _ in sheet.outline[:8]] == [f"Week {number}" for number in range(1, 9)]
    assert sheet.outline[8] == ("Knee start", 8)
    assert [page for _, page in sheet.outline] == sorted({page for _, page in sheet.outline})
    assert sheet.pages >= len(sheet.outline)


def test_all_cards_have_a_bookmark_each(guide_printer, stocked, loaded, pictured):
    routines = [stocked.routines[id] for id in ("desk-break", "strong-knees")]
    sheet = press.sheet(guide_printer, press.Job(routines, SHEET, A4), loaded, pictured)
    assert sheet.outline == (("Desk break", 0), ("Strong knees, day B", sheet.pages - 1))


def test_default_cards_are_tagged_as_well_where_there_is_an_engine_for_it(printer, project, monkeypatch):
    make, routine = printer()
    for engine in (pdf, tagged):
        monkeypatch.setattr(engine, "there", lambda: True)
        monkeypatch.setattr(engine, "made", lambda sheets, *_: dict.fromkeys(sheets, b"%PDF"))
        monkeypatch.setattr(engine, "program", lambda name=engine.__name__: name)
    monkeypatch.setattr(png, "made", lambda *_: {})
    made = press.pdfs(make, ledger(make, project))
    assert {path for path in made if "tagged" in path} == {tagged_of(routine, paper) for paper in SHEET.papers}
