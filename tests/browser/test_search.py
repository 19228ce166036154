"""Every query of queries.yml finds its page, typed into the real search box."""

import pytest
import yaml
from playwright.sync_api import expect

from browser.project import ROOT
from generator import examination, paths, site

pytestmark = pytest.mark.browser

QUERIES = yaml.safe_load((ROOT / "tests/queries.yml").read_text("utf-8"))
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
  const first = [];
  for (const query of queries) first.push((await answer({ type: 2, data: query })).items[0]?.[0].location.split("#")[0]);
  worker.terminate();
  return first;
}"""
"""The first page that the search worker finds for each query, without the time that typing takes."""


def test_every_name_and_other_name_finds_its_page_first(chromium, address):
    catalog, _ = examination.examine(ROOT / "content", cache=examination.figure_cache(ROOT))
    wanted = {
        name: paths.page_of(record).removesuffix(".md") + "/"
        for kind in site.RECORD_PAGES
        for record in catalog.of(kind).values()
        for name in (record.name, *record.aliases)
    }
    page = chromium.new_page(base_url=address)
    page.goto("")
    found = page.evaluate(ASK, ["search/search_index.json", list(wanted)])
    page.close()
    assert len(wanted) > 500
    others = {name: first for name, first in zip(wanted, found, strict=True) if first != wanted[name]}
    assert {name: first for name, first in others.items() if not first.startswith("articles/")} == {}  # tagged so too


def test_enough_queries_are_listed_and_none_twice():
    queries = [entry["query"] for entry in QUERIES]
    assert len(queries) >= 60
    assert len(set(queries)) == len(queries)


@pytest.mark.parametrize("entry", QUERIES, ids=lambda entry: entry["query"])
def test_a_query_finds_its_page(search, entry):
    if "first" in entry:
        assert search(entry["query"])[:1] == [entry["first"]]
    else:
        assert entry["top3"] in search(entry["query"])[:3]


def test_a_query_for_nothing_in_the_guide_says_so(search):
    assert search("quantum chromodynamics") == []
