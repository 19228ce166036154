"""The last hand on a PDF."""

from __future__ import annotations

import io

import pypdf
import pytest

from generator.cards import objects
from generator.cards.finish import Finish, Said
from generator.cards.objects import Objects
from generator.cards.xobjects import Drawing

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 5"><path d="M0 0L10 5"/></svg>'
DRAWINGS = [Drawing(SVG, exact=True), Drawing(SVG)]
TRIANGLE = b"1 0 0 rg /a0 gs\n%d 10 m %d 10 l %d 20 l h\n%d 10 m f\n"
PAGE = b"1 0 0 -1 0 100 cm\nQ q\n0 0 0 rg\n0.4 0.4 0.4 RG [] 0 d\n0.466667 0.466667 0.466667 rg\n0.1 0.2 0.3 rg\n"
SAID = Said("A <b> card", "The guide", "de", "2026-01-01T00:00:00Z")


def written(*contents, resources=b"<< /ExtGState << /a0 << /CA 1 >> >> >>"):
    """A PDF with a page of each content."""
    made = Objects(1, 2, {1: b"<< /Type /Catalog /Pages 3 0 R >>", 2: b"<< /Title (A <b> card) >>", 3: b""})
    look = b"<< /Type /Page /Parent 3 0 R /MediaBox [ 0 0 100 100 ] /Contents %d 0 R /Resources %d 0 R >>"
    pages = [made.add(look % (made.add(objects.packed(it)), made.add(resources))) for it in contents]
    kids = b" ".join(b"%d 0 R" % page for page in pages)
    made.bodies[3] = b"<< /Type /Pages /Kids [ %b ] /Count %d >>" % (kids, len(pages))
    return made.written()


def read(work):
    return pypdf.PdfReader(io.BytesIO(work.bytes()), strict=True)


def by_another(file):
    """The same as engines of other systems may write it."""
    made = io.BytesIO()
    pypdf.PdfWriter(clone_from=io.BytesIO(file)).write(made)
    return made.getvalue()


@pytest.fixture(params=[bytes, by_another])
def inked(request):
    """Two pages of which each shows the first drawing, the second twice, once on its head."""
    first, upside_down = (TRIANGLE % places for places in ((20, 40, 40, 20), (40, 20, 20, 40)))
    work = Finish(request.param(written(PAGE + first, PAGE + first + upside_down)), DRAWINGS)
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
    assert b"Q q\n0 g\n0.4 G [] 0 d\n0.466667 g\n0.1 0.2 0.3 rg\n" in content


def test_texts_that_read_like_operators_are_left_alone():
    text = b"(\\\n1 0 0 rg 1 1 m 2 1 l 2 2 l h f \\)\n0 0 0 rg) Tj\n[()-9(b)]TJ\n1.0 0 0 rg"
    work = Finish(written(text), DRAWINGS)
    work.ink()
    assert read(work).pages[0].get_contents().get_data() == text
    assert work.placed == 0


def test_the_content_of_a_page_stands_once_in_the_file(inked):
    plain = [body for body in inked.file.bodies.values() if b"\nstream\n" in body and b"/Form" not in body]
    assert len(plain) == 2


def test_a_file_says_what_it_is(inked):
    inked.describe(SAID, [("Part", 1), ("Über", 0), ("Last", 1)])
    made = read(inked)
    assert made.pdf_header == "%PDF-1.7"
    assert made.root_object["/Lang"] == "de"
    assert made.root_object["/ViewerPreferences"] == {"/DisplayDocTitle": True, "/PrintScaling": "/None"}
    assert [(it.title, made.get_destination_page_number(it)) for it in made.outline] == [
        ("Part", 1),
        ("Über", 0),
        ("Last", 1),
    ]
    assert made.metadata.title == "A <b> card"
    xmp = made.xmp_metadata
    assert (xmp.dc_title, xmp.dc_creator, xmp.dc_language) == ({"x-default": "A <b> card"}, ["The guide"], ["de"])
    assert xmp.xmp_create_date == xmp.xmp_modify_date
    assert xmp.xmp_create_date.isoformat().startswith("2026-01-01")


def test_a_file_of_one_part_has_no_bookmarks(inked):
    inked.describe(SAID, ())
    assert read(inked).outline == []


def test_what_the_engine_drew_apart_stays_beside_the_drawings():
    work = Finish(written(TRIANGLE % (20, 40, 40, 20), resources=b"<< /XObject << /x5 2 0 R >> >>"), DRAWINGS)
    work.ink()
    assert set(read(work).pages[0]["/Resources"]["/XObject"]) == {"/x5", "/Drawing0"}
