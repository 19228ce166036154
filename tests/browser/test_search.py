"""Every query of queries.yml finds its page: asked of the real search, and some typed into its box."""

import pytest
import yaml
from playwright.sync_api import expect

from browser.project import PUBLISHED
from browser.project import QUERIES as FILE
from generator.publish import paths, site

pytestmark = pytest.mark.browser

QUERIES = yaml.safe_load(FILE.read_text("utf-8"))
IDLE = "Type to start searching"


@pytest.fixture(scope="module")
def search(chromium, address):
    """`search("pull ups")`: the pages found, best first."""
    context = chromium.new_context(base_url=address)
    page = context.new_page()
    page.goto("")
    field, summary = page.get_by_role("textbox", name="Search"), page.locator(".md-search-result__meta")
    field.click()

    def found(query):
        field.fill("")
        field.press("Backspace")
        expect(summary).to_have_text(IDLE)
        field.fill(query[:-1])
        field.press(query[-1])
        expect(summary).not_to_have_text(IDLE)
        links = page.locator(".md-search-result__item > a").evaluate_all("all => all.map(a => a.pathname.slice(1))")
        return list(dict.fromkeys(links))

    yield found
    context.close()


ASK = """async ([address, queries]) => {
  const worker = new Worker(new URL(JSON.parse(document.getElementById("__config").textContent).search, location));
  const answer = (message) => new Promise((done) => {
    worker.onmessage = ({ data }) => done(data.data);
    worker.postMessage(message);
  });
  await answer({ type: 0, data: { ...await (await fetch(address)).json(), options: { suggest: false } } });
  const found = [];
  for (const query of queries) {
    const { items } = await answer({ type: 2, data: query });
    found.push([...new Set(items.map(([page]) => page.location.split("#")[0]))].slice(0, 3));
  }
  worker.terminate();
  return found;
}"""
"""The first three pages that the search worker finds for each query, without the time that typing takes."""


@pytest.fixture(scope="module")
def asked(chromium, address):
    """`asked(["pull ups"])`: the first three pages for each query."""
    page = chromium.new_page(base_url=address)
    page.goto("")
    yield lambda queries: page.evaluate(ASK, ["search/search_index.json", queries])
    page.close()


def test_every_name_and_other_name_finds_its_page_first(asked, guide):
    wanted = {
        name: paths.page_of(record).removesuffix(".md") + "/"
        for kind in site.PAGED
        for record in guide.of(kind).values()
        for name in (record.name, *record.aliases)
    }
    assert len(wanted) > (500 if PUBLISHED else 20)
    first = (pages[0] if pages else "" for pages in asked(list(wanted)))
    others = {name: page for name, page in zip(wanted, first, strict=True) if page != wanted[name]}
    assert {name: first for name, first in others.items() if not first.startswith("articles/")} == {}  # tagged so too


def test_enough_queries_are_listed_and_none_twice():
    queries = [entry["query"] for entry in QUERIES]
    assert len(queries) >= (150 if PUBLISHED else 8)
    assert len(set(queries)) == len(queries)


def missed(found):
    """The queries that do not find their page, with what they find; the pages found stand in the order of the queries."""
    right = (pages[:1] == [entry["first"]] if "first" in entry else entry["top3"] in pages for entry, pages in found)
    return {entry["query"]: pages for (entry, pages), good in zip(found, right, strict=True) if not good}


def test_every_query_finds_its_page(asked):
    found = asked([entry["query"] for entry in QUERIES])
    assert missed(list(zip(QUERIES, found, strict=True))) == {}


def test_a_query_that_misses_its_page_is_told():
    entries = [{"query": "a", "first": "x/"}, {"query": "b", "top3": "x/"}, {"query": "c", "top3": "x/"}]
    assert missed([(entry, ["y/", "x/"]) for entry in entries[:2]] + [(entries[2], [])]) == {"a": ["y/", "x/"], "c": []}


@pytest.mark.parametrize("entry", QUERIES[:: 9 if PUBLISHED else 3], ids=lambda entry: entry["query"])
def test_a_query_that_is_typed_finds_what_is_asked_for(search, entry):
    assert missed([(entry, search(entry["query"])[:3])]) == {}


def test_a_query_for_nothing_in_the_guide_says_so(search):
    assert search("quantum chromodynamics") == []
