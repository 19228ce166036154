"""Every query of queries.yml finds its page: asked of the search of the built site, and some typed into its box."""

import pytest
import yaml
from playwright.sync_api import expect

from browser.project import EXERCISE, KINDS, PUBLISHED, WORD
from browser.project import QUERIES as FILE
from browser.waiting import until
from generator.publish.entries import paths
from generator.publish.pages import plan
from generator.search.passages import shard
from generator.text.names import singular, words

pytestmark = pytest.mark.browser

QUERIES = yaml.safe_load(FILE.read_text("utf-8"))

ASK = """async (queries) => {
  const { Search } = await import(new URL("assets/search/search.js", location));
  const search = new Search(async (file) => (await fetch(new URL(`search/${file}`, location))).json());
  await search.load();
  const found = [];
  for (const query of queries) found.push((await search.addresses(query)).slice(0, 3));
  return found;
}"""
"""The first three pages that a search finds for each query, without the time that typing takes."""

FOLD = """async (texts) => {
  const { folded } = await import(new URL("assets/search/words.js", location));
  const { shard } = await import(new URL("assets/search/passages.js", location));
  return texts.map((text) => [folded(text), shard(text.toLowerCase(), 97)]);
}"""

FAR = """async (pairs) => {
  const { distance } = await import(new URL("assets/search/distance.js", location));
  return pairs.map(([typed, word, open]) => distance(typed, word, 2, open) === Infinity ? null : distance(typed, word, 2, open));
}"""

SPELLED = [
    "Pull-Up",
    "Child\u2019s poses",
    "Pil\u00e1tes",
    "STRA\u00dfE",
    "Flies",
    "Ties",
    "Crunches",
    "Presses",
    "Abs",
    "Plus",
    "5x5 & RIR 2",
    "",
]
"""What is folded in a browser as it is where names are checked."""

READY = "!document.querySelector('.find__list').hidden"
WHOLE = "document.querySelector('.find__status').textContent.endsWith('.')"


@pytest.fixture(scope="module")
def asked(chromium, address):
    """`asked(["pull ups"])`: the first three pages for each query."""
    page = chromium.new_page(base_url=address)
    page.goto("")
    yield lambda queries: page.evaluate(ASK, queries)
    page.close()


def test_words_are_folded_and_filed_as_the_index_has_them(look, guide):
    names = [*SPELLED, *(record.name for kind in plan.PAGED for record in guide.of(kind).values())]
    ours = [[[singular(word) for word in words(name)], shard(name.lower(), 97)] for name in names]
    assert look(KINDS["home"]).evaluate(FOLD, names) == ours


@pytest.mark.parametrize(
    ("typed", "word", "far"),
    [
        ("squat", "squat", 0),
        ("sqaut", "squat", 1),
        ("squt", "squat", 1),
        ("squatt", "squat", 1),
        ("sqatt", "squat", 2),
        ("lunge", "squat", None),
        ("sq", "squats", None),
    ],
)
def test_spellings_are_as_far_apart_as_the_letters_that_are_wrong(look, typed, word, far):
    assert look(KINDS["home"]).evaluate(FAR, [[typed, word, False]]) == [far]


def test_a_word_may_go_on_behind_what_is_typed(look):
    assert look(KINDS["home"]).evaluate(FAR, [["sqau", "squats", True], ["squ", "squats", True]]) == [1, 0]


def told(page):
    """What the search says of itself."""
    return page.get_by_role("dialog").get_by_role("status")


@pytest.fixture
def box(open_page):
    """A page with the search open, as `/` opens it."""
    page = open_page(KINDS["home"])
    page.keyboard.press("/")
    return page


def test_every_name_and_other_name_finds_its_page_first(asked, guide):
    wanted = {
        name: paths.url_of(paths.page_of(record))
        for kind in plan.PAGED
        for record in guide.of(kind).values()
        for name in (record.name, *record.aliases)
    }
    assert len(wanted) > (500 if PUBLISHED else 20)
    first = (pages[0] if pages else "" for pages in asked(list(wanted)))
    others = {name: page for name, page in zip(wanted, first, strict=True) if page != wanted[name]}
    assert {name: first for name, first in others.items() if not first.startswith("articles/")} == {}  # tagged so too


