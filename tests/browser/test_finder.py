"""The way to a routine: what one has and how long one wants, and the cards of the routines for it."""

import pytest
from playwright.sync_api import expect

from browser.conftest import PHONE
from generator.training.finder import finder, limits

pytestmark = pytest.mark.browser

CARDS = ".routine-card:visible"


@pytest.fixture
def home(open_page):
    return open_page("", **PHONE)


def test_two_taps_show_the_routines_for_a_kit_and_a_time(home, guide):
    for number, choice in enumerate(finder(guide), start=1):
        home.locator(f"[name=finder-kit][value='{number}']").check(force=True)
        for minutes in limits(guide):
            wanted = [routine.id for routine in choice.routines if routine.minutes <= minutes]
            time = home.locator(f"[name=finder-minutes][value='{minutes}']")
            assert time.is_disabled() == (not wanted)
            if wanted:
                time.check(force=True)
                shown = home.locator(CARDS).evaluate_all("cards => cards.map(card => card.pathname.split('/').at(-2))")
                assert shown == wanted
                expect(home.locator(".finder [role=status]")).to_contain_text(f"{len(wanted)} routine")


def test_a_choice_by_keyboard_is_there_again_after_going_back(home, guide):
    kit = len(finder(guide))
    home.locator("[name=finder-kit]").first.focus()
    for _ in range(kit - 1):
        home.keyboard.press("ArrowRight")
    before = home.locator(CARDS).count()
    home.locator(CARDS).first.click()
    home.go_back()
    expect(home.locator(f"[name=finder-kit][value='{kit}']")).to_be_checked()
    expect(home.locator(CARDS)).to_have_count(before)


def test_without_scripts_all_routines_show_by_kit(open_page, guide):
    page = open_page("", **PHONE, java_script_enabled=False)
    expect(page.locator(CARDS)).to_have_count(len(guide.routines))
    expect(page.locator(".finder-group:visible")).to_have_count(len(finder(guide)))


def test_the_muscle_chart_leads_to_a_muscle_by_mouse_and_by_keyboard(open_page, address):
    page = open_page("", viewport={"width": 1280, "height": 800})
    name = page.locator(".muscle-chart a[aria-label]").last  # which no other covers
    target = name.get_attribute("href")
    name.locator("path").first.click(force=True)  # which its own other half may cover
    expect(page).to_have_url(f"{address}{target}")
    page.go_back()
    name.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}{target}")
