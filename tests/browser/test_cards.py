"""Each routine prints as one card: from its page and from its bare card, on both papers, light and dark."""

import io

import pytest
from pypdf import PdfReader

from browser.conftest import cool
from browser.paper import PAPERS, PX_PER_MM, misplaced, printed, squeezed
from browser.project import EXERCISE, HOST, KEPT, PUBLISHED, ROOT, ROUTINE, ROUTINES
from generator import pictures
from generator.cards import documents
from generator.cards.card import card
from generator.cards.files import pdf_of
from generator.cards.fitting import fitted
from generator.cards.formats import FORMATS, INDEX_CARD, POCKET_FOLD, QUARTERS, SHEET
from generator.cards.heights import dose
from generator.cards.imposition import sheets
from generator.cards.imprint import Imprint
from generator.cards.papers import EITHER
from generator.cards.printer import Printer

pytestmark = pytest.mark.browser

MODES = [
    ("routines", "light"),
    ("routines", "dark"),
    ("routines", "chosen dark"),
    ("cards", "light"),
    ("cards", "dark"),
]
"""The bare card has no switch, so nobody can choose the dark mode on it."""

PRINTED = [
    pytest.param((routine, *MODES[number % len(MODES)], paper), marks=[pytest.mark.long] * ((number + place) % 2))
    for number, routine in enumerate(ROUTINES)
    for place, paper in enumerate(PAPERS)
]
"""Each routine is printed in one mode, and each mode with several routines: all of all would take minutes and tell no more; and on one paper by turns where that is not long."""

LOOSE = """all => all.map(page => [page.getBoundingClientRect(), page.lastElementChild.getBoundingClientRect()])
  .filter(([page, last]) => Math.abs(page.bottom - last.bottom) > 4 && Math.abs(page.top - last.top) > 4)
  .map(([page, last]) => page.bottom - last.bottom)"""
"""How far from the foot of its page what comes last ends, in px; a page that is upside down has its foot at the top."""

CHOSEN = """localStorage.setItem('/.__palette', JSON.stringify(
  {index: 1, color: {media: '', scheme: 'slate', primary: 'custom', accent: 'custom'}}))"""


@pytest.fixture(scope="module")
def reader(chromium, address):
    """`reader("dark")`: a page whose system is dark; `chosen dark`: whose reader once switched to dark."""
    plain, switched = (chromium.new_context(base_url=address) for _ in range(2))
    switched.add_init_script(CHOSEN)
    pages = {"light": plain.new_page(), "dark": plain.new_page(), "chosen dark": switched.new_page()}
    pages["dark"].emulate_media(color_scheme="dark")
    yield pages.get
    plain.close()
    switched.close()


@pytest.fixture(scope="module", params=PRINTED, ids=" ".join)
def case(request):
    return request.param


@pytest.fixture(scope="module")
def routine(case):
    return case[0]


@pytest.fixture(scope="module")
def opened(reader, case):
    """The page that is to be printed."""
    routine, folder, mode, _ = case
    page = reader(mode)
    page.goto(f"{folder}/{routine}/")
    return page


@pytest.fixture(scope="module")
def paper(case):
    return case[-1]


@pytest.fixture(scope="module")
def sheet(opened, paper):
    return printed(opened, paper)


@pytest.fixture(scope="module")
def sides(guide, routine):
    """The default card's pages as they are computed."""
    return fitted(card(guide, guide.routines[routine]), SHEET, EITHER)


def words_of(side):
    """All that must stand on the paper."""
    yield from (side.title, side.goal, side.safety, side.warm_up, side.cool_down, side.lacks)
    yield from (value for pair in (*side.meta, *side.progress) for value in pair)
    yield from (words for step in side.table for words in (*step.doses, step.beside))
    for row in side.rows:
        yield from (f"{row.mark} {row.name}", dose(row, SHEET), row.load, row.cue, row.steps)


