from __future__ import annotations

import pytest

from generator.cards import downloads
from generator.cards.files import all_of, booklet_of, pdf_of, picture_of, tagged_of
from generator.cards.formats import FORMATS, SHEET
from generator.cards.papers import A4, LETTER


@pytest.fixture
def made(printer):
    make, routine = printer()
    plan = make.catalog.plans["knee-weeks"]
    pdfs = [pdf_of(routine, form, paper) for form in FORMATS for paper in form.papers]
    others = [of for paper in SHEET.papers for of in (booklet_of(plan, paper), all_of(paper))]
    return plan, routine, dict.fromkeys([*pdfs, *map(picture_of, pdfs), *others], b"%PDF" * 400)


def test_nothing_is_offered_that_was_not_made(made):
    plan, routine, _ = made
    assert [choice.downloads for choice in downloads.choices(routine, {})] == [()] * len(FORMATS)
    assert downloads.together({}) == downloads.booklets(plan, {}) == []


def test_each_format_is_offered_with_its_pdfs_and_pictures(made):
    _, routine, made = made
    first, *_, fourth, fifth, _, _ = downloads.choices(routine, made)
    assert [(shown.paper.name, shown.width, shown.height) for shown in first.pictures] == [
        ("a4", 120, 170),
        ("letter", 120, 155),
    ]
    assert [(shown.paper.name, shown.width, shown.height) for shown in fourth.pictures] == [("4x6", 87, 58)]
    assert [(shown.paper.name, shown.width, shown.height) for shown in fifth.pictures] == [
        ("a4", 120, 85),
        ("letter", 120, 93),
    ]
    assert {shown.path for shown in first.pictures} <= set(made)
    assert first.page == "cards/knee-start/index.html"
    assert first.downloads[0] == (A4, "cards/knee-start/knee-start-sheet-a4.pdf", "2 kB")


def test_tagged_pdfs_are_offered_beside_the_default_card_alone(made):
    _, routine, made = made
    tagged = [tagged_of(routine, paper) for paper in SHEET.papers]
    offered = downloads.choices(routine, made | dict.fromkeys(tagged, b"%PDF"))
    assert [[one.path for one in choice.tagged] for choice in offered if choice.tagged] == [tagged]


def test_a_plans_booklet_and_all_cards_together_are_offered_on_each_paper(made):
    plan, _, made = made
    assert [it.path for it in downloads.booklets(plan, made)] == [
        f"cards/knee-weeks/knee-weeks-booklet-{paper}.pdf" for paper in ("a4", "letter")
    ]
    assert [it.paper for it in downloads.together(made)] == [A4, LETTER]
