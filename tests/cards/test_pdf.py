"""What is computed holds in the PDF, for every card of the guide in every format."""

from __future__ import annotations

import io
import random
import zlib
from collections import Counter

import numpy as np
import pytest
from pypdf import PdfReader
from zxingcpp import read_barcodes

from generator import workshop
from generator.cards import documents, fitting, heights, imposition, log, pdf, press
from generator.cards.card import Card, Row
from generator.cards.formats import FORMATS, INDEX_CARD, POCKET_FOLD, QUARTERS, SHEET
from generator.cards.papers import A4, INDEX, LETTER_EIGHTHS, LETTER_QUARTERS
from generator.cards.pdf import BASE, Sheet, Unfit, check
from generator.cards.sayings import Due, Weeks

plutoprint = pytest.importorskip("plutoprint", reason="no wheel for this system")

pytestmark = pytest.mark.uncounted

ROUTINES = ["strong-knees", pytest.param("knees-at-home", marks=pytest.mark.long)]
"""The one that takes the most room, and one of the usual size."""
EVERY = [(form, paper) for form in FORMATS for paper in form.papers]
TURNS = {(form, form.papers[number % len(form.papers)]) for number, form in enumerate(FORMATS)}
"""Each format on one of its papers, by turns."""
SOME = [pair if pair in TURNS else pytest.param(pair, marks=pytest.mark.long) for pair in EVERY]
"""The same format on another paper goes through the same steps; so that is long."""
PAGE = """<!doctype html><link rel="stylesheet" href="../../assets/card.css"><style>@page { size: 210mm 297mm }</style>
<p style="font-family: Atkinson">%s</p>"""


def squeezed(text):
    """A text without white space, which no two readers of a PDF see alike."""
    return "".join(text.split())


@pytest.fixture(scope="module")
def printing(guide_printer, loaded, pictured):
    """`printing([routine], form, paper)`: the PDF of cards."""
    return lambda *job: pdf.pdf(press.sheet(guide_printer, press.Job(*job), loaded, pictured))


@pytest.fixture(scope="module", params=ROUTINES)
def routine(request, stocked):
    return stocked.routines[request.param]


@pytest.fixture(scope="module", params=SOME, ids=lambda pair: f"{pair[0].name}-{pair[1].name}")
def printed(request, routine, guide_printer, printing):
    """A card as it is computed, and its PDF."""
    form, paper = request.param
    return form, paper, imposition.sheets(guide_printer.card(routine), form, paper), printing([routine], form, paper)


@pytest.fixture(scope="module")
def read(printed):
    """The words of each page of that PDF, and the points of all letters."""
    sizes = set()

    def visit(text, matrix, text_matrix, _, size):
        if text.strip():
            sizes.add(round(abs(size * text_matrix[3] * matrix[3]), 1))

    pages = PdfReader(io.BytesIO(printed[3])).pages
    return [squeezed(page.extract_text(visitor_text=visit)) for page in pages], sizes


def strings(side, form):
    """All that must stand on a page."""
    yield from (side.title, side.goal, side.safety, side.warm_up, side.cool_down, side.lacks)
    yield from (session.label for session in side.due)
    yield from (word for pair in (*side.meta, *side.progress) for word in pair)
    yield from (words for step in side.table for words in (*step.doses, step.beside))
    for row in side.rows if form.log else ():
        yield from (f"{row.mark} {row.name}", log.said(row))
    for row in side.rows if not form.log else ():
        yield from (f"{row.mark} {row.name}", heights.dose(row, form), row.load, row.cue, row.steps)


def lacking(sheet, text, form):
    """What must stand on a sheet and does not, or not as often."""
    wanted = Counter(words for place in sheet for words in map(squeezed, strings(place.side, form)) if words)
    return [words for words, times in wanted.items() if text.count(words) < times]


def test_a_card_has_the_pages_that_were_computed_with_all_their_words(printed, read, routine, guide_printer):
    form, _, sheets, _ = printed
    texts, _ = read
    assert len(texts) == len(sheets)
    for sheet, text in zip(sheets, texts, strict=True):
        assert lacking(sheet, text, form) == []
        addresses, editions = (2, 1) if form.folded else (len(sheet), len(sheet))
        assert text.count(f"knees.example/routines/{routine.id}") == addresses
        assert text.count(f"Edition{guide_printer.edition(routine)}") == editions


