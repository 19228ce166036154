"""No page asks another host for anything, and none makes the browser complain."""

import pytest

from browser.project import KINDS, WORD

pytestmark = pytest.mark.browser


class Watched:
    """A page with the addresses that it has asked for since a visit began, and all that has gone wrong from the first byte on."""

    def __init__(self, context):
        self.asked, self.wrong = [], []
        self.page = context.new_page()
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("requestfailed", lambda request: self.wrong.append(f"failed: {request.url}"))
        self.page.on("response", self.answered)
        self.page.on("console", self.said)
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))

    def visit(self, path):
        """Open another page of the site."""
        self.asked.clear()
        self.wrong.clear()
        self.page.goto(path)

    def answered(self, response):
        if response.status >= 400:
            self.wrong.append(f"{response.status}: {response.url}")

    def said(self, message):
        if message.type in ("error", "warning"):
            self.wrong.append(message.text)

    def abroad(self, address):
        """What was asked of another host."""
        self.page.wait_for_load_state("networkidle")
        return [url for url in self.asked if not url.startswith((address, "data:"))]


@pytest.fixture(scope="module")
def watched(chromium, address):
    context = chromium.new_context(base_url=address)
    yield Watched(context)
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_stays_on_its_host_and_makes_no_noise(watched, address, kind):
    watched.visit(KINDS[kind])
    assert watched.abroad(address) == []
    assert watched.wrong == []
    assert len(watched.asked) > 1


def test_the_search_stays_on_its_host_and_makes_no_noise(watched, address):
    watched.visit("")
    watched.page.keyboard.press("/")
    watched.page.keyboard.type(WORD)
    watched.page.locator(".md-search-result__item a").first.click()
    watched.page.wait_for_load_state()
    assert watched.abroad(address) == []
    assert watched.wrong == []
    assert f"{address}search/search_index.json" in watched.asked


def test_a_break_of_the_rules_would_be_seen(chromium, address):
    context = chromium.new_context(base_url=address, bypass_csp=True)  # the site's own policy would not let it happen
    watched = Watched(context)
    watched.visit("")
    watched.page.evaluate("fetch('https://elsewhere.example/').catch(() => console.warn('no answer'))")
    watched.page.evaluate("fetch('/nowhere').then(answer => answer.text())")
    assert watched.abroad(address) == ["https://elsewhere.example/"]
    assert "no answer" in watched.wrong
    assert f"404: {address}nowhere" in watched.wrong
    context.close()
