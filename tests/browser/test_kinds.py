"""A page of each kind, visited once: it asks no other host for anything, makes no noise, fits, and is accessible, on a phone and on a desk."""

import pytest

from browser.axe import COLORS, faults, unfolded
from browser.conftest import PHONE
from browser.project import KINDS
from browser.watched import Watched

pytestmark = pytest.mark.browser

NARROW, DESK = PHONE["viewport"], {"width": 1280, "height": 900}
SMALLEST = {"width": 320, "height": 640}
BARE = ("card",)
"""Kinds of page that are paper, which is as wide as it is."""
LARGE, USUAL = "250%", ""
"""Letters twice as large as the theme has them, and its own."""
LAYOUTS = ("home", "exercise", "exercise index", "routine", "card", "not found")
"""One kind of page for each layout that there is room for on a desk; the others stand in the same columns."""
BUILT = (*LAYOUTS, "routine index", "plan index", "print tray", "muscle", "plan", "article", "add an exercise")
"""One for each way in which a page is built up; on the others stands what one of these has too, so that they are long."""
COLORED = ("home", "exercise", "routine", "card")
"""Those on which all colors are."""


def some(quick):
    """All kinds of page, of which those that are not quick are long."""
    return [kind if kind in quick else pytest.param(kind, marks=pytest.mark.long) for kind in KINDS]


PICTURED = ("exercise index", "level index", "muscle", "routine")
"""Kinds of page that list exercises with a thumbnail each."""
TANGLED = """() => [...document.querySelectorAll(':is(.row, li, td, li > p) > .thumbnail')].filter(image => {
  const box = image.getBoundingClientRect();
  const words = image.parentElement.querySelector('strong, a').getBoundingClientRect();
  return box.right > words.left || box.width < 40 || box.width !== box.height;
}).length"""


LETTERS = "size => { document.documentElement.style.fontSize = size }"
BEYOND = """() => [...document.querySelectorAll('.md-header *, .md-content *')].filter(part => {
  const { left, right } = part.getBoundingClientRect();
  const scrolls = part.closest('.md-typeset__scrollwrap, pre, .md-path, .muscle-chart') || part.parentElement.closest('svg');
  return part.checkVisibility({visibilityProperty: true}) && !scrolls && (right > screen.width + 1 || left < -1 || part.scrollWidth > part.clientWidth + 1 && part.matches('h1, h2, h3, p, dd, li'));
}).map(part => part.outerHTML.slice(0, 99))"""
"""What cannot be reached, though a phone makes its page wider for it; tables and code scroll, and of the muscle chart a phone shows the middle."""


LOW = """() => [...document.querySelectorAll('.md-header__inner :is(label, button), .md-path__link, .md-content__button, .md-typeset :is(.md-button, .show-movement, summary, fieldset label, td > .start)')].filter(part =>
  part.checkVisibility({visibilityProperty: true}) && part.getBoundingClientRect().height < 44
).map(part => part.outerHTML.slice(0, 99))"""
"""What a thumb is to hit and is too low for it."""


class Visit:
    """A page that stays open, and what was to be seen of it before anybody touched it."""

    def __init__(self, watched, kind, address):
        self.kind, self.page = kind, watched.page
        self.on(NARROW)
        watched.visit(KINDS[kind])
        self.abroad = watched.abroad(address)
        self.wrong, self.asked = list(watched.wrong), list(watched.asked)

    def on(self, size):
        """The page on a screen of some size."""
        self.page.set_viewport_size(size)
        return self.page


@pytest.fixture(scope="module")
def watched(chromium, address):
    context = chromium.new_context(base_url=address, reduced_motion="reduce", **PHONE)
    yield Watched(context)
    context.close()


@pytest.fixture(scope="module")
def visit(watched, address, request):
    return Visit(watched, request.param, address)


@pytest.mark.parametrize("visit", KINDS, indirect=True)
def test_a_page_stays_on_its_host_and_makes_no_noise(visit):
    assert visit.abroad == []
    assert visit.wrong == []
    assert len(visit.asked) > 1


@pytest.mark.parametrize("visit", KINDS, indirect=True)
def test_no_page_scrolls_sideways(visit):
    root = "document.documentElement"
    wide, room = visit.on(NARROW).evaluate(f"[{root}.scrollWidth, {root}.clientWidth]")
    assert wide <= room


@pytest.mark.parametrize("visit", KINDS, indirect=True)
def test_what_a_thumb_is_to_hit_is_high_enough(visit):
    assert visit.on(NARROW).evaluate(LOW) == []


@pytest.mark.parametrize("visit", [kind for kind in KINDS if kind not in BARE], indirect=True)
def test_letters_twice_as_large_run_out_of_nothing_on_the_smallest_phone(visit):
    page = visit.on(SMALLEST)
    page.evaluate(LETTERS, LARGE)
    beyond = page.evaluate(BEYOND)
    page.evaluate(LETTERS, USUAL)
    assert beyond == []


def test_what_runs_out_of_a_page_would_be_seen(watched):
    watched.visit("about/")
    watched.page.set_viewport_size(SMALLEST)
    watched.page.evaluate("document.querySelector('h1').append('W'.repeat(30))")
    watched.page.evaluate("document.adoptedStyleSheets = [new CSSStyleSheet()]")
    watched.page.evaluate("document.adoptedStyleSheets[0].replaceSync('h1 { overflow-wrap: normal !important; }')")
    assert any("<h1" in part for part in watched.page.evaluate(BEYOND))


@pytest.mark.parametrize("visit", KINDS, indirect=True)
def test_a_thumbnail_stands_beside_the_name(visit):
    there = visit.page.locator(":is(.row, li, td, li > p) > .thumbnail").count()
    assert there > 4 or visit.kind not in PICTURED
    for size in (NARROW, DESK) if there else ():
        assert visit.on(size).evaluate(TANGLED) == 0


@pytest.mark.parametrize("visit", some(BUILT), indirect=True)
def test_a_page_is_accessible(visit):
    assert faults(unfolded(visit.on(NARROW))) == []


@pytest.mark.parametrize("visit", some(LAYOUTS), indirect=True)
def test_a_page_is_accessible_on_a_desk(visit):
    assert faults(unfolded(visit.on(DESK))) == []


@pytest.mark.parametrize("kind", some(COLORED))
def test_a_dark_page_is_accessible(look, kind):
    page = look(KINDS[kind], color_scheme="dark", reduced_motion="reduce", **PHONE)
    assert page.locator("body").get_attribute("data-md-color-scheme") in ("slate", None)  # a bare card asks the system
    assert faults(unfolded(page), *COLORS) == []