def fonts(resources):
    """The fonts of a page, of which the engine may put a part, or the whole, into an object of its own."""
    yield from resources.get("/Font", {}).values()
    for part in resources.get("/XObject", {}).values():
        yield from fonts(part.get("/Resources", {}))


def test_a_card_is_set_in_our_fonts_of_at_least_seven_points(printed, read):
    for page in PdfReader(io.BytesIO(printed[3])).pages:
        for font in fonts(page["/Resources"]):
            assert font["/BaseFont"].split("+")[1].startswith("AtkinsonHyperlegibleNext")
            deep = font["/DescendantFonts"][0] if "/DescendantFonts" in font else font
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(deep["/FontDescriptor"])
    assert min(read[1]) >= 7


def test_the_address_on_a_card_is_a_link_to_its_page(printed, routine):
    links = {
        str(note.get_object()["/A"]["/URI"])
        for page in PdfReader(io.BytesIO(printed[3])).pages
        for note in page["/Annots"]
    }
    assert links == {f"https://knees.example/routines/{routine.id}/"}


def test_every_page_has_the_size_of_its_paper(printed):
    _, paper, _, made = printed
    for page in PdfReader(io.BytesIO(made)).pages:
        size = [float(length) / 72 * 25.4 for length in page.mediabox[2:]]
        assert size == pytest.approx([paper.width, paper.height], abs=0.3)


@pytest.fixture
def book(loaded, pictured):
    """`book(html, paper)`: a page laid out by the engine."""

    def opened(html, paper):
        class Given(plutoprint.ResourceFetcher):
            def fetch_url(self, url):
                path = url.removeprefix(BASE)
                return plutoprint.ResourceData({**loaded, **pictured}[path], pdf.TYPES["." + path.rpartition(".")[2]])

        size = plutoprint.PageSize(paper.width * plutoprint.UNITS_MM, paper.height * plutoprint.UNITS_MM)
        made = plutoprint.Book(size, plutoprint.PAGE_MARGINS_NONE)
        made.custom_resource_fetcher = Given()
        made.load_html(html, base_url=f"{BASE}cards/any/")
        return made

    return opened


def seen(laid, paper, number, dots):
    """A page of a book as greys from 0 to 255, with `dots` for each CSS pixel."""
    wide, high = (round(length / pdf.MM_PER_PX * dots) for length in (paper.width, paper.height))
    with plutoprint.ImageCanvas(wide, high) as canvas:
        canvas.clear_surface(1, 1, 1, 1)
        canvas.scale(dots, dots)
        laid.render_page(canvas, number)
        return np.frombuffer(canvas.get_data(), np.uint8).reshape(high, -1, 4)[:, :wide, 0].copy()


@pytest.mark.parametrize(
    ("form", "paper"),
    [(SHEET, A4), (INDEX_CARD, INDEX), (QUARTERS, LETTER_QUARTERS), (POCKET_FOLD, LETTER_EIGHTHS)],
    ids=lambda it: it.name,
)
def test_a_phone_reads_the_code_from_the_paper(book, guide_printer, stocked, form, paper):
    laid = book(documents.page(guide_printer, [stocked.routines["strong-knees"]], form, paper), paper)
    found = read_barcodes(seen(laid, paper, 0, dots=3))  # 288 dpi
    assert {code.text for code in found} == {"https://knees.example/routines/strong-knees/"}


def ink(pixels):
    """The share of a page that is black, a grey counting for as much as it is dark."""
    return 1 - pixels.mean() / 255


@pytest.mark.parametrize("pair", SOME, ids=lambda pair: f"{pair[0].name}-{pair[1].name}")
def test_a_page_takes_little_ink(book, guide_printer, routine, pair):
    form, paper = pair
    laid = book(documents.page(guide_printer, [routine], form, paper), paper)
    pages = [ink(seen(laid, paper, number, dots=1)) for number in range(laid.get_page_count())]
    assert min(pages) > 0.005
    assert max(pages) <= 0.08


