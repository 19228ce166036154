"""Find an exercise or a routine: the list filtered by what a reader wants and has."""

import re

import pytest
from playwright.sync_api import expect

from browser.conftest import PHONE
from browser.project import EXERCISE, KIT, MUSCLE
from browser.waiting import until

pytestmark = pytest.mark.browser

DESK = {"viewport": {"width": 1280, "height": 800}}
VISIBLE = "[...document.querySelectorAll('a.row')].filter(row => row.checkVisibility())"
SHOWN = f"{VISIBLE}.length"


@pytest.fixture
def find(open_page, address):
    """Open a page of "find" for a reader, on which nothing goes wrong."""
    wrong, asked = [], []
    heard = {
        "pageerror": lambda error: wrong.append(str(error)),
        "console": lambda message: wrong.append(message.text),
        "request": lambda request: asked.append(request.url),
    }
    yield lambda path="exercises/", **options: open_page(path, heard=heard, **(options or DESK))
    assert wrong == []
    assert [url for url in asked if not url.startswith((address, "data:"))] == []


def shown(page):
    return page.evaluate(SHOWN)


def tick(page, name, value):
    box = page.locator(f'form.sift input[name="{name}"][value="{value}"]')
    box.evaluate("box => { for (const part of [box.closest('details')]) if (part) part.open = true }")
    box.check()
    return box


def count(page, name, value):
    return int(page.locator(f'label:has(> input[name="{name}"][value="{value}"]) small').text_content())


def test_all_are_there_before_anything_is_chosen(find):
    page = find()
    expect(page.get_by_role("heading", level=2).first).to_contain_text(f"{shown(page)} exercise")
    assert shown(page) == page.locator("a.row").count()
    assert page.url.endswith("exercises/")


def test_a_number_beside_an_option_is_how_many_it_shows(find):
    page = find()
    expected = count(page, "level", "beginner")
    assert 0 < expected < shown(page)
    tick(page, "level", "beginner")
    assert shown(page) == expected
    expect(page.get_by_role("status").last).to_contain_text(str(expected))


def test_facets_hold_together_and_options_of_one_are_alternatives(find):
    page = find()
    whole = shown(page)
    tick(page, "level", "beginner")
    some = shown(page)
    tick(page, "muscle", MUSCLE)
    both = shown(page)
    for level in ("intermediate", "advanced"):
        box = page.locator(f'input[name="level"][value="{level}"]')
        if box.count() and not box.get_attribute("aria-disabled"):
            box.check()
    assert both <= some <= whole
    assert shown(page) >= both


def test_a_muscle_is_chosen_on_the_body_by_mouse_and_by_keyboard(find):
    page = find()
    shape = page.get_by_role("group", name="Muscles, back and front").get_by_role("checkbox").last
    muscle = shape.get_attribute("data-muscle")
    box = page.locator(f'input[name="muscle"][value="{muscle}"]')
    expected = count(page, "muscle", muscle)
    expect(shape).to_have_accessible_name(re.compile(f": {expected}$"))
    shape.locator("path").first.click()
    expect(shape).to_be_checked()
    expect(box).to_be_checked()
    assert shown(page) == expected
    expect(page.locator(".sift-map p")).to_contain_text(f": {expected}")
    shape.focus()
    page.keyboard.press("Space")
    expect(shape).not_to_be_checked()
    expect(box).not_to_be_checked()
    page.keyboard.press("ArrowRight")
    other = page.locator(".sift-map [tabindex='0']")
    expect(other).to_be_focused()
    assert other.get_attribute("data-muscle") != muscle


def test_the_muscles_of_a_region_are_chosen_with_it_and_can_be_taken_out_of_it(find):
    page = find()
    region = page.locator(f'input[name="region"][data-of~="{MUSCLE}"]')
    if not region.count():  # a guide with one region offers none
        return
    region.check()
    inside = region.get_attribute("data-of").split()
    shape = page.locator(f'.sift-map [data-muscle="{MUSCLE}"]')
    expect(shape).to_be_checked()
    shape.focus()
    page.keyboard.press("Enter")
    expect(shape).not_to_be_checked()
    expect(region).not_to_be_checked()
    chosen = page.evaluate("[...document.querySelectorAll('input[name=muscle]:checked')].map(box => box.value)")
    assert sorted([*chosen, MUSCLE]) == sorted(inside)


