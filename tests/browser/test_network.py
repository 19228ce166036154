"""The search asks no other host for anything, and nothing makes the browser complain; test_kinds looks at the pages."""

import pytest

from browser.project import WORD
from browser.watched import Watched

pytestmark = pytest.mark.browser


def test_the_search_stays_on_its_host_and_makes_no_noise(contexts, address):
    watched = Watched(contexts("kept"))
    watched.visit("")
    watched.page.keyboard.press("/")
    watched.page.keyboard.type(WORD)
    found = watched.page.get_by_role("option").first
    found.wait_for()
    watched.page.wait_for_load_state("networkidle")  # who leaves while texts are fetched ends that, which is no fault
    found.click()
    watched.page.wait_for_load_state()
    assert watched.abroad(address) == []
    assert watched.wrong == []
    assert f"{address}search/names.json" in watched.asked


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