def test_a_black_page_would_be_told():
    assert ink(np.zeros((2, 2), np.uint8)) == 1
    assert ink(np.array([[0, 255], [255, 255]], np.uint8)) == 0.25


def height(book, guide_printer, form, paper, sides):
    """Millimeters that each page needs by the engine's own layout, if its card were as tall as it likes."""
    style = (
        "<style>@page{size:1000mm 3000mm;margin:0}.rc,.rc-cell{height:auto!important}.rc-notes{flex:none!important}"
        ".rc-cell{position:static!important}.rc-marks{display:none}</style></head>"
    )
    html = documents.page(guide_printer, sides, form, paper).replace("</head>", style)
    return [book(html, paper).get_document_height() * pdf.MM_PER_PX]


def test_the_engine_needs_no_more_room_than_was_computed(book, guide_printer, stocked, monkeypatch):
    for form, paper in EVERY:
        for routine in stocked.routines.values():
            for side in fitting.fitted(guide_printer.card(routine), form, paper):
                place = imposition.Place(side, 0, again=False)
                monkeypatch.setattr(imposition, "sheets", lambda *_, place=place: ((place,),))
                guide_printer.kept.texts.clear()  # pages are made once of a card, and this is one of them
                wide, high = paper.cell
                alone = paper._replace(width=wide, height=high, across=1, down=1)
                (needed,) = height(book, guide_printer, form, alone, [routine])
                monkeypatch.undo()
                guide_printer.kept.texts.clear()
                around = (
                    paper.box[1] - form.slack - log.room(side, form, paper)
                    if form.log
                    else heights.around(side, form, paper)
                )
                computed = around + sum(side.heights) + side.notes * heights.NOTES
                assert needed <= computed + 1, (routine.id, form.name, paper.name, side.number)
                assert needed <= paper.box[1], (routine.id, form.name, paper.name, side.number)


WORDS = [
    "a",
    "in",
    "to",
    "arm",
    "row",
    "pull",
    "hold",
    "slow",
    "band",
    "dumbbell",
    "blades",
    "MMWW",
    "illicit",
    "chest-supported",
    "straight-arm",
    "café",
    "10–12",
    "'soft'",
]


def wording(chance, most):
    """Words of up to `most` characters, often as many as there may be."""
    size = most if chance.random() < 0.4 else chance.randint(1, most)
    text = chance.choice(WORDS)
    while len(text) < size:
        text += " " + chance.choice(WORDS)
    return text[:size].strip()