def test_a_card_has_the_pages_that_were_computed(sheet, sides):
    assert sheet.pages == len(sides)


def test_a_card_is_not_shrunk(sheet):
    assert sheet.scales == {0.75}


def test_a_card_is_set_in_the_one_typeface(sheet):
    assert {font.split("+")[1].split("-")[0] for font in sheet.fonts} == {"AtkinsonHyperlegibleNext"}


def test_a_card_holds_all_that_the_routine_says(sheet, sides, routine):
    text = squeezed(sheet.text)
    assert [words for side in sides for words in words_of(side) if squeezed(words) not in text] == []
    assert f"{HOST.removeprefix('https://')}routines/{routine}" in text


def test_a_card_holds_nothing_of_the_page_around_it(sheet):
    chrome = ("Skip to", "Search", "Edit this page", "Next", "Previous", "Week by week", "Back to the guide")
    assert [words for words in chrome if squeezed(words) in squeezed(sheet.text)] == []


def test_nothing_on_a_card_leaves_its_place(opened, paper):
    assert misplaced(opened, paper) == []


def boxes(page):
    """Width and height in mm of every box that a pen writes in, on paper."""
    page.emulate_media(media="print")
    found = page.locator("td .rc-box:not(.rc-set)").evaluate_all(
        "all => all.map(e => e.getBoundingClientRect()).map(box => [box.width, box.height])"
    )
    page.emulate_media(media="null")
    return [(wide / PX_PER_MM, high / PX_PER_MM) for wide, high in found]


def test_a_pen_has_room_in_every_box(opened):
    assert len(boxes(opened)) >= len(SHEET.columns)
    assert min(wide for wide, _ in boxes(opened)) >= 10
    assert min(high for _, high in boxes(opened)) >= 6.5


@pytest.mark.parametrize("routine", ROUTINES[::4])
def test_the_page_prints_the_same_words_as_the_bare_card(reader, routine):
    page, texts = reader("light"), []
    for folder in ("routines", "cards"):
        page.goto(f"{folder}/{routine}/")
        texts.append(printed(page, "A4").text)
    assert texts[0] == texts[1]


def test_a_card_prints_black_on_white_in_dark_mode(reader):
    page = reader("chosen dark")
    page.goto(f"routines/{ROUTINES[0]}/")
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    page.emulate_media(media="print")
    colors = page.locator(".rc, .rc-name, .rc-cue, .rc-table td").evaluate_all(
        "all => all.map(e => getComputedStyle(e)).map(s => `${s.color} on ${s.backgroundColor}`)"
    )
    page.emulate_media(media="null")
    assert set(colors) <= {"rgb(0, 0, 0) on rgb(255, 255, 255)", "rgb(0, 0, 0) on rgba(0, 0, 0, 0)"}


def test_a_page_that_is_no_routine_prints_as_it_is(reader):
    page = reader("light")
    page.goto(f"exercises/{EXERCISE}/")
    assert squeezed("How to do it") in squeezed(printed(page, "A4").text)


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_every_format_prints_from_the_browser_as_computed(reader, guide, form):
    routine = guide.routines[ROUTINES[0]]
    page = reader("light")
    page.goto(f"cards/{routine.id}/{'index' if form is SHEET else form.name}.html")
    made = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, format="A4")))
    words = card(guide, routine)
    halved = any(row.sides for row in words.rows)  # a box for each side, of a number of two digits
    assert len(made.pages) == len(sheets(words, form, form.bare))
    assert [box for box in boxes(page) if box[0] < (6 if halved else 10) or box[1] < 6.5] == []
    assert page.locator("section.rc, section.rc-cell").evaluate_all(LOOSE) == []


BESIDE = """all => all.slice(1).map((card, index) =>
  card.getBoundingClientRect().top - all[index].getBoundingClientRect().bottom
    - 2 * parseFloat(getComputedStyle(card).outlineWidth))"""
"""How far the white around each card is from that around the one above it, in px."""


