from __future__ import annotations

import re

import pytest

from generator.cards import classes, documents
from generator.cards.formats import INDEX_CARD, POCKET_FOLD, SHEET
from generator.cards.papers import A4, EITHER, INDEX


def texts(tree, name):
    """The texts of all elements of a class."""
    return ["".join(element.itertext()) for element in tree.iter() if name in element.get("class", "").split()]


def test_a_page_is_a_whole_document_that_no_search_engine_keeps(printer, parse):
    make, routine = printer()
    page = documents.page(make, [routine], SHEET, EITHER)
    assert page.startswith("<!doctype html>")
    assert '<meta name="robots" content="noindex">' in page
    assert '<link rel="canonical" href="https://knees.example/guide/routines/knee-start/">' in page
    assert texts(parse(page), "rc-title") == ["Knee start"]


def test_a_page_has_the_style_sheets_of_its_paper_and_no_style_within(printer):
    make, routine = printer()
    for form, paper in ((SHEET, SHEET.bare), (SHEET, A4), (INDEX_CARD, INDEX), (POCKET_FOLD, POCKET_FOLD.bare)):
        page = documents.page(make, [routine], form, paper)
        linked = re.findall(r'<link rel="stylesheet" href="../../([^"]+)">', page)
        assert linked == ["assets/card.css", classes.FORMATS_FILE, classes.page_file(paper)]
        assert not re.search(r"<style|\sstyle=", page)


@pytest.mark.parametrize(
    ("form", "kind"),
    [(SHEET, "portrait"), (INDEX_CARD, "sized"), (POCKET_FOLD, "landscape")],
    ids=lambda it: str(it)[:9],
)
def test_a_page_says_whether_its_paper_is_the_readers_choice(printer, form, kind):
    make, routine = printer()
    assert f'data-page="{kind}"' in documents.page(make, [routine], form, form.bare)


def test_many_routines_are_one_document(printer, parse):
    make, routine = printer()
    page = documents.page(make, [routine, routine], SHEET, A4)
    assert texts(parse(page), "rc-title") == ["Knee start"] * 2
    assert "all cards to print" in page