def test_what_would_show_nothing_is_off_and_says_so(find):
    page = find()
    page.get_by_label("Name or nickname").fill("zzzz")
    off = page.locator('form.sift input[name="level"]').first
    expect(off).to_have_attribute("aria-disabled", "true")
    off.evaluate("box => box.click()")
    expect(off).not_to_be_checked()
    expect(page.get_by_role("heading", name="0 exercises")).to_be_visible()
    back = page.locator(".sift-empty").get_by_role("button")
    wanted = int(re.search(r"\d+", back.inner_text())[0])
    back.click()
    assert shown(page) == wanted


def test_the_address_holds_the_choice_and_back_restores_it(find):
    page = find("exercises/?level=beginner", **PHONE)
    chosen = shown(page)
    page.get_by_role("button", name="Filters").click()
    tick(page, "muscle", MUSCLE)
    assert "level=beginner" in page.url
    assert f"muscle={MUSCLE}" in page.url
    page.locator(f'input[name="muscle"][value="{MUSCLE}"]').uncheck()
    page.keyboard.press("Escape")
    page.evaluate("scrollTo(0, 250)")
    was = page.evaluate("scrollY")
    page.locator("a.row:visible").last.evaluate("row => row.click()")
    page.wait_for_url(re.compile(r"exercises/[a-z-]+/"))
    page.go_back()
    until(page, f"{SHOWN} === {chosen}")
    until(page, f"Math.abs(scrollY - {was}) < 60")


@pytest.mark.parametrize(
    "query",
    [
        "level=nobody,beginner&muscle=%3Cb%3E&minutes=x&condition=none&x=1",
        *(
            pytest.param(query, marks=pytest.mark.long)
            for query in ("level=nobody,beginner", "level=beginner&condition=none", "level=beginner&x=1")
        ),
    ],
)
def test_a_bad_value_costs_only_itself(find, query):
    page = find(f"exercises/?{query}")
    assert shown(page) == count(page, "level", "beginner")


def test_kit_is_kept_for_a_place_and_out_of_the_address(find):
    page = find()
    whole = shown(page)
    tick(page, "kit", KIT)
    some = shown(page)
    assert some <= whole
    assert page.locator('input[name="place"][value="home"]').is_checked()
    assert "kit" not in page.url
    page.goto("exercises/")
    assert shown(page) == some
    expect(page.locator(f'input[name="kit"][value="{KIT}"]')).to_be_checked()
    tick(page, "place", "any")
    assert shown(page) == whole
    tick(page, "place", "home")
    assert shown(page) == some


def test_all_that_a_row_needs_is_there(find):
    page = find(f"exercises/?kit={KIT}")
    needed = page.evaluate(f"{VISIBLE}.map(row => row.dataset.kit ?? '')")
    assert set(needed) <= {KIT, ""}
    assert "" in needed
    assert f"kit={KIT}" in page.url
    page.goto("exercises/")
    assert shown(page) == page.locator("a.row").count()  # a link leaves nothing behind


def test_what_another_page_has_kept_does_no_harm(find):
    page = find()
    for kept in ("{", '"x"', '{"place": 3, "kit": {"home": 7}}', '{"place": "moon"}', "null"):
        page.evaluate("kept => localStorage.setItem('kit', kept)", kept)
        page.goto("exercises/")
        assert shown(page) == page.locator("a.row").count()


def test_main_muscles_come_first_and_helpers_can_be_left_out(find):
    page = find(f"exercises/?muscle={MUSCLE}")
    lead = page.evaluate(f"{VISIBLE}.map(row => (row.dataset.main ?? '').split(' '))")
    both = [MUSCLE in muscles for muscles in lead]
    assert both == sorted(both, reverse=True)
    tick(page, "helping", "no")
    assert shown(page) == sum(both)
    assert "helping=no" in page.url


def test_a_condition_says_on_a_row_what_it_comes_to(find):
    page = find()
    whole = shown(page)
    select = page.get_by_label("Condition")
    select.select_option(index=1)
    assert shown(page) == whole - count(page, "care", "avoid")
    expect(page.locator("a.row em").first).to_be_visible()
    fine = count(page, "care", "fine")
    tick(page, "care", "fine")
    assert shown(page) == fine
    assert page.locator("a.row:visible em").count() == 0


def test_a_choice_is_taken_back_where_it_is_told(find):
    page = find("exercises/?level=beginner&text=a")
    page.get_by_role("button", name="Take back: Beginner").click()
    assert "level" not in page.url
    page.get_by_role("button", name="Clear all").click()
    assert page.url.endswith("exercises/")
    expect(page.get_by_label("Name or nickname")).to_be_focused()


