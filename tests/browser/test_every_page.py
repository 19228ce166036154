"""Every page of the guide on a small phone: it opens without a complaint, fits, and shows no Markdown; and every movement is linked."""

import pytest
from leftovers import BLOCKS, left

from browser.conftest import PHONE
from browser.watched import Watched

pytestmark = [pytest.mark.browser, pytest.mark.long]

SEEN = """blocks => {
  const shown = text => !text.parentElement.closest("code, pre, script, style, noscript, template, svg") && text.data.trim();
  const texts = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (shown(walker.currentNode)) texts.push(walker.currentNode.data);
  const firsts = [...document.querySelectorAll(blocks)].map(block => block.firstChild)
    .filter(first => first instanceof Text && shown(first)).map(first => first.data);
  return {texts, firsts, headings: document.querySelectorAll("h1").length, beyond: document.documentElement.scrollWidth - innerWidth};
}"""
"""The texts that a page shows and those of them that begin a block, its headings, and how far it goes beyond the screen."""
LEFT = "net::ERR_ABORTED"
"""How a request ends whose page is left meanwhile."""
EXPLAINS = "problems/index.html"
"""The page that tells authors of Markdown."""


@pytest.fixture(scope="module")
def seen(chromium, address, site):
    """What every page is like, by its path: all that can be seen, and what went wrong."""
    context = chromium.new_context(base_url=address, **PHONE)
    watched, found = Watched(context), {}
    for path in sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html")):
        watched.visit(path.removesuffix("index.html"))
        found[path] = watched.page.evaluate(SEEN, ", ".join(BLOCKS)) | {"wrong": list(watched.wrong)}
    watched.page.wait_for_load_state("networkidle")
    found[path]["wrong"] += watched.wrong
    context.close()
    return found


def test_every_page_opens_without_a_complaint(seen):
    wrong = {path: [it for it in page["wrong"] if not it.endswith(LEFT)] for path, page in seen.items()}
    assert {path: complaints for path, complaints in wrong.items() if complaints} == {}
    assert [path for path, page in seen.items() if page["headings"] != 1] == []


def test_no_page_scrolls_sideways(seen):
    assert {path: page["beyond"] for path, page in seen.items() if page["beyond"] > 0} == {}


def test_no_page_shows_markdown(seen):
    found = {path: left(page["texts"], page["firsts"]) for path, page in seen.items() if path != EXPLAINS}
    assert {path: texts for path, texts in found.items() if texts} == {}


def test_every_movement_is_linked_from_its_page(site):
    """As a page is without scripts, which put a button in place of the link."""
    movements = list(site.rglob("movement.svg"))
    assert movements
    for movement in movements:
        assert 'href="movement.svg"' in (movement.parent / "index.html").read_text("utf-8"), movement
