"""The site on a small phone: its navigation works by touch and by keyboard, and it keeps to dark mode."""

import re

import html5lib
import pytest
from playwright.sync_api import expect

from browser.conftest import PHONE
from browser.project import CHOICE, EXERCISE, KINDS, KIT, PLAN, PUBLISHED, ROUTINE, SOURCE, TITLE
from browser.waiting import until

pytestmark = pytest.mark.browser

DRAWER = "button.menu-open"
SECTION = ".md-nav--primary label.md-nav__link:not([for=__toc])"
TARGETS = ".md-nav--primary :is(a, label).md-nav__link, .md-header__inner :is(label, button).md-header__button"
MEASURE = """all => all.filter(e => e.checkVisibility({visibilityProperty: true})).map(e => {
  const box = e.getBoundingClientRect();
  return {name: e.textContent.trim() || e.htmlFor, width: box.width, height: box.height};
})"""


def drawer_link(page, name):
    return page.locator(".md-nav--primary").get_by_role("link", name=name, exact=True, include_hidden=True).last


def scheme(page):
    return page.locator("body").get_attribute("data-md-color-scheme")


def tab_to(page, selector):
    """Press Tab until `selector` has the focus; give back what had it on the way."""
    passed = []
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return passed
        passed.append(page.evaluate("document.activeElement.outerHTML.slice(0, 120)"))
    return pytest.fail(f"Tab does not reach {selector}; it goes to: {passed}")


def test_eight_weeks_stand_beside_each_other(phone):
    tables = phone(KINDS["plan"]).locator(".md-typeset__scrollwrap")
    assert tables.count()
    assert tables.evaluate_all("all => all.filter(e => e.scrollWidth > e.clientWidth).map(e => e.innerText)") == []


def test_a_title_that_fills_its_line_has_no_empty_one_below(phone):
    heading = phone(f"exercises/{TITLE}/").locator("h1")
    one_line = heading.evaluate("e => parseFloat(getComputedStyle(e).lineHeight)")
    assert heading.bounding_box()["height"] < 1.5 * one_line


def test_a_routine_is_two_taps_from_home_and_its_print_three(open_page):
    page = open_page("", start="window.print = () => { window.printed = true; }", **PHONE)
    page.get_by_role("radio", name=CHOICE, exact=True).tap()
    page.locator(".routine-card:visible").first.tap()
    expect(page).to_have_url(re.compile(r"/routines/[a-z-]+/$"))
    page.get_by_role("button", name="Print this routine's card").tap()
    until(page, "window.printed")


def test_the_drawer_opens_and_leads_on_by_touch(phone, address):
    page = phone("")
    link = drawer_link(page, "Take care")
    expect(link).not_to_be_in_viewport()
    page.locator(DRAWER).tap()
    expect(link).to_be_in_viewport()
    link.tap()
    expect(page).to_have_url(f"{address}cautions/")


def test_a_section_of_the_drawer_opens_by_touch(phone, address):
    page = phone("")
    page.locator(DRAWER).tap()
    page.locator(SECTION, has_text="Routines").tap()
    drawer_link(page, "Find a routine").tap()
    expect(page).to_have_url(f"{address}routines/")


def test_the_drawer_and_its_sections_open_by_keyboard(phone, address):
    page = phone("")
    tab_to(page, DRAWER)
    page.keyboard.press("Enter")
    expect(drawer_link(page, "Take care")).to_be_in_viewport()
    tab_to(page, SECTION)
    page.keyboard.press("Enter")
    expect(drawer_link(page, "Find a routine")).to_be_in_viewport()
    tab_to(page, '.md-nav__link[href="routines/"]')
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}routines/")


def test_the_drawer_takes_the_focus_along_and_escape_gives_it_back(phone):
    page = phone(KINDS["exercise"])
    focus = page.locator(":focus")
    tab_to(page, DRAWER)
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Menu", expanded=True, include_hidden=True)).to_have_count(1)
    expect(focus).to_have_text("Exercises")  # the part that the page is in, and the way out of it
    expect(focus).to_contain_class("md-nav__title")
    page.keyboard.press("Enter")
    expect(focus).to_contain_class("md-nav__link")
    page.keyboard.press("Space")
    assert len(tab_to(page, '.md-nav__link[href="../../muscles/"]')) == 1  # the list of all alone comes before
    page.keyboard.press("Escape")
    assert page.evaluate("selector => document.activeElement.matches(selector)", DRAWER)
    assert not page.locator("#__drawer").is_checked()
    assert page.locator("[inert]").count() == 0


