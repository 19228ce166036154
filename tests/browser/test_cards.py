"""Each routine prints as one card: from its page and from its bare card, on both papers, light and dark."""

import pytest

from browser.paper import PAPERS, PX_PER_MM, misplaced, printed, squeezed
from browser.project import ROOT, ROUTINES
from generator import fit, site

pytestmark = pytest.mark.browser

MODES = [
    ("routines", "light"),
    ("routines", "dark"),
    ("routines", "chosen dark"),
    ("cards", "light"),
    ("cards", "dark"),
]
"""The bare card has no switch, so nobody can choose the dark mode on it."""

CHOSEN = """localStorage.setItem('/.__palette', JSON.stringify(
  {index: 1, color: {media: '', scheme: 'slate', primary: 'custom', accent: 'custom'}}))"""


@pytest.fixture(scope="module")
def catalog():
    return site.examine(ROOT / "content")[0]


@pytest.fixture(scope="module")
def reader(chromium, address):
    """`reader("dark")`: a page whose system is dark; `chosen dark`: whose reader once switched to dark."""
    contexts = {}

    def opened(mode):
        if mode not in contexts:
            contexts[mode] = chromium.new_context(base_url=address, color_scheme="dark" if mode == "dark" else "light")
            if mode == "chosen dark":
                contexts[mode].add_init_script(CHOSEN)
            contexts[mode].new_page()
        return contexts[mode].pages[0]

    yield opened
    for context in contexts.values():
        context.close()


@pytest.fixture(scope="module", params=ROUTINES)
def routine(request):
    return request.param


@pytest.fixture(scope="module", params=MODES, ids=" ".join)
def opened(reader, routine, request):
    """The page that is to be printed."""
    folder, mode = request.param
    page = reader(mode)
    page.goto(f"{folder}/{routine}/")
    return page


@pytest.fixture(scope="module", params=PAPERS)
def sheet(opened, request):
    return printed(opened, request.param)


def words_of(card):
    """All that must stand on the paper."""
    yield from (card.title, card.goal, card.safety, card.warm_up, card.cool_down)
    yield from (value for _, value in card.meta)
    for row in card.rows:
        yield from (f"{row.mark} {row.name}", row.dose, row.cue)


def test_a_card_is_one_page(sheet):
    assert sheet.pages == 1


def test_a_card_is_not_shrunk(sheet):
    assert sheet.scales == {0.75}


def test_a_card_is_set_in_the_one_typeface(sheet):
    assert {font.split("+")[1].split("-")[0] for font in sheet.fonts} == {"AtkinsonHyperlegibleNext"}


def test_a_card_holds_all_that_the_routine_says(sheet, catalog, routine):
    text = squeezed(sheet.text)
    card = fit.fitted(catalog, catalog.routines[routine])
    assert [words for words in words_of(card) if squeezed(words) not in text] == []
    assert f"https://upper-back-guide.example/routines/{routine}/" in text


def test_a_card_holds_nothing_of_the_page_around_it(sheet):
    chrome = ("Skip to", "Search", "Edit this page", "Next", "Previous", "Week by week", "Back to the routine")
    assert [words for words in chrome if squeezed(words) in squeezed(sheet.text)] == []


@pytest.mark.parametrize("paper", PAPERS)
def test_nothing_on_a_card_leaves_its_place(opened, paper):
    assert misplaced(opened, paper) == []


def test_a_pen_has_room_in_every_box(opened):
    opened.emulate_media(media="print")
    boxes = opened.locator("td .rc-box:not(.rc-set)").evaluate_all(
        "all => all.map(e => e.getBoundingClientRect()).map(box => [box.width, box.height])"
    )
    opened.emulate_media(media="null")
    assert len(boxes) >= fit.SESSIONS
    assert min(wide for wide, _ in boxes) >= 10 * PX_PER_MM
    assert min(high for _, high in boxes) >= 6.5 * PX_PER_MM


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
    page.goto("exercises/rear-delt-fly/")
    assert squeezed("How to do it") in squeezed(printed(page, "A4").text)