def test_enough_queries_are_listed_and_none_twice():
    queries = [entry["query"] for entry in QUERIES]
    assert len(queries) >= (400 if PUBLISHED else 8)
    assert len(set(queries)) == len(queries)


def missed(found):
    """The queries whose page is not first, with what they find instead; the pages found stand in the order of the queries."""
    return {entry["query"]: pages for entry, pages in found if pages[:1] != [entry.get("first") or entry["top3"]]}


def lost(found):
    """The queries that do not find their page where they ask for it: first, or among the first three."""
    right = (pages[:1] == [entry["first"]] if "first" in entry else entry["top3"] in pages for entry, pages in found)
    return {entry["query"]: pages for (entry, pages), good in zip(found, right, strict=True) if not good}


def test_every_query_finds_its_page(asked):
    found = list(zip(QUERIES, asked([entry["query"] for entry in QUERIES]), strict=True))
    assert lost(found) == {}
    assert len(missed(found)) <= 0.03 * len(found), missed(found)


def test_a_query_that_misses_its_page_is_told():
    entries = [{"query": "a", "first": "x/"}, {"query": "b", "top3": "x/"}, {"query": "c", "top3": "x/"}]
    found = [(entry, ["y/", "x/"]) for entry in entries[:2]] + [(entries[2], [])]
    assert lost(found) == {"a": ["y/", "x/"], "c": []}
    assert set(missed(found)) == {"a", "b", "c"}


@pytest.mark.parametrize("entry", QUERIES[:: 20 if PUBLISHED else 6], ids=lambda entry: entry["query"])
def test_a_query_that_is_typed_shows_what_is_asked_for(box, entry):
    box.keyboard.type(entry["query"])
    until(box, READY)
    until(box, WHOLE)
    links = box.get_by_role("option").evaluate_all("all => all.map(a => a.pathname.slice(1))")
    assert lost([(entry, list(dict.fromkeys(links))[:3])]) == {}


FOREIGN = ("dominadas", "Spanish") if PUBLISHED else ("wandsitz", "German")
"""A name in another language, and what that language is called."""


def test_a_name_in_another_language_is_found_and_told_as_such(box):
    name, language = FOREIGN
    box.keyboard.type(name)
    expect(box.get_by_role("option").first).to_contain_text(f"{language}: {name}", ignore_case=True)
    expect(told(box)).not_to_contain_text("No name here")


def test_what_is_found_is_told_and_other_languages_are_fetched_only_where_they_are_needed(open_page):
    asked = []
    page = open_page(KINDS["home"], heard={"request": lambda request: asked.append(request.url)})
    page.keyboard.press("/")
    page.keyboard.type(WORD)
    expect(told(page)).to_contain_text("page")
    assert [url for url in asked if "/names-" in url] == []


def test_a_language_that_cannot_be_fetched_takes_nothing_away(open_page):
    page = open_page(KINDS["home"])
    page.route("**/search/names-*.json", lambda route: route.abort())
    page.keyboard.press("/")
    page.keyboard.type(f"{WORD} xyzzy")
    expect(page.get_by_role("option").first).to_be_visible()
    expect(told(page)).to_contain_text("xyzzy")


def test_the_language_of_a_browser_is_always_asked(open_page):
    page = open_page(KINDS["home"], locale=f"{'es' if PUBLISHED else 'de'}-XX")
    with page.expect_response("**/search/names-*.json"):
        page.keyboard.press("/")
        page.keyboard.type(WORD)


