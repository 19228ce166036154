"""The last hand on a PDF."""

from __future__ import annotations

import io

import pypdf
import pytest
from pypdf.generic import NameObject, StreamObject

from generator.cards.finish import Finish
from generator.cards.xobjects import Drawing

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 5"><path d="M0 0L10 5"/></svg>'
DRAWINGS = [Drawing(SVG, exact=True), Drawing(SVG)]
TRIANGLE = b"1 0 0 rg /a0 gs\n%d 10 m %d 10 l %d 20 l h\n%d 10 m f\n"
PAGE = b"1 0 0 -1 0 100 cm\nq 0 0 0 rg 0.4 0.4 0.4 RG 0.466667 0.466667 0.466667 rg 0.1 0.2 0.3 rg\n"


def written(*contents):
    """A PDF with a page of each content."""
    writer = pypdf.PdfWriter()
    for content in contents:
        page = writer.add_blank_page(100, 100)
        stream = StreamObject()
        stream.set_data(content)
        page[NameObject("/Contents")] = writer._add_object(stream)  # noqa: SLF001 - pypdf has no other name for it
    writer.add_metadata({"/Title": "A <b> card", "/Author": "The guide"})
    made = io.BytesIO()
    writer.write(made)
    return made


def read(work):
    return pypdf.PdfReader(io.BytesIO(work.bytes()))


@pytest.fixture
def inked():
    """Two pages of which each shows the first drawing, the second twice, once on its head."""
    first, upside_down = (TRIANGLE % places for places in ((20, 40, 40, 20), (40, 20, 20, 40)))
    work = Finish(written(PAGE + first, PAGE + first + upside_down), DRAWINGS)
    work.ink()
    return work


def test_a_drawing_stands_once_in_the_file_and_wherever_it_is_seen(inked):
    pages = read(inked).pages
    assert inked.placed == 3
    assert b"q 2 0 0 2 20 10 cm /Drawing0 Do Q" in pages[0].get_contents().get_data()
    assert b"q -2 0 0 2 40 10 cm /Drawing0 Do Q" in pages[1].get_contents().get_data()
    forms = [page["/Resources"]["/XObject"].raw_get("/Drawing0") for page in pages]
    assert forms[0].idnum == forms[1].idnum
    assert pages[0]["/Resources"]["/XObject"]["/Drawing0"].get_data() == b"0 g\n0 0 m\n10 5 l\nf"
    assert inked.bytes().count(b"/Form") == 1


def test_greys_are_of_black_ink_and_colours_stay(inked):
    content = read(inked).pages[0].get_contents().get_data()
    assert b"q 0 g 0.4 G 0.466667 g 0.1 0.2 0.3 rg" in content


def test_texts_that_read_like_operators_are_left_alone():
    text = b"(1 0 0 rg 1 1 m 2 1 l 2 2 l h f \\) 0 0 0 rg) Tj 1.0 0 0 rg"
    work = Finish(written(text), DRAWINGS)
    work.ink()
    assert read(work).pages[0].get_contents().get_data() == text
    assert work.placed == 0


def test_the_content_of_a_page_stands_once_in_the_file(inked):
    plain = [it for it in map(read(inked).get_object, range(1, 20)) if isinstance(it, StreamObject) and len(it) <= 2]
    assert len(plain) == 2


def test_a_file_says_what_it_is(inked):
    inked.describe("de", "2026-01-01T00:00:00Z", [("Part", 1)])
    made = read(inked)
    assert made.pdf_header == "%PDF-1.7"
    assert made.root_object["/Lang"] == "de"
    assert made.root_object["/ViewerPreferences"] == {"/DisplayDocTitle": True, "/PrintScaling": "/None"}
    assert [(it.title, made.get_destination_page_number(it)) for it in made.outline] == [("Part", 1)]
    assert made.metadata.author == "The guide"
    xmp = made.xmp_metadata
    assert (xmp.dc_title, xmp.dc_creator, xmp.dc_language) == ({"x-default": "A <b> card"}, ["The guide"], ["de"])
    assert xmp.xmp_create_date == xmp.xmp_modify_date
    assert xmp.xmp_create_date.isoformat().startswith("2026-01-01")
