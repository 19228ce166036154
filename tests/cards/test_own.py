from __future__ import annotations

import re

import pytest

from generator.cards import documents, own, pdf, press
from generator.cards.formats import SHEET
from generator.cards.own import Guest, Refused, alone, filled_in, order
from generator.cards.papers import A4, A6, INDEX, LETTER


@pytest.mark.parametrize(
    ("asked", "form", "paper"),
    [
        ({}, "sheet", A4),
        ({"paper": "letter"}, "sheet", LETTER),
        ({"paper": "a6"}, "index-card", A6),
        ({"form": "index-card"}, "index-card", INDEX),
        ({"form": "large-print", "paper": "letter"}, "large-print", LETTER),
    ],
)
def test_a_format_and_a_paper_follow_each_other(asked, form, paper):
    made = order(**asked)
    assert (made.form.name, made.paper) == (form, paper)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"form": "sheet", "paper": "a6"}, "'sheet' is printed on a4 or letter, not on a6"),
        ({"form": "index-card", "paper": "a4"}, "'index-card' is printed on 4x6 or a6, not on a4"),
        (
            {"title": "Up \u2192"},
            "the title has letters that no typeface here can print: \u2192; let --out end in .html",
        ),
        (
            {"title": "Up\nand down"},
            "the title has letters that no typeface here can print: '\\n'; let --out end in .html",
        ),
        (
            {"name": "\U0001f4aa"},
            "the name has letters that no typeface here can print: \U0001f4aa; let --out end in .html",
        ),
        ({"title": "W" * 61}, "the title has more than 60 characters"),
        ({"name": "W" * 40}, "the name is longer than its line"),
        ({"name": "Ada", "paper": "a6"}, "'index-card' has no line for a name"),
    ],
)
def test_what_does_not_go_together_is_refused(asked, said):
    with pytest.raises(Refused, match=f"^{re.escape(said)}$"):
        order(**asked)


def test_a_name_stands_on_its_line(printer):
    make, routine = printer()
    made = order(name=" Zoë Łapińska ")
    assert "<span>Name: Zoë Łapińska</span><span>Start date</span>" in documents.page(
        make, [routine], made.form, made.paper
    )
    assert SHEET.labels[0] == "Name"


def test_a_booklet_has_the_whole_line_for_a_name():
    long = "Wilhelmina Featherstonehaugh"
    assert order(form="pocket-fold", name=long).form.labels[0] == f"Name: {long}"
    with pytest.raises(Refused, match="longer than its line"):
        order(form="pocket-fold", name=f"{long} of {long}")


@pytest.mark.parametrize(
    ("weeks", "steps"), [(None, ["1", "3\u20134"]), (1, ["1"]), (2, ["1"]), (3, ["1", "3"]), (9, ["1", "3\u20134"])]
)
def test_progression_ends_with_the_weeks_that_are_asked_for(printer, weeks, steps):
    _, routine = printer()
    made = filled_in(routine, order(weeks=weeks, title="Tuesday"))
    assert [step.weeks.words() for step in made.progression] == steps
    assert made.name == "Tuesday"
    assert filled_in(routine, order()) == routine


def test_a_routine_without_a_page_leads_to_the_guide(printer, project):
    make, routine = printer()
    guest = Guest(make.catalog, [project / "templates/cards"], make.imprint)
    assert guest.address(routine) == "https://knees.example/guide/"
    assert ">knees.example/guide</a>" in documents.page(guest, [routine], SHEET, A4)


@pytest.mark.uncounted
def test_a_page_by_itself_loads_nothing(guide_printer, stocked, drawn, project):
    made = own.made(guide_printer, stocked.routines["desk-break"], order(), drawn, [project / "templates/theme/assets"])
    html = alone(made)
    addresses = re.findall(r"""(?:src|href)="([^"]*)"|url\(([^)]*)\)""", html)
    assert {"".join(pair).partition(",")[0].partition(":")[0] for pair in addresses} == {"data", "https"}
    assert set(re.findall('href="([^"]*)"', html)) == {"https://knees.example/routines/desk-break/"}
    assert html.count("data:font/woff2;base64,") == len(
        [path for path in press.look([project / "templates/theme/assets"]) if path.endswith(".woff2")]
    )
    assert "data:image/svg+xml;base64," in html
    assert not own.STYLE.search(html)
    assert 'class="rc-screen">To print' in html


def laid(text):
    """A page with a text, and its PDF."""
    sheet = pdf.Sheet(f"<!doctype html><p>\n{text}</p>", "cards/any/", {}, A4, 1)
    return sheet, pdf.pdf(sheet)


@pytest.mark.skipif(not pdf.there(), reason="no wheel for this system")
def test_a_letter_that_no_typeface_of_the_system_has_is_found_in_the_pdf():
    assert not own.whole(*laid("Up \ue123"))
    assert own.whole(*laid("Up and &amp; down"))


def test_a_pdf_of_our_own_letters_is_not_read_for_it():
    assert own.whole(pdf.Sheet("<p>Up</p>", "cards/any/", {}, A4, 1), b"no PDF at all")
