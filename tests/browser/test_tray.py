"""The print tray: the cards of the chosen routines in one print run."""

import io

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from browser.paper import squeezed
from generator.cards.formats import FORMATS, INDEX_CARD, QUARTERS, SHEET

pytestmark = pytest.mark.browser

SIZES = {"A4": (595, 842), "US Letter": (612, 792)}
"""Points."""


@pytest.fixture
def tray(open_page, address):
    """The tray of a reader, in which nothing goes wrong."""
    page = open_page("about/", locale="de")
    page.add_init_script("window.prints = 0; window.print = () => window.prints++")
    asked, wrong = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: wrong.append(message.text))
    page.goto("print-tray/")
    yield page
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
    assert wrong == []


def choose(page, form, *names):
    """Tick routines and print them in a format."""
    for name in names:
        page.get_by_role("checkbox", name=name).check()
    page.get_by_role("radio", name=form.words).check()
    page.get_by_role("button", name="Print", exact=True).press("Enter")
    page.wait_for_function("window.prints == 1")


def sheets(page):
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_a_run_has_the_pages_of_its_cards_and_nothing_else(tray, form, open_page):
    boxes = tray.get_by_role("checkbox")
    ids = [boxes.nth(number).get_attribute("value") for number in (0, 2)]
    names = [tray.locator(f"label:has([value={id}])").inner_text().strip() for id in ids]
    choose(tray, form, *names)
    alone = []
    for id in ids:
        card = open_page(f"cards/{id}/{'index' if form is SHEET else form.name}.html")
        alone += [squeezed(sheet.extract_text()) for sheet in sheets(card)]
    assert [squeezed(sheet.extract_text()) for sheet in sheets(tray)] == alone
    assert tray.locator(".rc img").evaluate_all("all => all.every(it => it.naturalWidth)")


@pytest.mark.parametrize("paper", SIZES)
def test_a_run_is_for_the_chosen_paper(tray, paper):
    tray.get_by_label(paper).check()
    choose(tray, SHEET, "No-equipment home routine")
    assert {(round(it.mediabox.width), round(it.mediabox.height)) for it in sheets(tray)} == {SIZES[paper]}


def test_index_cards_keep_their_own_size(tray):
    choose(tray, INDEX_CARD, "No-equipment home routine")
    assert {(round(it.mediabox.width), round(it.mediabox.height)) for it in sheets(tray)} == {(432, 288)}


@pytest.mark.parametrize(("paper", "size"), [("A4", (842, 595)), ("US Letter", (792, 612))])
def test_sheets_to_cut_lie_on_their_side(tray, paper, size):
    tray.get_by_label(paper).check()
    choose(tray, QUARTERS, "No-equipment home routine")
    assert [(round(it.mediabox.width), round(it.mediabox.height)) for it in sheets(tray)] == [size]


def test_another_choice_empties_the_tray(tray):
    choose(tray, SHEET, "No-equipment home routine")
    tray.get_by_label("US Letter").check()
    expect(tray.locator(".rc")).to_have_count(0)


def test_a_tray_without_routines_says_so(tray):
    tray.get_by_role("button", name="Print", exact=True).click()
    expect(tray.get_by_role("status")).to_have_text("Choose a routine first.")
    assert tray.evaluate("window.prints") == 0


def test_a_card_that_cannot_be_fetched_is_told_of(open_page):
    page = open_page("print-tray/")
    page.route("**/cards/**", lambda route: route.abort())
    page.get_by_role("checkbox").first.check()
    page.get_by_role("button", name="Print", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("could not be fetched")


def test_without_scripts_the_tray_offers_each_card(open_page):
    page = open_page("print-tray/", java_script_enabled=False)
    expect(page.locator("form.tray")).not_to_be_visible()
    assert page.get_by_role("link", name="open the card").count() == page.locator("[name=routine]").count()
