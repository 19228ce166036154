from __future__ import annotations

from generator.cards.files import page_of, pdf_of
from generator.cards.formats import LARGE_PRINT, SHEET
from generator.cards.papers import A4


def test_files_have_the_names_of_routine_format_and_paper(tiny):
    routine = tiny.routines["knee-start"]
    assert page_of(routine, SHEET) == "cards/knee-start/index.html"
    assert page_of(routine, SHEET, A4) == "cards/knee-start/sheet-a4.html"
    assert page_of(routine, LARGE_PRINT) == "cards/knee-start/large-print.html"
    assert pdf_of(routine, SHEET, A4) == "cards/knee-start/knee-start-sheet-a4.pdf"
