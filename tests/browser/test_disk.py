"""A built site that is opened from a folder, with no server."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from browser.project import KINDS

pytestmark = pytest.mark.browser


@pytest.fixture
def opened(look, site):
    """A page of the site, opened as a file."""
    return lambda path: look((site / path / "index.html").as_uri())


def test_links_lead_to_pages(opened):
    page = opened(KINDS["exercise"])
    page.locator(".md-content a[href*='muscles/']").first.click()
    page.wait_for_url("**/muscles/*/index.html")
    expect(page.locator("h1")).to_have_count(1)


def test_it_is_told_what_it_takes_for_the_rest(opened, site):
    page = opened("")
    assert f'python -m http.server --directory "{site}/"' in page.locator(".guide-disk").inner_text()


def test_on_a_server_nothing_is_told(look):
    page = look("")
    assert page.locator(".guide-disk").count() == 0


def test_filters_that_cannot_work_are_not_shown(opened):
    page = opened(KINDS["exercise index"])
    assert page.locator("form.sift").count() == 0
    assert page.locator("a.row:visible").count() == page.locator("a.row").count()


def test_a_form_that_cannot_work_says_how_to_do_without(opened):
    page = opened(KINDS["add an exercise"])
    assert page.locator("form.add").count() == 0
    expect(page.locator(".add-without")).to_be_visible()
