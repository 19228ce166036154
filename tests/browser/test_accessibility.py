"""axe-core finds nothing to mend in what readers open on a page, and would find it; test_kinds asks it about the pages."""

import pytest
from playwright.sync_api import expect

from browser.axe import COLORS, faults, unfolded
from browser.project import KINDS, ROUTINE, WORD

pytestmark = pytest.mark.browser

PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}


@pytest.fixture(scope="module", params=["light", pytest.param("dark", marks=pytest.mark.long)])
def page(chromium, address, request):
    context = chromium.new_context(base_url=address, color_scheme=request.param, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(
    "path",
    [
        f"cards/{ROUTINE}/quarter-sheets.html",
        f"cards/{ROUTINE}/pocket-fold.html",
        pytest.param("print-tray/all/quarter-sheets.html", marks=pytest.mark.long),
    ],
)
def test_small_pages_on_one_sheet_are_accessible(page, path):
    page.goto(path)
    assert faults(page) == []


def test_the_open_drawer_is_accessible(page):
    page.set_viewport_size(PHONE)
    page.goto("")
    page.locator("button.menu-open").click()
    page.locator(".md-nav--primary label.md-nav__link", has_text="About").click()
    expect(page.locator(".md-nav--primary").get_by_role("link", name="What the checker says")).to_be_in_viewport()
    assert faults(page) == []


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_the_results_of_a_search_are_accessible(page, size):
    page.set_viewport_size(size)
    page.goto("")
    page.keyboard.press("/")
    page.keyboard.type(WORD)
    expect(page.get_by_role("option").first).to_be_visible()
    assert faults(page) == []


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("exercises/", "level=beginner"),
        ("routines/", "text=zzzz"),  # the other list is made by the same templates
        pytest.param("routines/", "level=beginner", marks=pytest.mark.long),
        pytest.param("exercises/", "text=zzzz", marks=pytest.mark.long),
    ],
    ids=lambda it: it.strip("/"),
)
def test_what_is_found_is_accessible(page, path, query):
    page.set_viewport_size(DESK)
    page.goto(f"{path}?{query}")
    page.get_by_label("Condition").select_option(index=1)
    page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
    assert faults(page) == []
    page.set_viewport_size(PHONE)
    assert faults(page) == []
    page.get_by_role("button", name="Filters").click()
    assert faults(page) == []


def test_a_fault_would_be_found(page):
    page.goto("")
    page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=assets/favicon.svg>')")
    assert any(fault.startswith("image-alt: ") for fault in faults(page))


def test_a_fault_of_colors_would_be_found(page):
    page.goto("")
    page.evaluate("document.querySelector('h1').style.color = 'rgba(128, 128, 128, .5)'")
    assert any(fault.startswith("color-contrast: ") for fault in faults(page, *COLORS))
    page.evaluate("document.querySelector('h1').style.color = ''")
    assert faults(page, *COLORS) == []


def test_a_side_bar_that_the_theme_lays_out_late_is_waited_for(page):
    page.set_viewport_size(DESK)
    page.goto(KINDS["not found"])
    unfolded(page)
    page.evaluate("document.adoptedStyleSheets = [new CSSStyleSheet()]")
    page.evaluate("document.adoptedStyleSheets[0].replaceSync('.md-sidebar__scrollwrap { height: 0 !important; }')")
    assert any(".md-sidebar__scrollwrap" in fault for fault in faults(page))
    page.evaluate("() => { setTimeout(() => document.adoptedStyleSheets = [], 300); }")
    assert faults(unfolded(page)) == []
