"""The print tray: the cards of the chosen routines in one print run."""

import io

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from browser.conftest import cool
from browser.paper import squeezed
from browser.project import NAME, OTHER, OTHER_NAME, ROUTINE, ROUTINES
from browser.waiting import until
from generator.cards.formats import FORMATS, INDEX_CARD, POCKET_FOLD, QUARTERS, SHEET

pytestmark = pytest.mark.browser

COUNTED = "window.prints = 0; window.print = () => window.prints++;"
SIZES = {"A4": (595, 842), "US Letter": (612, 792)}
"""Points."""


@pytest.fixture
def tray(open_page, address):
    """The tray of a reader, in which nothing goes wrong."""
    asked, wrong = [], []
    heard = {
        "request": lambda request: asked.append(request.url),
        "pageerror": lambda error: wrong.append(str(error)),
        "console": lambda message: wrong.append(message.text),
    }
    page = open_page("print-tray/", locale="de", start=COUNTED, heard=heard)
    page.asked = asked
    yield page
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
    assert wrong == []


def choose(page, form, *names):
    """Tick routines and print them in a format."""
    for name in names:
        page.get_by_role("checkbox", name=name).check()
    page.get_by_role("radio", name=form.words).check()
    page.get_by_role("button", name="Print", exact=True).press("Enter")
    page.wait_for_url("**/print-tray/all/*")
    until(page, "window.prints == 1")


def sheets(page):
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages


@pytest.mark.parametrize("form", [SHEET, pytest.param(POCKET_FOLD, marks=pytest.mark.long)], ids=lambda form: form.name)
def test_a_run_has_the_pages_of_its_cards_and_nothing_else(tray, form, look):
    boxes = tray.get_by_role("checkbox")
    ids = [boxes.nth(number).get_attribute("value") for number in (0, 2)]
    names = [tray.locator(f"label:has([value={id}])").inner_text().strip() for id in ids]
    choose(tray, form, *names)
    alone = []
    for id in ids:
        card = look(f"cards/{id}/{'index' if form is SHEET else form.name}.html")
        alone += [squeezed(sheet.extract_text()) for sheet in sheets(card)]
    assert [squeezed(sheet.extract_text()) for sheet in sheets(tray)] == alone
    assert tray.locator(".rc img").evaluate_all("all => all.every(it => it.naturalWidth)")


@pytest.mark.parametrize("paper", [pytest.param("A4", marks=pytest.mark.long), "US Letter"])  # A4 is what a German has
def test_a_run_is_for_the_chosen_paper(tray, paper):
    tray.get_by_label(paper).check()
    choose(tray, SHEET, OTHER_NAME)
    assert {(round(it.mediabox.width), round(it.mediabox.height)) for it in sheets(tray)} == {SIZES[paper]}


def test_index_cards_keep_their_own_size(tray):
    choose(tray, INDEX_CARD, OTHER_NAME)
    assert {(round(it.mediabox.width), round(it.mediabox.height)) for it in sheets(tray)} == {(432, 288)}


@pytest.mark.parametrize(
    ("paper", "size"), [("A4", (842, 595)), pytest.param("US Letter", (792, 612), marks=pytest.mark.long)]
)
def test_sheets_to_cut_lie_on_their_side(tray, paper, size):
    tray.get_by_label(paper).check()
    choose(tray, QUARTERS, OTHER_NAME)
    assert {(round(it.mediabox.width), round(it.mediabox.height)) for it in sheets(tray)} == {size}


def test_another_choice_after_going_back_is_printed_as_well(tray):
    choose(tray, SHEET, OTHER_NAME)
    tray.go_back()
    tray.get_by_role("checkbox", name=OTHER_NAME).uncheck()
    choose(tray, SHEET, NAME)
    assert {it.get_attribute("data-routine") for it in tray.locator(".rc").all()} == {ROUTINE}


def test_a_tray_without_routines_says_so(tray):
    tray.get_by_role("button", name="Print", exact=True).click()
    expect(tray.get_by_role("status")).to_have_text("Choose a routine first.")
    assert tray.evaluate("window.prints") == 0


def test_figures_of_other_routines_are_not_fetched(tray):
    cool(tray)
    tray.asked.clear()
    choose(tray, SHEET, OTHER_NAME)
    shown = tray.locator(".rc img").evaluate_all("all => all.map(it => it.src)")
    assert {url for url in tray.asked if url.endswith("/card.svg")} == set(shown)


def test_the_tray_works_without_a_server(chromium, site):
    page = chromium.new_page()
    page.add_init_script(COUNTED)
    page.goto((site / "print-tray/index.html").as_uri())
    choose(page, SHEET, OTHER_NAME, NAME)
    assert page.url.startswith("file:")
    assert {it.get_attribute("data-routine") for it in page.locator(".rc").all()} == {OTHER, ROUTINE}
    assert page.locator(".rc img").evaluate_all("all => all.every(it => it.naturalWidth)")
    page.close()


def test_all_cards_show_where_nothing_was_chosen(open_page):
    page = open_page("print-tray/all/sheet.html", start=COUNTED)
    shown = page.locator(".rc").evaluate_all("all => all.map(it => it.dataset.routine)")
    assert len(set(shown)) == page.locator("h2").count() == len(ROUTINES)
    assert page.evaluate("window.prints") == 0


def test_without_scripts_the_tray_offers_each_card(open_page):
    page = open_page("print-tray/", java_script_enabled=False)
    expect(page.locator("form.tray")).not_to_be_visible()
    assert page.get_by_role("link", name="open the card").count() == page.locator("[name=routine]").count()
    for form in FORMATS:
        expect(page.get_by_role("link", name=form.words, exact=True)).to_have_attribute("href", f"all/{form.name}.html")
