"""The paper: guessed from the reader's place, chosen once, and asked of the one print button."""

import io

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from browser.paper import squeezed
from browser.project import EXERCISE, KINDS, OTHER, ROUTINE
from browser.waiting import until
from generator.cards.formats import FORMATS

pytestmark = pytest.mark.browser

PATH = f"routines/{ROUTINE}/"
SIZES = {"A4": (595, 842), "US Letter": (612, 792)}
"""Points."""
COUNTED = "window.prints = 0; window.print = () => window.prints++;"
NOTHING_KEPT = """for (const name of ["getItem", "setItem"]) {
  const own = Storage.prototype[name];
  Storage.prototype[name] = function (key, ...rest) {
    if (key === "paper") throw new DOMException("no", "SecurityError");
    return own.call(this, key, ...rest);
  };
}"""
"""Forbids no more than our own key: the theme's scripts do not bear it for theirs."""


@pytest.fixture
def opened(open_page, address):
    """A routine's page for a reader of some place, with what goes wrong and the number of times it prints."""
    pages = []

    def of(locale, start="", **options):
        asked, wrong = [], []
        heard = {
            "request": lambda it: asked.append(it.url),
            "console": lambda message: wrong.append(message.text),
            "pageerror": lambda error: wrong.append(str(error)),
        }
        page = open_page(PATH, locale=locale, start=f"{COUNTED} {start}", heard=heard, **options)
        page.asked, page.wrong = asked, wrong
        pages.append(page)
        return page

    yield of
    for page in pages:
        assert page.wrong == []
        assert [url for url in page.asked if not url.startswith((address, "data:"))] == []


DARK = """() => [...document.querySelectorAll('.md-content *')].flatMap(part => ['', '::before'].flatMap(which => {
  const { backgroundColor, content, maskImage } = getComputedStyle(part, which);
  const [red, green, blue, there = 1] = backgroundColor.match(/[\\d.]+/g).map(Number);
  const shown = part.checkVisibility() && (!which || content !== 'none') && part.getClientRects().length;
  return shown && there && maskImage === 'none' && red + green + blue < 600 ? [part.outerHTML.slice(0, 99) + which] : [];
}))"""
"""What leaves more ink than paper behind its words."""


def offered(page):
    """The words of the PDF links that can be seen."""
    return page.locator("a[href$='.pdf']:visible").all_text_contents()


@pytest.mark.parametrize(
    ("locale", "paper"),
    [
        ("en-US", "US Letter"),
        ("es-MX", "US Letter"),
        ("de", "A4"),
        pytest.param("fr-CA", "US Letter", marks=pytest.mark.long),
        pytest.param("en-GB", "A4", marks=pytest.mark.long),
    ],
)
def test_the_paper_is_guessed_from_the_place(opened, locale, paper):
    page = opened(locale)
    expect(page.get_by_role("radio", name=paper)).to_be_checked()
    assert offered(page) == [*4 * [paper], "4 × 6 in", "A6", *3 * [paper]]
    assert page.evaluate("localStorage.getItem('paper')") is None


def test_a_choice_by_keyboard_is_kept_for_all_routines(opened):
    page = opened("en-US")
    page.get_by_role("group", name="Paper").get_by_role("radio", name="US Letter").focus()
    page.keyboard.press("ArrowLeft")
    for path in (PATH, f"routines/{OTHER}/"):
        expect(page.get_by_role("radio", name="A4")).to_be_checked()
        assert set(offered(page)) == {"A4", "4 × 6 in", "A6"}
        assert page.locator("[data-paper]:visible", has_text=" or ").count() == 1
        page.goto(path)


def test_where_nothing_can_be_kept_a_choice_holds_for_the_page(opened):
    page = opened("en-GB", NOTHING_KEPT)
    page.get_by_label("US Letter").check()
    assert "US Letter" in offered(page)
    assert "A4" not in offered(page)


def test_a_paper_that_is_none_is_not_kept_to(opened):
    page = opened("en-GB", "localStorage.setItem('paper', 'papyrus')")
    expect(page.get_by_role("radio", name="A4")).to_be_checked()


@pytest.mark.parametrize("paper", ["A4", pytest.param("US Letter", marks=pytest.mark.long)])
def test_the_button_prints_the_card_on_the_chosen_paper(opened, paper):
    page = opened("en-US" if paper == "A4" else "de")
    page.get_by_label(paper).check()
    page.get_by_role("button", name=f"Print this routine's card on {paper}", exact=True).press("Enter")
    until(page, "window.prints == 1")
    name = paper.split()[-1].lower()
    classes = page.locator(".md-content .rc").evaluate_all("all => all.map(it => it.className)")
    assert set(classes) == {f"rc rc-sheet rc-on-{name}"}
    assert page.locator(".rc img").evaluate_all("all => all.every(it => it.naturalWidth)")
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert [(round(sheet.mediabox.width), round(sheet.mediabox.height)) for sheet in sheets] == len(classes) * [
        SIZES[paper]
    ]


@pytest.mark.parametrize("status", [200, 404])
def test_where_the_fitting_card_cannot_be_had_the_one_for_any_paper_prints(opened, status):
    page = opened("de")
    page.route("**/sheet-a4.html", lambda route: route.fulfill(status=status, body=""))
    page.get_by_role("button", name="Print this routine's card on A4").press("Enter")
    until(page, "window.prints == 1")
    assert page.locator(".md-content .rc-on-either").count() >= 1
    page.wrong.clear()  # the browser's own word on what is not there


def test_without_scripts_every_pdf_is_offered_and_the_card_opens(open_page):
    page = open_page(PATH, java_script_enabled=False)
    assert len(offered(page)) == sum(len(form.papers) for form in FORMATS)
    expect(page.get_by_role("group", name="Paper")).to_have_count(0)
    page.get_by_role("link", name="Print this routine's card").click()
    expect(page.locator(".rc-title").first).to_be_visible()


def test_a_condition_that_is_open_is_printed_after_the_card_and_no_other(opened):
    page = opened("en-GB")
    names = page.locator("details.care > summary").all_text_contents()
    assert len(names) > 1
    page.get_by_text(names[1], exact=True).click()
    *card, after = [sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf(format="A4"))).pages]
    assert names[1] in after
    assert names[0] not in after
    assert all("routine card" in sheet for sheet in card)
    page.get_by_text(names[1], exact=True).click()
    assert len(PdfReader(io.BytesIO(page.pdf(format="A4"))).pages) == len(card)


def test_so_it_is_after_the_handout_of_an_exercise(open_page):
    page = open_page(f"exercises/{EXERCISE}/")
    first = page.locator("details.care > summary").first
    name = first.text_content()
    (handout,) = PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
    first.click()
    sheets = [sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf(format="A4"))).pages]
    assert sheets[0] == handout.extract_text()
    assert [squeezed(name) in squeezed(sheet) for sheet in sheets] == [False, True]


@pytest.mark.parametrize("kind", ["home", "exercise index", "muscle index"])
def test_what_was_dark_prints_on_white(look, kind):
    page = look(KINDS[kind], color_scheme="dark")
    page.emulate_media(media="print")
    assert page.evaluate(DARK) == []
    page.emulate_media(media="screen")
    assert page.evaluate(DARK)


@pytest.mark.parametrize("paper", ["A4", pytest.param("Letter", marks=pytest.mark.long)])
def test_a_short_page_has_no_second_sheet_with_nothing_on_it(look, paper):
    page = look(KINDS["not found"])
    assert len(PdfReader(io.BytesIO(page.pdf(format=paper))).pages) == 1