def test_a_desk_has_no_menu(look):
    assert look(KINDS["exercise"]).locator(DRAWER).is_hidden()


def test_the_space_bar_turns_the_dark_on(open_page):
    page = open_page("", **PHONE)
    tab_to(page, ".md-option")
    page.keyboard.press("Space")
    assert scheme(page) == "slate"


def test_the_keyboard_does_not_get_lost_in_the_closed_drawer(phone):
    page = phone(KINDS["exercise"])
    passed = tab_to(page, ".md-path__link")
    assert [place for place in passed if "md-nav__" in place or "md-source" in place] == []


def test_the_keyboard_passes_over_the_folded_sections_of_the_drawer(phone):
    page = phone("")
    page.locator(DRAWER).tap()
    expect(drawer_link(page, "Take care")).to_be_in_viewport()
    passed = tab_to(page, '.md-nav__link[href="cautions/"]')
    assert [place for place in passed if "articles/" in place or 'href="#' in place] == []


def test_the_targets_of_the_navigation_are_large_enough_for_a_thumb(phone):
    page = phone("")
    page.locator(DRAWER).tap()
    expect(drawer_link(page, "Take care")).to_be_in_viewport()
    targets = page.locator(TARGETS).evaluate_all(MEASURE)
    assert len(targets) > 6
    assert [target for target in targets if target["height"] < 40 or target["width"] < 40] == []


def edit_buttons(site, path):
    """Where the edit buttons of a page lead, as it is before any script."""
    tree = html5lib.parse((site / path / "index.html").read_text("utf-8"), namespaceHTMLElements=False)
    return [link.get("href") for link in tree.iter("a") if link.get("title") == "Edit this page"]


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("", "content/pages/index.md"),
        ("about/", "content/pages/about.md"),
        (KINDS["exercise"], f"content/exercises/{EXERCISE}.yml"),
        (KINDS["routine"], f"content/routines/{ROUTINE}.yml"),
        (KINDS["plan"], f"content/plans/{PLAN}.yml"),
        (KINDS["muscle"], "content/vocabulary/muscles.yml"),
        (f"equipment/{KIT}/", "content/vocabulary/equipment.yml"),
        ("cautions/", "content/vocabulary/conditions.yml"),
        ("exercises/", "templates/pages/exercise-index.md.j2" if PUBLISHED else "mkdocs.yml"),
    ],
)
def test_the_edit_button_opens_what_the_page_is_made_from(site, path, source):
    assert edit_buttons(site, path) == [f"{SOURCE}/edit/main/{source}"]


@pytest.mark.parametrize(
    ("path", "crumbs", "index"),
    [
        (KINDS["muscle"], ["Home", "Exercises", "By muscle"], "muscles/"),
        pytest.param(KINDS["exercise"], ["Home", "Exercises"], "exercises/", marks=pytest.mark.long),
        pytest.param(KINDS["routine"], ["Home", "Routines"], "routines/", marks=pytest.mark.long),
        pytest.param(KINDS["plan"], ["Home", "Routines", "Plans"], "plans/", marks=pytest.mark.long),
    ],
)
def test_breadcrumbs_lead_back(phone, address, path, crumbs, index):
    page = phone(path)
    links = page.locator(".md-path__link")
    assert [text.strip() for text in links.all_inner_texts()] == crumbs
    links.last.tap()
    expect(page).to_have_url(f"{address}{index}")
    expect(links.first).to_be_visible()


def test_next_and_previous_walk_through_the_exercises_by_name(phone, address, guide):
    names = sorted((exercise.name.casefold(), exercise.name, id) for id, exercise in guide.exercises.items())
    (_, name, id), (_, next_name, next_id) = names[3:5]
    page = phone(f"exercises/{id}/")
    page.get_by_role("link", name=f"Next: {next_name}").tap()
    expect(page).to_have_url(f"{address}exercises/{next_id}/")
    page.get_by_role("link", name=f"Previous: {name}").tap()
    expect(page).to_have_url(f"{address}exercises/{id}/")


@pytest.mark.parametrize(("wanted", "shown"), [("light", "default"), ("dark", "slate")])
def test_the_site_keeps_to_the_mode_of_the_phone(phone, wanted, shown):
    assert scheme(phone("", color_scheme=wanted)) == shown


def test_dark_mode_stays_on_from_page_to_page(open_page):
    page = open_page("", **PHONE, color_scheme="light")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_title("Switch to dark mode").tap()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.goto(KINDS["exercise"])
    assert scheme(page) == "slate"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    page.get_by_title("Switch to light mode").tap()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
