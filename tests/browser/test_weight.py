"""What a phone has to fetch before it shows a page, packed as hosts send it, and how little moves once it is there."""

import gzip
import re
import secrets
import time

import pytest

from browser.conftest import PHONE, cool
from browser.project import KINDS, PUBLISHED

pytestmark = pytest.mark.browser

DESK = {"viewport": {"width": 1280, "height": 800}}
MOST, REQUESTS = 120_000, 12
"""Bytes and requests of the first page."""
LIST, LISTED = 150_000, 150
"""Bytes of a list, also once all of it has been seen, and for how many exercises."""
FEWEST = {"routine": 15, "exercise": 15}
"""Requests of other pages, which load a style sheet for what they print."""
SHIFT = """() => new Promise(done => {
  let all = 0;
  new PerformanceObserver(list => { for (const { value } of list.getEntries()) all += value; })
    .observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done(all), 300);
})"""
JUMPS = 0.02
"""More than this is felt (Google's own limit of a good page is five times as much)."""


@pytest.fixture
def fetched(open_page):
    """Open a page, and give it with all that it fetches, which grows as it is looked through."""

    def opened(path, change=None, **options):
        answers = []
        heard = {"response": lambda answer: answers.append(answer)}  # noqa: PLW0108 - Playwright marks what it calls
        page = open_page(heard=heard, **(options or PHONE))
        if change:
            page.route("**/guide.css", change)
        cool(page)
        page.goto(path)
        page.wait_for_load_state("networkidle")
        return page, answers

    return opened


def weight(answers):
    """Bytes on the wire; fonts are packed already."""
    bodies = [(answer.url, answer.body()) for answer in answers if answer.ok]
    return sum(len(body if url.endswith(".woff2") else gzip.compress(body)) for url, body in bodies)


def test_the_first_page_is_light(fetched):
    _, answers = fetched("")
    assert len(answers) <= REQUESTS
    assert weight(answers) <= MOST


@pytest.mark.parametrize("kind", FEWEST)
def test_other_pages_are_as_light(fetched, kind):
    _, answers = fetched(KINDS[kind])
    assert len(answers) <= FEWEST[kind]
    assert weight(answers) <= MOST


def test_what_is_too_heavy_would_be_seen(fetched):
    def heavier(route):
        route.fulfill(response=(sheet := route.fetch()), body=f"{sheet.text()}/* {secrets.token_hex(MOST)} */")

    _, answers = fetched("", heavier)
    assert weight(answers) > MOST


@pytest.mark.long
@pytest.mark.skipif(not PUBLISHED, reason="the list of the tiny guide is short")
def test_a_list_is_light_at_load_and_once_all_of_it_has_been_seen(fetched):
    page, answers = fetched("exercises/")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_load_state("networkidle")
    rows = page.locator("a.row").count()
    beyond = max(0, 1 - LISTED / rows) * weight(answers[:1])
    assert weight(answers) - beyond <= LIST


def late(route):
    """A font that comes after the page has been seen without it."""
    time.sleep(0.3)
    route.continue_()


def jumps(open_page, path, options, change=None):
    """How much moves on a page whose fonts come late."""
    page = open_page(**options)
    page.route("**/*.woff2", late)
    if change:
        page.route("**/guide.css", change)
    page.goto(path)
    page.evaluate("document.fonts.ready.then(() => 0)")
    return page.evaluate(SHIFT)


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        pytest.param(kind, options, marks=[pytest.mark.long] * (options is not quick))
        for kind, quick in {"home": PHONE, "exercise index": DESK, "routine": PHONE, "exercise": DESK}.items()
        for options in (PHONE, DESK)
    ],
    ids=lambda it: it if isinstance(it, str) else "phone" if it is PHONE else "desk",
)
def test_nothing_jumps_when_the_fonts_are_there(open_page, kind, options):
    assert jumps(open_page, KINDS[kind], options) < JUMPS


@pytest.mark.parametrize(("kind", "options"), [("print tray", PHONE), ("add an exercise", DESK)], ids=["tray", "add"])
def test_nothing_jumps_when_a_script_fills_a_page(open_page, kind, options):
    page = open_page(**options)
    page.route("**/*.woff2", lambda route: route.abort())  # their letters are asked about above
    page.goto(KINDS[kind])
    assert page.evaluate(SHIFT) < JUMPS


def test_letters_of_another_size_would_be_seen(open_page):
    def wider(route):
        sheet = route.fetch()
        route.fulfill(response=sheet, body=re.sub(r"size-adjust: \d+", "size-adjust: 190", sheet.text()))

    assert jumps(open_page, KINDS["exercise"], DESK, wider) > JUMPS
