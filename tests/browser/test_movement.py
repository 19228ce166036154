"""The movement of an exercise: fetched once a reader asks, stopped when they say so, and still for those who want it still."""

import pytest
from playwright.sync_api import expect

from browser.conftest import PHONE
from browser.project import KINDS, ROUND

pytestmark = pytest.mark.browser

PATH = KINDS["exercise"]
SHOW, STOP = "Show the movement", "Stop"
UNSEEN = "window.IntersectionObserver = class { observe() {} unobserve() {} disconnect() {} };"
"""Has nothing come into view, so that no movement is shown by itself."""
FASTER = "const all = window.setTimeout; window.setTimeout = (then, wait) => all(then, wait / 2);"
MOVED = """async () => {
  const strips = [...document.querySelectorAll('svg.moving animateTransform')].map(it => it.parentElement), seen = [];
  for (let looks = 0; looks < 100 && new Set(seen.map(it => it[1])).size < 5; looks++) {
    await new Promise(then => setTimeout(then, 100));
    seen.push(strips.map(it => it.transform.animVal[0].matrix.e));
  }
  return seen;
}"""
"""How far the strips of shadows and of bodies are moved, looked at until five poses were seen, for ten seconds at most: a busy machine begins late."""


@pytest.fixture(params=["phone", pytest.param("desk", marks=pytest.mark.long)])
def opened(request, open_page):
    """The page of an exercise, with all addresses it asks for and all that goes wrong."""

    def of(path=PATH, **options):
        asked, wrong = [], []
        heard = {
            "request": lambda it: asked.append(it.url),
            "console": lambda message: wrong.append(message.text),
            "pageerror": lambda error: wrong.append(str(error)),
        }
        phone = PHONE if request.param == "phone" else {}
        page = open_page(path, heard=heard, **{"start": UNSEEN, **phone, **options})
        page.asked, page.wrong = asked, wrong
        page.wait_for_load_state("networkidle")
        return page

    return of


def button(page, name):
    return page.get_by_role("button", name=name, exact=True)


def fetched(page):
    return [url for url in page.asked if url.endswith("movement.svg")]


def box(page, selector):
    return page.locator(selector).first.bounding_box()


def test_the_movement_is_shown_once_by_itself_and_then_as_often_as_a_reader_asks_and_fetched_once(opened, address):
    page = opened(start=FASTER)
    moving = page.locator(".movement > svg.moving")
    expect(moving).to_be_visible()
    expect(button(page, STOP)).to_be_visible()
    expect(moving).to_have_count(0)
    for _ in range(2):
        button(page, SHOW).click()
        expect(moving).to_be_visible()
        button(page, STOP).click()
        expect(moving).to_have_count(0)
    assert fetched(page) == [f"{address}{PATH}movement.svg"]
    assert page.wrong == []


@pytest.mark.parametrize("opened", ["phone", "desk"], indirect=True)
def test_the_movement_stands_in_the_place_of_the_figure_until_it_is_stopped(opened):
    page = opened()
    still = page.locator(".movement > svg:not(.moving):visible")
    page.locator("button.show-movement").scroll_into_view_if_needed()
    before, place = box(page, "button.show-movement"), still.bounding_box()
    button(page, SHOW).click()
    expect(page.locator("svg.moving")).to_be_visible()
    expect(still).to_have_count(0)
    assert box(page, "button.show-movement")["y"] == before["y"]
    assert box(page, "svg.moving") == place
    button(page, STOP).click()
    expect(still).to_have_count(1)


@pytest.mark.parametrize("path", [PATH, pytest.param(f"exercises/{ROUND}/", marks=pytest.mark.long)])
def test_pose_after_pose_is_in_its_window(opened, path):
    page = opened(path)
    button(page, SHOW).click()
    expect(page.locator("svg.moving")).to_be_visible()
    values = page.locator("svg.moving animateTransform").first.get_attribute("values").split(";")
    seen = page.evaluate(MOVED)
    assert all(shadow == body for shadow, body in seen)
    places = [body for _, body in seen]
    assert set(places) <= set(map(float, values))
    assert len(set(places)) > 4


def test_the_keyboard_starts_and_stops_it(opened):
    page = opened()
    button(page, SHOW).focus()
    page.keyboard.press("Enter")
    expect(page.locator("svg.moving")).to_be_visible()
    expect(button(page, STOP)).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator(".moving")).to_have_count(0)
    expect(button(page, SHOW)).to_be_focused()


def test_for_those_who_want_no_motion_four_positions_stand_still(opened):
    page = opened(reduced_motion="reduce")
    button(page, "Show the positions").click()
    expect(page.locator(".positions > svg")).to_have_count(4)
    expect(page.locator(".positions animateTransform")).to_have_count(0)
    seen = page.locator(".positions > svg").evaluate_all(
        "all => all.map(one => [...one.querySelectorAll(':scope > svg > g')].map(strip => strip.children.length))"
    )
    assert seen == [[1, 1]] * 4
    assert len(fetched(page)) == 1
    button(page, "Hide the positions").click()
    expect(page.locator(".movement > svg:visible")).to_have_count(1)


def test_where_that_makes_them_larger_they_stand_in_a_row(opened):
    page = opened(reduced_motion="reduce")
    page.locator(".movement > svg:visible").evaluate("it => { it.style.height = '60px'; }")
    button(page, "Show the positions").click()
    expect(page.locator(".positions > svg")).to_have_count(4)
    assert (
        len(set(page.locator(".positions > svg").evaluate_all("all => all.map(it => it.getBoundingClientRect().y)")))
        == 1
    )


def test_a_figure_that_is_higher_than_the_screen_moves_by_itself_where_it_fills_that(opened):
    page = opened(start=FASTER, viewport={"width": 360, "height": 160})
    assert box(page, ".movement")["height"] * 0.8 > 160
    page.evaluate("scrollTo(0, document.querySelector('.movement').offsetTop)")
    expect(page.locator(".movement > svg.moving")).to_be_visible()


def test_paper_shows_the_figure_also_while_it_moves(opened):
    page = opened()
    button(page, SHOW).click()
    expect(page.locator("svg.moving")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator("svg.moving")).not_to_be_visible()
    expect(page.locator("button.show-movement")).not_to_be_visible()
    expect(page.locator(".rc-drawn img")).to_be_visible()


def test_without_scripts_a_link_leads_to_the_file(opened, address):
    page = opened(java_script_enabled=False)
    page.get_by_role("link", name=SHOW).click()
    expect(page).to_have_url(f"{address}{PATH}movement.svg")


def test_where_the_file_cannot_be_read_it_is_shown_as_an_image(opened):
    page = opened()
    page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError()); }")
    button(page, SHOW).click()
    expect(page.locator(".movement > img.moving")).to_be_visible()
    assert page.evaluate("document.querySelector('img.moving').decode().then(() => true)")
    button(page, STOP).click()
    expect(page.locator(".moving")).to_have_count(0)


def test_a_page_without_a_movement_has_no_button(opened):
    page = opened("exercises/")
    expect(page.locator(".show-movement")).to_have_count(0)
    assert page.wrong == []


def test_where_the_movement_cannot_be_had_the_figure_stays_and_another_tap_tries_again(opened):
    page = opened()
    page.route("**/movement.svg", lambda route: route.abort())
    button(page, SHOW).click()
    again = button(page, "The movement could not be loaded. Try again")
    expect(again).to_be_visible()
    expect(page.locator("figure.movement > svg:visible")).to_have_count(1)
    page.unroute("**/movement.svg")
    again.click()
    expect(page.locator(".movement > svg.moving")).to_be_visible()