def test_arrows_walk_through_what_is_found_and_enter_opens_it(box):
    field = box.get_by_role("combobox", name="Search")
    expect(field).to_be_focused()
    box.keyboard.type(WORD)
    until(box, READY)
    until(box, WHOLE)  # else the list comes anew
    expect(field).to_have_attribute("aria-expanded", "true")
    box.keyboard.press("ArrowDown")
    first = box.get_by_role("option", selected=True)
    expect(field).to_have_attribute("aria-activedescendant", first.get_attribute("id"))
    address = first.evaluate("link => link.href")
    box.keyboard.press("ArrowUp")
    expect(box.get_by_role("option", selected=True)).to_have_count(0)
    box.keyboard.press("ArrowDown")
    box.keyboard.press("Enter")
    box.wait_for_url(address)


def test_escape_closes_the_search_and_the_focus_returns(open_page):
    page = open_page(KINDS["home"])
    button = page.get_by_role("button", name="Search")
    button.click()
    page.keyboard.type(WORD)
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(button).to_be_focused()


def test_the_address_of_a_search_opens_it_again(box, open_page):
    box.keyboard.type(WORD)
    until(box, "location.search.startsWith('?q=')")
    other = open_page(box.url)
    expect(other.get_by_role("combobox")).to_have_value(WORD)
    expect(other.get_by_role("option").first).to_be_visible()
    other.keyboard.press("Escape")
    until(other, "location.search === ''")


def test_a_query_for_nothing_in_the_guide_says_so_and_leads_on(box):
    box.keyboard.type("quantum chromodynamics")
    expect(told(box)).to_contain_text("Nothing found.")
    expect(told(box)).to_contain_text("“quantum”, “chromodynamics”")
    expect(box.get_by_role("option", name="Find an exercise")).to_be_visible()


@pytest.mark.parametrize(
    "missing",
    [
        "assets/search/dialog.js",
        pytest.param("assets/search/passages.js", marks=pytest.mark.long),  # a module too
        "search/names.json",
    ],
)
def test_a_search_that_cannot_load_says_so_and_goes_on_once_it_can(open_page, missing):
    page = open_page(KINDS["home"])
    page.route(f"**/{missing}", lambda route: route.abort())
    page.keyboard.press("/")
    page.keyboard.type(WORD[0])
    expect(told(page)).to_contain_text("Check your connection")
    page.unroute(f"**/{missing}")
    page.keyboard.type(WORD[1:])
    expect(page.get_by_role("option").first).to_be_visible()
    expect(told(page)).to_contain_text("page")


def apart(page):
    """Have a page fetch names as a guide of thousands of pages has them: titles first, and all others once somebody types."""
    names = page.request.get("search/names.json").json()
    called = [lines.split("\n") for lines in names["pages"][0]]
    pages = [[title for title, *_ in called], *names["pages"][1:]]
    page.route("**/search/names.json", lambda route: route.fulfill(json=names | {"pages": pages, "others": True}))
    page.route("**/search/others.json", lambda route: route.fulfill(json=["\n".join(others) for _, *others in called]))


def test_other_names_that_come_apart_are_found_too(open_page, guide):
    squat = guide.exercises[EXERCISE]
    page = open_page(KINDS["home"])
    apart(page)
    page.keyboard.press("/")
    page.keyboard.type(squat.aliases[0])
    expect(page.get_by_role("option").first).to_contain_text(squat.name)


def test_names_stay_where_the_text_cannot_be_fetched(open_page):
    page = open_page(KINDS["home"])
    page.route("**/search/words-*.json", lambda route: route.abort())
    page.keyboard.press("/")
    page.keyboard.type(WORD)
    expect(told(page)).to_contain_text("Check your connection")
    expect(page.get_by_role("option").first).to_be_visible()


def test_a_slash_within_a_text_opens_nothing(box):
    box.keyboard.type("1/2")
    expect(box.get_by_role("combobox")).to_have_value("1/2")


def test_on_a_phone_the_search_is_the_whole_window(phone):
    page = phone(KINDS["home"])
    page.get_by_role("button", name="Search").click()
    size = page.get_by_role("dialog").bounding_box()
    assert (size["width"], size["height"]) == (page.viewport_size["width"], page.viewport_size["height"])
