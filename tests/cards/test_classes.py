from __future__ import annotations

import re

import pytest

from generator.cards import classes, imposition
from generator.cards.boxes import columns
from generator.cards.card import Row
from generator.cards.formats import FORMATS, LARGE_PRINT, POCKET_FOLD, SHEET
from generator.cards.papers import A4, A4_QUARTERS, EITHER, EITHER_EIGHTHS, INDEX, LETTER_EIGHTHS
from generator.values.quantity import QuantityError, parse_span

CSS = classes.files()[classes.FORMATS_FILE]


def properties(selector):
    """The custom properties that a rule sets."""
    found = re.search(rf"^{re.escape(selector)} {{ (.*) }}$", CSS, re.MULTILINE)
    return dict(re.findall(r"--([a-z-]+): ([^;]+);", found[1])) if found else {}


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_a_format_has_its_sizes_and_the_boxes_of_its_papers(form):
    found = properties(f".rc-{form.name}")
    assert (found["title"], found["fine"]) == (f"{form.sizes.title}pt", f"{form.sizes.fine}pt")
    assert (found["figure"], found["pen"]) == (f"{form.figure}mm", f"{form.box}mm")
    for paper in (*form.papers, form.bare):
        box = properties(f".rc-{form.name}.{classes.on(paper)}")
        assert (box["w"], box["h"]) == tuple(f"{length}mm" for length in paper.box)


def test_a_booklet_has_two_lines_for_a_name_and_a_date():
    assert properties(".rc-pocket-fold")["who"] == f"{POCKET_FOLD.who / 2}mm"


def test_a_week_has_smaller_notes_than_a_card_and_its_rule_is_the_later():
    assert properties(".rc-week")["cue"] == "9.5pt"
    assert properties(".rc-sheet")["cue"] == f"{SHEET.sizes.cue}pt"
    assert CSS.index(".rc-week") > CSS.index(".rc-sheet")


def test_each_cell_has_its_place_and_no_other_cell_has_it():
    places = re.findall(
        r"^\.rc-pocket-fold\.rc-on-letter \.rc-at-(\d) { left: (.*)mm; top: (.*)mm; }$", CSS, re.MULTILINE
    )
    assert [int(cell) for cell, *_ in places] == list(range(LETTER_EIGHTHS.cells))
    for cell, *spot in places:
        assert tuple(map(float, spot)) == imposition.spot(int(cell), LETTER_EIGHTHS)
    assert not re.search(r"rc-sheet[^{]*rc-at-", CSS)


@pytest.mark.parametrize(
    ("height", "names"),
    [
        (27.4, "rc-cm2 rc-mm7 rc-t4"),
        (8.5, "rc-mm8 rc-t5"),
        (30, "rc-cm3"),
        (100.1, "rc-cm10 rc-t1"),
        (12.999, "rc-cm1 rc-mm3"),
    ],
)
def test_the_height_of_a_row_is_told_by_its_digits(height, names):
    assert classes.tall(height) == names


def test_every_height_and_every_number_of_sets_has_its_classes():
    highest = max(paper.box[1] for form in FORMATS for paper in (*form.papers, form.bare))
    for tenths in range(1, int(highest * 10) + 1):
        found = [properties(f".{name}") for name in classes.tall(tenths / 10).split()]
        assert all(found)
    for sets in range(1, classes.MOST_LINES + 1):
        assert properties(f".rc-x{sets}") == {"sets": str(sets)}


def test_no_dose_has_more_sets_than_there_are_classes():
    most = Row("squat", "A", "Squat", "", "", "10 lb", "", sets=30, weighed=True, sides=True)
    assert max(len(lines) for form in FORMATS for lines in columns(most, form)) <= classes.MOST_LINES
    with pytest.raises(QuantityError):
        parse_span("31", 30)


@pytest.mark.parametrize(
    ("paper", "name", "css"),
    [
        (EITHER, "either", "@page { margin: 10mm 10mm; }\n"),
        (A4, "a4", "@page { size: 210mm 297mm; margin: 10mm 10mm; }\n"),
        (INDEX, "4x6", "@page { size: 152.4mm 101.6mm; margin: 5mm 6mm; }\n"),
        (A4_QUARTERS, "a4-cut", "@page { size: 297mm 210mm; margin: 0; }\n"),
        (EITHER_EIGHTHS, "either-cut", "@page { size: landscape; margin: 0; }\n"),
    ],
)
def test_each_page_has_a_style_sheet_with_its_size_unless_the_reader_chooses(paper, name, css):
    assert classes.page_file(paper) == f"assets/papers/{name}.css"
    assert classes.files()[classes.page_file(paper)] == css


def test_papers_that_share_a_style_sheet_are_alike():
    papers = {paper for form in FORMATS for paper in (*form.papers, form.bare)}
    assert {paper: classes.files()[classes.page_file(paper)] for paper in papers} == {
        it: classes.page(it) for it in papers
    }
    assert LARGE_PRINT.bare in papers