def test_on_a_phone_the_filters_are_a_sheet(find):
    page = find(**PHONE)
    sheet = page.get_by_role("dialog", name="Filters")
    expect(sheet).to_be_hidden()
    page.get_by_role("button", name="Filters").click()
    expect(sheet).to_be_visible()
    tick(page, "level", "beginner")
    expected = count(page, "level", "beginner")
    page.get_by_role("button", name=f"Show {expected} exercise").click()
    expect(sheet).to_be_hidden()
    assert shown(page) == expected
    expect(page.get_by_role("button", name="Filters 1")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    expect(page.get_by_role("button", name="Filters 1")).to_be_focused()


def test_routines_are_found_by_time(find):
    page = find("routines/")
    times = page.evaluate("[...document.querySelectorAll('a.row')].map(row => Number(row.dataset.minutes))")
    offered = page.locator('input[name="minutes"]:not([value=""])')
    most = int(offered.first.get_attribute("value"))
    tick(page, "minutes", most)
    assert shown(page) == sum(time <= most for time in times)
    assert f"minutes={most}" in page.url


def test_a_muscle_kit_and_level_take_three_taps_beside_what_opens_and_closes_the_filters(find):
    page = find(**PHONE)
    page.get_by_role("button", name="Filters").tap()
    shape = page.locator(f'.sift-map [data-muscle="{MUSCLE}"]')
    shape.locator("path").first.dispatch_event("click")  # in the tiny guide, muscles lie on one another
    assert shape.evaluate("shape => shape === shape.parentElement.lastElementChild")  # what is chosen shows as a whole
    page.locator(f'label:has(> input[name="kit"][value="{KIT}"])').tap()
    level = page.locator('label:has(> input[name="level"]:not([aria-disabled]))').first
    level.tap()
    page.locator("[data-close]").tap()
    rows = page.evaluate(f"{VISIBLE}.map(({{dataset}}) => `${{dataset.main}} ${{dataset.help}}`.split(' '))")
    assert rows
    assert all(MUSCLE in row for row in rows)
    assert shown(page) <= page.locator("a.row").count()


def test_what_does_instead_where_kit_is_taken_is_there_without_a_tap(look):
    page = look(f"exercises/{EXERCISE}/", **PHONE)
    there = page.locator("#if-the-kit-is-taken ~ ul").first
    if not there.locator("a.row").count():  # nothing does instead in the tiny guide
        return
    assert there.bounding_box()["height"] <= page.viewport_size["height"]
    first = there.locator("a.row").first
    expect(first.locator("svg")).to_be_visible()
    assert first.bounding_box()["height"] >= 44


def test_routines_are_found_by_what_people_want(find):
    page = find("routines/")
    first = page.locator('input[name="aim"]').first
    aim = first.get_attribute("value")
    expected = count(page, "aim", aim)
    first.check()
    assert 0 < shown(page) == expected < page.locator("a.row").count()
    assert f"aim={aim}" in page.url


@pytest.mark.parametrize("path", ["exercises/", "routines/", "plans/", f"muscles/{MUSCLE}/"])
@pytest.mark.parametrize("options", [PHONE, pytest.param(DESK, marks=pytest.mark.long)], ids=["phone", "desk"])
def test_a_row_is_large_enough_to_tap(look, path, options):
    page = look(path, **options)
    heights = page.evaluate("[...document.querySelectorAll('a.row')].map(row => row.getBoundingClientRect().height)")
    assert heights
    assert min(heights) >= 44


@pytest.mark.parametrize("path", ["exercises/", "routines/"])
def test_without_scripts_the_list_is_whole_and_no_form_shows(look, path):
    page = look(path, java_script_enabled=False, **DESK)
    assert page.locator("a.row").count() == page.locator("a.row:visible").count() >= 4
    expect(page.locator("form.sift")).to_be_hidden()
    expect(page.locator("dialog")).to_be_hidden()
    for ways in page.locator(".sift-ways").all():
        expect(ways.get_by_role("link").first).to_be_visible()


def test_large_letters_on_a_small_phone_run_out_of_nothing(open_page):
    page = open_page("exercises/?level=beginner", viewport={"width": 320, "height": 640})
    page.evaluate("document.documentElement.style.fontSize = '250%'")
    assert (
        page.evaluate(
            "[...document.querySelectorAll('.md-content *:not(.md-path *, svg *)')].filter(part => part.checkVisibility() && part.getBoundingClientRect().right > 321).map(part => part.outerHTML.slice(0, 99))"
        )
        == []
    )
    page.get_by_role("button", name="Filters").click()
    assert page.evaluate("(sheet => sheet.scrollWidth <= sheet.clientWidth)(document.querySelector('dialog'))")