def made_up(chance):
    """A card at the limits of what the model allows."""
    rows = tuple(
        Row(
            "x",
            f"{chr(65 + number)}1",
            wording(chance, 60),
            "2–3 × 10 reps per side",
            "rest 60 s, then A2",
            chance.choice(["", "3–5 lb (1.5–2.5 kg)", wording(chance, 60)]),
            wording(chance, 90),
            chance.choice([1, 2, 3, 5, 8]),
            (number // 2, number % 2),
            steps=chance.choice(["", f"Easier: {wording(chance, 60)} · Harder: {wording(chance, 60)}"]),
            measure=chance.choice(["×", "s", "min", "br"]),
            weighed=chance.random() < 0.4,
            sides=chance.random() < 0.3,
            since=chance.choice(["", "", "in weeks 3–4 and 6"]),
        )
        for number in range(chance.choice([1, 2, 4, 6, 9]))
    )
    aside = "; ".join(f"{wording(chance, 60)} 10 reps" for _ in range(chance.choice([0, 1, 3, 8])))
    doses = ("2–3 × 10–12",) * len(rows)
    weeks = tuple(
        Weeks(f"Week {week}", wording(chance, 120), doses, wording(chance, 90), week, week)
        for week in range(chance.choice([1, 4, 8]))
    )
    kit = ", ".join(wording(chance, 20) for _ in range(chance.choice([1, 4, 10])))
    due = tuple(Due(week, f"Week {week}, 1", (1,) * len(rows)) for week in range(1, chance.choice([4, 30])))
    return Card(
        wording(chance, 60),
        wording(chance, 240),
        (("Level", "beginner"), ("Kit", kit)),
        aside,
        aside[:60],
        wording(chance, 240),
        weeks,
        rows,
        due,
    )


@pytest.mark.parametrize("number", [4, pytest.param(24, marks=pytest.mark.long)])
@pytest.mark.parametrize(
    "pair",
    SOME,
    ids=lambda pair: f"{pair[0].name}-{pair[1].name}",
)
def test_what_fits_by_computation_fits_on_paper(pair, number, guide_printer, printing, monkeypatch):
    form, paper = pair
    chance = random.Random(form.name)
    routine, fit = guide_printer.catalog.routines["strong-knees"], 0
    for _ in range(number):
        card = made_up(chance)
        sheets = imposition.sheets(card, form, paper)
        if sheets:
            fit += 1
            monkeypatch.setitem(guide_printer.cards, routine.id, card)
            guide_printer.kept.texts.clear()
            made = printing([routine], form, paper)
            for sheet, page in zip(sheets, PdfReader(io.BytesIO(made)).pages, strict=True):
                assert lacking(sheet, squeezed(page.extract_text()), form) == []
    guide_printer.kept.texts.clear()
    assert fit >= number / 4


def test_the_same_card_gives_the_same_bytes(stocked, printing):
    one, other = (printing([stocked.routines["desk-break"]], SHEET, A4) for _ in range(2))
    assert one == other
    assert PdfReader(io.BytesIO(one)).metadata["/CreationDate"].startswith("20260101")


def test_a_key_changes_with_all_that_a_pdf_is_made_from():
    sheet = Sheet("a", "cards/any/", {"b": b"c"}, A4, 1)
    others = [sheet._replace(html="b"), sheet._replace(files={"b": b"d"}), sheet._replace(paper=INDEX)]
    keys = {
        pdf.key(each, "engine 1") for each in [sheet, *others, sheet._replace(path="cards/"), sheet._replace(pages=2)]
    }
    assert len(keys) == 6
    assert pdf.key(sheet, "engine 2") not in keys


def test_a_pdf_in_the_cache_is_not_made_again(loaded, tmp_path, monkeypatch):
    sheets = {"a.pdf": Sheet(PAGE % "Hello", "cards/any/", loaded, A4, 1)}
    first = pdf.made(sheets, tmp_path)
    monkeypatch.setattr(workshop, "worked", lambda _, missing: pytest.fail("made again") if missing else [])
    assert pdf.made(sheets, tmp_path) == first


@pytest.mark.parametrize(
    "hostile",
    [
        '<img src="https://elsewhere.example/a.png">',
        '<img src="file:///etc/hostname">',
        '<link rel="stylesheet" href="https://elsewhere.example/a.css">',
        '<style>@import "../../secret.css";</style>',
        '<p style="background:url(//elsewhere.example/a.png)">a</p>',
    ],
)
def test_a_page_that_asks_for_anything_else_is_refused(loaded, hostile):
    with pytest.raises(Unfit, match="asks for"):
        pdf.pdf(Sheet(PAGE % hostile, "cards/any/", loaded, A4, 1))


def test_what_is_not_as_computed_is_refused(loaded):
    two = '<div style="break-after: page">a</div>b'
    with pytest.raises(Unfit, match="2 pages on A4, 1 were computed"):
        pdf.pdf(Sheet(PAGE % two, "cards/any/", loaded, A4, 1))
    with pytest.raises(Unfit, match="mm wide, A4 is 210"):
        pdf.pdf(Sheet(PAGE % '<div style="width: 300mm">a</div>', "cards/any/", loaded, A4, 1))
    check(Sheet("", "", {}, A4, 1), 1, 210, [])


def test_a_pdf_is_made_again_by_all_that_its_bytes_come_from():
    assert {pdf.metadata.version("plutoprint"), pdf.metadata.version("pypdf"), zlib.ZLIB_RUNTIME_VERSION} <= {
        *pdf.program().split()
    }