def test_cards_stand_apart_on_the_screen(reader):
    page = reader("light")
    page.goto(f"cards/{ROUTINE}/large-print.html")
    gaps = page.locator(".rc").evaluate_all(BESIDE)
    assert gaps
    assert all(gap > 0 for gap in gaps)
    page.locator(".rc").evaluate_all("all => all.forEach(it => { it.style.marginTop = '16mm' })")
    assert max(page.locator(".rc").evaluate_all(BESIDE)) < 0


def test_the_figures_of_a_card_come_with_the_print_of_its_page(open_page):
    seen = []
    page = open_page(heard={"response": lambda it: seen.append((it.url.rpartition("/")[2], it.status))})
    cool(page)
    page.goto(f"routines/{ROUTINE}/", wait_until="networkidle")
    before = [name for name, _ in seen if name == "card.svg"]
    printed(page, "A4")
    after = [status for name, status in seen if name == "card.svg"]
    assert before == []
    assert len(after) >= 6
    assert set(after) == {200}
    assert page.locator(".rc img").evaluate_all("all => all.every(it => it.complete && it.naturalWidth)")


def starts(file):
    """Where each line of the first page starts that is there once and upright: text -> millimeters from the left and from below; of those upside down, pypdf does not know the place."""
    found = {}

    def visit(text, matrix, of_text, *_):
        whole = "\N{NO-BREAK SPACE}" not in text  # the engine of PDFs writes such a line in pieces
        if whole and len(text.strip()) > 6 and matrix[0] * of_text[0] > 0:
            place = (of_text[4] * matrix[0] + matrix[4], of_text[5] * matrix[3] + matrix[5])
            found.setdefault(text.strip(), []).append([length / 72 * 25.4 for length in place])

    PdfReader(file).pages[0].extract_text(visitor_text=visit)
    return {text: places[0] for text, places in found.items() if len(places) == 1}


@pytest.fixture(scope="module")
def printer(guide):
    """A printer as the site has it."""
    drawn = pictures.figures(guide, KEPT / "figures")
    return Printer(guide, [ROOT / "templates/cards"], Imprint("The guide", HOST), drawn)


REPEATED = () if PUBLISHED else (QUARTERS,)
"""Formats that show the tiny guide's routine several times on a sheet, so that no line is there once."""
QUICK = (SHEET, INDEX_CARD, POCKET_FOLD)
"""A large card, a small one, and one whose pages lie in a sheet."""
COMPARED = [
    form if form in QUICK else pytest.param(form, marks=pytest.mark.long) for form in FORMATS if form not in REPEATED
]


@pytest.mark.parametrize("form", COMPARED, ids=lambda form: form.name)
def test_a_browser_breaks_lines_where_the_pdf_does_and_puts_them_within_a_millimeter(reader, printer, site, form):
    routine, paper = printer.catalog.routines[ROUTINE], form.papers[0]
    page, html = reader("light"), documents.page(printer, [routine], form, paper)
    page.route(f"**/cards/{ROUTINE}/sized.html", lambda route: route.fulfill(body=html, content_type="text/html"))
    page.goto(f"cards/{ROUTINE}/sized.html")
    browser = starts(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    page.unroute(f"**/cards/{ROUTINE}/sized.html")
    engine = starts(site / pdf_of(routine, form, paper))
    rows = sheets(printer.card(routine), form, paper)[0]
    said = [words for place in rows for row in place.side.rows for words in (f"{row.mark} {row.name}", dose(row, form))]
    lines = [text for text in said if text in browser]
    assert lines or form.log  # a log has its names over two lines
    assert [text for text in lines if browser[text] != pytest.approx(engine[text], abs=1)] == []
    shared = browser.keys() & engine.keys()
    assert len(shared) >= 0.75 * len(
        browser
    )  # a chain of words and no-break spaces ends elsewhere in the engine's pieces
    assert [text for text in shared if browser[text][1] != pytest.approx(engine[text][1], abs=1)] == []
