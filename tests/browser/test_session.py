"""A session on the phone: walked from Start to the end, and interrupted wherever it hurts."""

import contextlib
import gzip
import json
import os
import random
import re
import shutil
import signal
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import expect

from browser import axe
from browser.conftest import NAMES, PHONE
from browser.project import PLAN, PUBLISHED, ROUTINE, ROUTINES
from generator.session import page as pages
from generator.training.swaps import Swaps

pytestmark = pytest.mark.browser

TIGHT = {**PHONE, "viewport": {"width": 320, "height": 568}}
LOCKED = 650
"""Milliseconds after which a second tap counts."""


@pytest.fixture(scope="module")
def courses(guide):
    """What each session knows, by the routine's id."""
    found = Swaps(guide)
    return {id: pages.data(guide, routine, found) for id, routine in guide.routines.items()}


@pytest.fixture
def playwright_of(chromium):
    """A browser of its own with the profile of a folder, which can be killed."""
    kind = chromium.browser_type
    path = next(filter(None, map(shutil.which, NAMES)))
    return lambda folder: kind.launch_persistent_context(folder, executable_path=path, args=["--no-sandbox"], **PHONE)


@pytest.fixture
def session(open_page):
    """A session's page, with a clock that stands until a test moves it on."""

    pages = []

    def opened(routine=ROUTINE, **options):
        page = open_page(**(PHONE | options))
        pages.append(page)
        page.clock.install(time="2026-03-02T18:00:00")
        page.goto(f"routines/{routine}/session/")
        page.wait_for_selector("[data-act=start]")
        page.clock.pause_at("2026-03-02T18:00:30")  # else it goes on, and a busy machine is late
        return page

    yield opened
    for page in pages:
        page.clock.resume()  # pages of other tests have the same clock


def tap(page, act):
    """Tap what does something, long enough after the last tap."""
    page.clock.run_for(LOCKED)
    page.click(f"[data-act='{act}']")


def press(page, act):
    """The same without a thumb, in a tenth of the time: whether one could get there, those say who tap."""
    page.clock.run_for(LOCKED)
    page.evaluate("act => document.querySelector(`[data-act='${act}']`).click()", act)


def shown(page):
    """The screen that shows."""
    return page.locator(".screen").get_attribute("id")


def kept(page, store="sessions", way="../../../"):
    """All that the phone keeps, as seen from a page from which a `way` leads home."""
    found = page.wait_for_function(
        """([store, way]) => new Promise((resolve, reject) => {
            const root = new URL(way, location.href).pathname;
            const request = indexedDB.open(`guide:${root}`);
            request.onerror = () => reject(request.error);
            request.onsuccess = () => {
                const all = request.result.transaction(store).objectStore(store).getAll();
                all.onsuccess = () => { request.result.close(); resolve({ all: all.result }); };
            };
        })""",
        arg=[store, way],
    )
    return found.json_value()["all"]


def sets(page):
    """The turns that are kept of the last session."""
    return [event["turn"] for event in max(kept(page), key=lambda it: it["began"])["events"] if event["do"] == "done"]


def turns(step):
    """The turns of a step in the order in which they are done, and the longest that each takes in milliseconds."""
    found = []
    for part in step["parts"]:
        if part["kind"] == "straight":
            found += [(it, number) for it in part["items"] for number in range(1, it["sets"][1] + 1)]
        else:
            found += [(it, number) for number in range(1, part["rounds"][1] + 1) for it in part["items"]]
    return [f"{it['key']}/{number}" for it, number in found]


def begin(page, week=1):
    """Start a week's session."""
    page.wait_for_selector(".weeks strong")
    page.evaluate(TO_WEEK, week)
    assert re.match(rf"Week {week}\b", page.locator(".weeks strong").inner_text())
    page.click("[data-act=start]")
    page.wait_for_selector("#set")


TO_WEEK = """week => {
    const other = () => document.querySelector(".weeks strong").innerText.match(/[0-9]+/)[0] !== String(week);
    for (let tap = 0; tap < 20 && other(); tap++) document.querySelector("[data-act=more]").click();
}"""


def advance(page, do=press):
    """Do what the screen asks for next; False where all is done."""
    screen = shown(page)
    if screen == "end":
        return False
    page.evaluate("document.querySelector('main header').dataset.old = ''")
    if screen == "hold":
        page.clock.fast_forward(3_700_000)
    else:
        do(page, "next" if screen == "rest" else "hold" if page.locator("[data-act=hold]").count() else "done")
    page.wait_for_selector("main header:not([data-old])")
    return shown(page) != "end"


def walk(page):
    """Go through a session to its end, by thumb."""
    while advance(page, tap):
        pass
    return shown(page)


@pytest.mark.parametrize("last", [pytest.param(False, marks=pytest.mark.long), True], ids=["week 1", "last week"])
@pytest.mark.parametrize("routine", ROUTINES if PUBLISHED else [ROUTINE])
def test_a_routine_is_walked_from_start_to_end_without_a_network(session, courses, routine, last):
    page = session(routine)
    page.context.set_offline(offline=True)
    try:
        step = courses[routine]["steps"][-1 if last else 0]
        begin(page, step["weeks"][0])
        assert walk(page) == "end"
        assert sets(page) == turns(step)
        expect(page.locator("h1")).to_contain_text("Done. All")
        assert kept(page)[0]["ended"]
    finally:
        page.context.set_offline(offline=False)


def to_rest(page, week=8):
    """Begin, and do sets until one rests."""
    begin(page, week)
    while shown(page) != "rest":
        advance(page)


def to_hold(page):
    """Begin, and go on until a set is timed."""
    begin(page)
    while shown(page) != "hold":
        advance(page)


def clock(page):
    """The seconds that a countdown shows."""
    minutes, _, seconds = page.locator(".count").inner_text().rpartition(":")
    return int(minutes or 0) * 60 + int(seconds)


def test_a_rest_counts_to_its_end_while_the_page_sleeps_and_starts_nothing(session):
    page = session()
    to_rest(page)
    whole = clock(page)
    page.clock.run_for(10_000)
    assert whole - 12 <= clock(page) <= whole - 9
    assert "Skip" in page.locator("footer").inner_text()
    page.clock.pause_at("2026-03-02T19:30:00")  # no timer runs while a phone sleeps
    page.clock.run_for(300)
    assert (shown(page), clock(page)) == ("rest", 0)
    assert "Skip" not in page.locator("footer").inner_text()
    expect(page.locator("#said")).to_have_text("The rest is over.")


def test_a_clock_that_is_set_back_makes_no_countdown_longer(session):
    page = session()
    to_rest(page)
    whole = clock(page)
    page.clock.set_system_time("2026-03-02T17:00:00")
    page.clock.run_for(300)
    assert clock(page) <= whole + 1


def test_a_rest_is_longer_shorter_and_waits(session):
    page = session()
    to_rest(page)
    whole = clock(page)
    tap(page, "longer")
    expect(page.locator(".of")).to_contain_text(timed(whole + 15))
    assert whole + 13 <= clock(page) <= whole + 15
    tap(page, "less")
    expect(page.locator(".of")).to_contain_text(timed(whole))
    tap(page, "pause")
    expect(page.locator("[data-act=pause]")).to_have_text("Go on")
    waits = clock(page)
    page.clock.run_for(60_000)
    assert clock(page) == waits
    tap(page, "pause")
    expect(page.locator("[data-act=pause]")).to_have_text("Pause")
    page.clock.run_for(5_000)
    assert waits - 6 <= clock(page) <= waits - 4


def timed(seconds):
    """Seconds as a clock has them."""
    return f"{seconds // 60}:{seconds % 60:02}"


def test_a_timed_set_gets_ready_counts_and_goes_on_by_itself(session):
    page = session()
    to_hold(page)
    before = len(sets(page))
    assert page.locator(".of").inner_text() == "get ready"
    assert clock(page) <= 5
    page.clock.run_for(5_500)
    whole = clock(page)
    page.clock.run_for((whole + 1) * 1000)
    page.wait_for_selector("#rest, #set, #end")
    assert len(sets(page)) == before + 1


def test_a_timed_set_that_stops_early_keeps_what_it_was(session):
    page = session()
    to_hold(page)
    page.clock.run_for(5_000 + 12_400)
    page.click("[data-act=stop]")
    page.wait_for_selector("#rest, #set")
    done = [event for event in kept(page)[0]["events"] if event["do"] == "done"]
    assert done[-1]["amount"] == 12


def test_before_a_timed_set_begins_it_can_be_left(session):
    page = session()
    to_hold(page)
    before = len(sets(page))
    tap(page, "stop")
    page.wait_for_selector("#set")
    assert len(sets(page)) == before


def test_a_reload_at_any_tap_comes_back_to_the_same_set(session):
    page = session()
    begin(page)
    for _ in range(4):
        advance(page)
        before, screen, title = sets(page), shown(page), page.locator("header .under").inner_text()
        page.reload()
        page.click("[data-act=resume]")
        page.wait_for_selector("#set, #rest")
        assert sets(page) == before
        assert shown(page) == ("set" if screen == "hold" else screen)
        if screen != "hold":
            assert page.locator("header .under").inner_text() == title


def test_a_second_tap_of_a_trembling_thumb_does_nothing(session):
    page = session()
    begin(page)
    page.clock.run_for(LOCKED)
    done = page.locator("[data-act=done], [data-act=hold]").get_attribute("data-act")
    if done == "hold":
        tap(page, "out")
        page.wait_for_selector("[data-act=done]")
        page.clock.run_for(LOCKED)
    page.evaluate("for (let tap = 0; tap < 3; tap++) document.querySelector('[data-act=done]').click()")
    page.wait_for_timeout(200)
    assert len(sets(page)) == 1


def test_a_set_is_taken_back_and_one_that_is_mended_stays_one(session):
    page = session()
    to_rest(page)
    first = len(sets(page))
    page.click("[data-act=change]")
    page.fill("[data-act=mend]", "7")
    page.keyboard.press("Enter")
    expect(page.locator(".kept")).to_contain_text("7")
    assert len(sets(page)) == first
    tap(page, "undo")
    page.wait_for_selector("#set")
    assert len(sets(page)) == first - 1
    assert not [event for event in kept(page)[0]["events"] if event["do"] == "amend"]


def test_moves_are_gone_to_put_off_and_left_out_in_any_order(session, courses):
    page = session()
    begin(page, 8)
    items = [it["key"] for part in courses[ROUTINE]["steps"][-1]["parts"] for it in part["items"]]
    tap(page, "all")
    page.click(f"[data-act='go-{items[-1]}']")
    page.wait_for_selector("#set")
    tap(page, "out")
    page.wait_for_selector("#set")
    tap(page, "all")
    row = page.locator("li", has=page.locator(f"[data-act='go-{items[-1]}']"))
    expect(row).to_contain_text("left out today")
    expect(page.locator("#all")).not_to_contain_text("skipped")
    row.locator("button").click()
    page.wait_for_selector("#set")
    tap(page, "all")
    expect(row).to_contain_text("here")


def test_another_move_takes_the_place_and_the_sets_for_today(session, courses):
    page = session()
    begin(page, 8)
    while not page.locator("[data-act=swap]").count():
        advance(page)
    name = page.locator("h1").inner_text()
    tap(page, "swap")
    other = page.locator(".row strong").first.inner_text()
    page.locator(".row").first.click()
    expect(page.locator("h1")).to_have_text(other)
    advance(page)
    if shown(page) == "hold":
        advance(page)
    done = [event for event in kept(page)[0]["events"] if event["do"] == "done"][-1]
    assert done["turn"]
    names = {it["name"]: id for id, it in courses[ROUTINE]["moves"].items()}
    tap(page, "all")
    expect(page.locator("#all")).to_contain_text(other)
    assert names[name] != names[other]


def test_what_hurts_is_chosen_once_and_changes_what_is_shown(session, courses):
    page = session()
    conditions = courses[ROUTINE]["conditions"]
    page.locator("summary", has_text="Something hurts?").click()
    for condition in conditions:
        page.check(f"[data-act='has-{condition['id']}']")
    page.reload()
    expect(page.locator("summary", has_text="Something hurts?")).to_contain_text(conditions[0]["name"])
    begin(page)
    asked = {id for it in conditions for line in it["own"] for id in line["about"]}
    moves = courses[ROUTINE]["moves"]
    avoided = {
        id
        for it in conditions
        for id, move in moves.items()
        if not it["fine"] and not any(id in line["about"] for line in it["own"])
        if any(action == "avoid" and not staged for action, _, staged in move.get("minds", {}).get(it["id"], []))
    }
    events = kept(page)[0]["events"]
    items = {it["key"]: it["exercise"] for part in courses[ROUTINE]["steps"][0]["parts"] for it in part["items"]}
    assert {items[event["key"]] for event in events if event["do"] == "out"} == avoided & set(items.values())
    for _ in range(30):
        if asked & {items.get(turn_key(page))}:
            break
        advance(page)
    expect(page.locator(".mind").first).to_be_visible()


def turn_key(page):
    """The key of the exercise that shows."""
    name = page.locator("h1").inner_text()
    step = kept(page)[0]["step"]
    names = kept(page)[0]["names"]
    return next(
        (it["key"] for part in step["parts"] for it in part["items"] if name.endswith(names[it["exercise"]])), ""
    )


def test_a_full_phone_is_said_and_the_tap_can_be_made_again(session):
    page = session()
    begin(page)
    page.evaluate(
        """() => {
            const put = IDBObjectStore.prototype.put;
            window.mend = () => { IDBObjectStore.prototype.put = put; };
            IDBObjectStore.prototype.put = function () {
                throw new DOMException("full", "QuotaExceededError");
            };
        }"""
    )
    act = page.locator("footer button").first.get_attribute("data-act")
    tap(page, act)
    expect(page.locator("[role=alert]")).to_contain_text("Not kept")
    assert shown(page) == "set"
    assert sets(page) == []
    page.evaluate("mend()")
    tap(page, act)
    page.wait_for_selector("#hold, #rest, #set:not(:has([role=alert]))")
    assert not page.locator("[role=alert]").count()


def test_a_full_phone_keeps_what_was_begun_from_being_put_aside(session):
    page = session()
    begin(page)
    page.reload()
    page.wait_for_selector("#resume")
    page.evaluate(
        "() => { IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; }"
    )
    page.click("[data-act=anew]")
    expect(page.locator("[role=alert]")).to_contain_text("Not kept")
    assert shown(page) == "resume"


def test_a_browser_that_keeps_nothing_trains_all_the_same(open_page):
    start = "Object.defineProperty(window, 'indexedDB', { value: undefined });"
    page = open_page(f"routines/{ROUTINE}/session/", start=start, **PHONE)
    expect(page.locator("[role=alert]")).to_contain_text("keeps nothing")
    page.click("[data-act=start]")
    page.wait_for_selector("#set")


def test_a_second_tab_says_so_and_takes_over_only_when_asked(session):
    page = session()
    begin(page)
    other = page.context.new_page()
    try:
        other.goto(page.url)
        other.click("[data-act=resume]")
        expect(other.locator("h1")).to_have_text("Open elsewhere")
        other.click("[data-act=here]")
        other.wait_for_selector("#set")
        expect(page.locator("h1")).to_have_text("Open elsewhere")
    finally:
        other.close()


def test_a_newer_guide_changes_nothing_amid_a_session(session):
    page = session()
    begin(page, 8)
    while advance(page) and shown(page) == "hold":
        pass
    before, title = sets(page), page.locator("header .under").inner_text()

    def newer(route):
        answer = route.fetch()
        text = re.sub(
            r'"steps":\[.*?\],"moves"',
            '"steps":[{"weeks":[1,8],"words":"","minutes":1,"parts":[]}],"moves"',
            answer.text(),
        )
        route.fulfill(response=answer, body=text)

    page.route("**/session/", newer)
    page.reload()
    page.click("[data-act=resume]")
    page.wait_for_selector("#set, #rest")
    assert sets(page) == before
    assert page.locator("header .under").inner_text() == title


def test_what_the_guide_has_changed_since_is_said_before_the_next_session(session, courses):
    page = session()
    begin(page)
    tap(page, "all")
    page.click("[data-act=end]")
    page.wait_for_selector("#end")
    page.reload()
    expect(page.locator("#start")).not_to_contain_text("has changed")
    item = courses[ROUTINE]["steps"][0]["parts"][1]["items"][0]

    def newer(route):
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace(item["said"], "9 × 99 reps"))

    page.route("**/session/", newer)
    page.reload()
    expect(page.locator(".coming")).to_contain_text("has changed")
    expect(page.locator(".coming")).to_contain_text("9 × 99 reps")


def test_begin_anew_keeps_the_old_session(session):
    page = session()
    begin(page)
    advance(page)
    page.reload()
    page.click("[data-act=anew]")
    page.wait_for_selector("#start")
    assert [it["ended"] > 0 for it in kept(page)] == [True]


def lifting(courses):
    """A routine with an exercise whose weight is said, and the key of that."""
    return next(
        (id, it["key"])
        for id, course in courses.items()
        for part in course["steps"][-1]["parts"]
        for it in part["items"]
        if it.get("weight") and it["unit"] == "reps"
    )


def to_lift(page, key):
    """Begin, and go to an exercise that lifts something."""
    begin(page)
    tap(page, "all")
    page.click(f"[data-act='go-{key}']")
    page.wait_for_selector("[data-act=load]")


def test_pounds_and_kilograms_change_what_is_read_and_not_what_is_kept(session, courses):
    routine, key = lifting(courses)
    page = session(routine)
    to_lift(page, key)
    pounds = page.input_value("[data-act=load]")
    tap(page, "in-kg")
    kilograms = page.input_value("[data-act=load]")
    assert kilograms != pounds
    advance(page)
    done = [event for event in kept(page)[0]["events"] if event["do"] == "done"][-1]
    assert done["load"] == [float(pounds), "lb"]


def test_a_weight_goes_by_the_bells_that_there_are_and_is_there_next_time(session, courses):
    routine, key = lifting(courses)
    page = session(routine)
    to_lift(page, key)
    before = float(page.input_value("[data-act=load]"))
    tap(page, "load-more")
    page.wait_for_function("before => document.querySelector('[data-act=load]').value > before", arg=before)
    heavier = float(page.input_value("[data-act=load]"))
    ladder = [weight for weight, _ in courses[routine]["ladders"]["lb"]]
    assert ladder.index(heavier) == ladder.index(before) + 1
    advance(page)
    tap(page, "all")
    page.click("[data-act=end]")
    expect(page.locator(".ledger")).to_contain_text(f"{heavier:g} lb")
    page.reload()
    to_lift(page, key)
    assert float(page.input_value("[data-act=load]")) == heavier
    expect(page.locator(".weight")).to_contain_text(f"last time {heavier:g} lb")
    tap(page, "load-more")
    page.wait_for_function("before => document.querySelector('[data-act=load]').value > before", arg=heavier)
    advance(page)
    tap(page, "all")
    page.click("[data-act=end]")
    expect(page.locator(".ledger")).to_contain_text("heavier than last time")
    page.goto("my-things/")
    expect(page.locator(".heavier li")).to_contain_text(f"{heavier:g} lb →")


def in_words(page, courses, strengths=("light band", "medium band", "firm band")):
    """Serve the session of a routine whose first exercise with a load has kit of these strengths, and its key."""
    course = json.loads(json.dumps(courses[ROUTINE]))
    steps = [part["items"] for step in course["steps"] for part in step["parts"] if part["name"] != "Warm-up"]
    item = next(it for it in steps[0] if it["unit"] == "reps")
    for its in (it for items in steps for it in items if it["key"] == item["key"]):
        its["load"] = strengths[0]
        its.pop("weight", None)
    course["moves"][item["exercise"]] |= {"strengths": strengths, "weighs": False}

    def served(route):
        answer = route.fetch()
        head, _, rest = answer.text().partition(pages.OPENED)
        route.fulfill(
            response=answer,
            body=f"{head}{pages.OPENED}{pages.embedded(course)}</script>{rest.partition('</script>')[2]}",
        )

    page.route("**/session/", served)
    page.reload()
    return item["key"]


def test_a_load_in_words_is_chosen_or_typed_and_is_there_next_time(session, courses):
    page = session()
    key = in_words(page, courses)
    begin(page)
    to_item(page, key)
    expect(page.locator("[data-act=strength]")).to_have_value("light band")
    tap(page, "strength-more")
    expect(page.locator("[data-act=strength]")).to_have_value("medium band")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    advance(page)
    expect(page.locator(".kept")).to_contain_text("× medium band")
    tap(page, "change")
    page.fill("[data-act=mend-strength]", "green")
    page.keyboard.press("Enter")
    expect(page.locator(".kept")).to_contain_text("× green")
    events = kept(page)[0]["events"]
    assert [it["strength"] for it in events if "strength" in it] == ["medium band", "green"]
    tap(page, "all")
    page.click("[data-act=end]")
    expect(page.locator(".ledger")).to_contain_text("· green")
    page.reload()
    begin(page)
    to_item(page, key)
    expect(page.locator("[data-act=strength]")).to_have_value("green")
    expect(page.locator(".worded")).to_contain_text("last time green")
    tap(page, "strength-more")
    expect(page.locator("[data-act=strength]")).to_have_value("light band")
    advance(page)
    tap(page, "all")
    page.click("[data-act=end]")
    expect(page.locator(".ledger")).to_contain_text("green last time")
    page.goto("my-things/")
    page.locator("summary").first.click()
    expect(page.locator("details").first).to_contain_text("× light band")


def to_item(page, key):
    """Go to an exercise by the overview."""
    tap(page, "all")
    page.click(f"[data-act='go-{key}']")
    page.wait_for_selector("#set")


def test_rests_are_switched_off_for_good_and_the_set_can_still_be_taken_back(session):
    page = session()
    page.click("[data-act=rests]")
    page.reload()
    expect(page.locator("[data-act=rests]")).to_have_attribute("aria-pressed", "false")
    begin(page, 8)
    for _ in range(6):
        advance(page)
        assert shown(page) in ("set", "hold")
    expect(page.locator(".after")).not_to_contain_text("Rest")
    while not page.locator(".effort").count():
        advance(page)
    tap(page, "left-2")
    expect(page.locator(".effort")).to_have_count(0)
    assert [it["effort"] for it in kept(page)[0]["events"] if it["do"] == "amend"] == [2]
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    done = len(sets(page))
    tap(page, "undo")
    page.wait_for_timeout(200)
    assert len(sets(page)) == done - 1


def test_moves_that_are_done_in_turn_are_joined_by_a_line(session, courses):
    routine = next(
        id for id, it in courses.items() if any(part["kind"] == "superset" for part in it["steps"][0]["parts"])
    )
    page = session(routine)
    parts = [part for part in courses[routine]["steps"][0]["parts"] if part["kind"] in ("superset", "circuit")]
    page.locator("[data-act=moves] summary").click()
    joined = [len(part["items"]) for part in parts if len(part["items"]) > 1]
    lengths = "lists => lists.map(it => it.children.length)"
    assert page.locator("#start .joined").evaluate_all(lengths) == joined
    begin(page)
    tap(page, "all")
    assert page.locator("#all .joined").evaluate_all(lengths) == joined
    line = page.locator(".joined li").first.evaluate("it => getComputedStyle(it, '::before').width")
    assert line == "4px"
    expect(page.locator("#all .turns").first).to_contain_text("In turn")
    page.click(f"[data-act='go-{parts[0]['items'][0]['key']}']")
    tap(page, "all")
    expect(page.locator("[data-act=back]")).to_have_text(re.compile("^Back to (round 1 of|the move)"))
    page.clock.resume()  # axe waits for itself
    assert axe.faults(page) == []


SCREENS = ("start", "set", "rest", "hold", "all", "swap", "end", "resume")
COLORED = ("start", "rest")
"""Those on which all colors are; the others are long in the dark."""


@pytest.mark.parametrize(
    ("scheme", "screen"),
    [
        pytest.param(scheme, screen, marks=[pytest.mark.long] * (scheme == "dark" and screen not in COLORED))
        for scheme in ("light", "dark")
        for screen in SCREENS
    ],
)
def test_every_screen_is_accessible_and_as_wide_as_the_phone(session, screen, scheme):
    page = session(**(TIGHT | {"color_scheme": scheme}))
    reach(page, screen)
    assert shown(page) == screen
    page.clock.resume()  # axe waits for itself
    expect(page.locator("main")).not_to_contain_text(re.compile("undefined|false|null|NaN"))
    assert axe.faults(page, *(axe.COLORS if scheme == "dark" else ())) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    small = "[...document.querySelectorAll('button, a.button, summary')].filter(it => it.offsetHeight && it.offsetHeight < 44)"
    assert page.evaluate(f"{small}.map(it => it.textContent)") == []


def reach(page, screen):
    """Go to a screen."""
    if screen == "start":
        return
    if screen == "rest":
        to_rest(page)
    elif screen == "hold":
        to_hold(page)
    else:
        begin(page, 8)
    if screen == "all":
        tap(page, "all")
    elif screen == "swap":
        while not page.locator("[data-act=swap]").count():
            advance(page)
        tap(page, "swap")
    elif screen == "end":
        tap(page, "all")
        page.click("[data-act=end]")
        page.wait_for_selector("#end")
    elif screen == "resume":
        page.reload()
        page.wait_for_selector("#resume")


def test_large_letters_on_the_smallest_phone_cover_nothing(session, courses):
    _, key = lifting(courses)
    page = session(lifting(courses)[0], **TIGHT)
    to_lift(page, key)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert (
        page.evaluate(
            "[...document.querySelectorAll('.stepper p')].filter(it => it.scrollWidth > it.clientWidth).map(it => it.innerHTML)"
        )
        == []
    )
    heading = page.locator(".heading")
    assert heading.bounding_box()["width"] > 200


def test_what_plays_the_movement_stands_beside_the_name_and_goes_where_there_is_none(session):
    page = session()
    begin(page, 8)
    while not page.locator("[data-act=moves]").count():
        advance(page)
    figure, button = (page.locator(it).bounding_box() for it in (".picture > .figure", "[data-act=moves]"))
    assert button["y"] >= figure["y"] + figure["height"]
    page.route("**/movement.svg", lambda route: route.abort())
    tap(page, "moves")
    expect(page.locator("[data-act=moves]")).to_be_hidden()


def test_escape_closes_what_is_open_over_the_move(session):
    page = session()
    begin(page, 8)
    tap(page, "all")
    page.keyboard.press("Escape")
    page.wait_for_selector("#set")
    form = page.locator("form.kept")
    while shown(page) != "rest" or not page.locator("[data-act=change]").count():
        advance(page)
    tap(page, "change")
    expect(form).to_have_count(1)
    page.keyboard.press("Escape")
    expect(form).to_have_count(0)


def test_a_note_is_begun_where_somebody_can_type_it(session):
    page = session()
    begin(page, 8)
    while not page.locator("[data-act=noting]").count():
        advance(page)
    tap(page, "noting")
    page.keyboard.type("seat 4")
    assert not page.locator("[data-act=noting]").count()
    tap(page, "all")
    expect(page.locator("#all")).to_be_visible()
    assert kept(page, "notes") == ["seat 4"]


def test_one_of_something_is_no_plural(session, courses):
    routine, key = lifting(courses)
    page = session(routine)
    to_lift(page, key)
    page.fill("[data-act=amount]", "1")
    page.locator("[data-act=amount]").blur()
    expect(page.locator(".stepper", has=page.locator("[data-act=amount]"))).to_contain_text(re.compile(r"rep(?!s)"))
    tap(page, "done")
    expect(page.locator(".kept")).to_contain_text(re.compile(r"Kept: 1 rep\b"))


def test_the_keyboard_alone_does_a_set_and_the_focus_stays(session):
    page = session()
    page.locator("[data-act=start]").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("#set")
    expect(page.locator("h1")).to_be_focused()
    while not page.locator("[data-act=done]").count():
        advance(page)
    page.clock.run_for(LOCKED)
    page.locator("[data-act=done]").focus()
    page.keyboard.press("Space")
    page.wait_for_timeout(200)
    assert len(sets(page)) >= 1
    said = page.locator("#said").inner_text()
    assert said


@pytest.mark.parametrize("whole", [False, pytest.param(True, marks=pytest.mark.long)], ids=["ends", "all"])
def test_eight_weeks_are_counted_on_and_the_ninth_goes_on_like_the_last(session, courses, whole):
    """All weeks where that is long, and else the first and the last: those between are counted in the same way."""
    page = session()
    course = courses[ROUTINE]
    last = course["steps"][-1]["weeks"][1]
    most = course["days"][1]
    day = 0
    for week in range(1, last + 1) if whole else (1, last):
        for number in range(1, most + 1):
            page.clock.pause_at(datetime(2026, 3, 3, 20, tzinfo=UTC) + timedelta(days=day))
            page.goto(page.url)
            if number == 1 and not whole and week > 1:
                expect(page.locator(".weeks strong")).to_have_text(f"Week 2 of {last}")
            else:
                expect(page.locator(".weeks strong")).to_have_text(f"Week {week} of {last}")
                expect(page.locator(".weeks p > span")).to_have_text(f"session {number} of {most}")
            begin(page, week)
            advance(page)
            press(page, "all")
            press(page, "end")
            page.wait_for_selector("#end")
            day += 2
    page.goto(page.url)
    expect(page.locator(".weeks strong")).to_have_text(f"Week {last + 1}")


def test_without_scripts_the_page_says_where_to_train_from(open_page):
    page = open_page(f"routines/{ROUTINE}/session/", **PHONE, java_script_enabled=False)
    expect(page.locator("main")).to_contain_text("JavaScript")
    assert page.locator("main a").count() == 2


def test_what_is_kept_is_data_that_can_be_read(session):
    page = session()
    to_rest(page)
    record = kept(page)[0]
    assert json.loads(json.dumps(record)) == record
    assert {"id", "routine", "week", "began", "step", "names", "events"} <= record.keys()


def test_a_day_of_a_plan_is_started_from_its_page_and_counted_on(open_page, courses):
    page = open_page(f"plans/{PLAN}/", **PHONE)
    page.clock.install(time="2026-03-02T18:00:00")
    link = page.locator("a.start").first
    routine = link.get_attribute("href").split("/routines/")[1].split("/")[0]
    link.click()
    page.wait_for_selector("[data-act=start]")
    plan = next(it for it in courses[routine]["plans"] if it["id"] == PLAN)
    expect(page.locator(".weeks")).to_contain_text(f"Week 1 of {plan['last']}")
    expect(page.locator(".weeks")).to_contain_text(plan["name"])
    page.click("[data-act=start]")
    page.wait_for_selector("#set")
    advance(page)
    record = kept(page)[0]
    assert (record["plan"]["id"], record["week"]) == (PLAN, 1)
    tap(page, "all")
    page.click("[data-act=end]")
    expect(page.locator(".coming")).to_contain_text("week 2")
    page.reload()
    expect(page.locator(".weeks")).to_contain_text(f"Week 2 of {plan['last']}")
    page.goto(f"routines/{routine}/session/")
    expect(page.locator(".weeks")).to_contain_text("Week 1 of")
    expect(page.locator(".weeks")).to_contain_text("session 2 of")  # what a plan had done counts here too
    with page.add_init_script("window.print = () => document.body.setAttribute('data-printed', '');"):
        page.goto(f"cards/{routine}/log.html#mine")
        page.wait_for_selector("body[data-printed]")
    expect(page.locator(".rc-sessions tbody th").first).to_contain_text("Mar 2")


def test_a_screen_that_cannot_be_kept_on_is_said(open_page):
    page = open_page(f"routines/{ROUTINE}/session/", start="delete Navigator.prototype.wakeLock;", **PHONE)
    expect(page.locator("#start")).to_contain_text("cannot keep the screen on")
    assert not page.locator("[data-act=awake]").count()


def test_a_lock_that_is_refused_stops_nobody(open_page):
    start = "WakeLock.prototype.request = () => Promise.reject(new DOMException('no', 'NotAllowedError'));"
    page = open_page(f"routines/{ROUTINE}/session/", start=start, **PHONE)
    page.click("[data-act=start]")
    page.wait_for_selector("#set")


def test_calls_are_made_once_each_and_as_they_are_switched(open_page):
    page = open_page(
        start="""window.calls = [];
        navigator.vibrate = (shake) => window.calls.push(shake.length);
        AudioContext.prototype.createOscillator = ((old) => function () {
            window.calls.push("tone");
            return old.call(this);
        })(AudioContext.prototype.createOscillator);""",
        **PHONE,
    )
    page.clock.install(time="2026-03-02T18:00:00")
    page.goto(f"routines/{ROUTINE}/session/")
    page.click("[data-act=vibrate]")
    begin(page)
    while not page.locator("[data-act=hold]").count():
        advance(page)
    page.clock.pause_at("2026-03-02T19:00:00")  # from here on, time goes by as it is told to
    page.evaluate("window.calls.length = 0")
    advance(page)
    page.clock.run_for(5_300)
    assert page.evaluate("window.calls") == ["tone"] * 4  # 3, 2, 1, go
    tap(page, "sound")
    page.evaluate("window.calls.length = 0")
    page.clock.run_for(3_700_000)
    assert page.evaluate("window.calls") == []
    page.clock.resume()


def test_nothing_moves_by_itself_where_less_motion_is_wanted(session):
    page = session(reduced_motion="reduce")
    begin(page, 8)
    assert not page.locator("[data-act=moves]").count()


def test_a_movement_goes_at_the_tempo_of_its_dose_and_its_figure_comes_back(session, courses):
    page = session()
    begin(page, 8)
    items = {it["key"]: it for part in courses[ROUTINE]["steps"][-1]["parts"] for it in part["items"]}
    paced = next(
        (it for it in items.values() if it.get("phases") and courses[ROUTINE]["moves"][it["exercise"]].get("moves")),
        None,
    )
    wanted = paced or next(it for it in items.values() if courses[ROUTINE]["moves"][it["exercise"]].get("moves"))
    tap(page, "all")
    page.click(f"[data-act='go-{wanted['key']}']")
    page.click("[data-act=moves]")
    page.wait_for_selector(".figure svg[data-movement]")
    if paced:
        moved = page.locator("svg[data-movement] animateTransform").first
        seconds = sum(it for _, it in paced["phases"])
        assert float(moved.get_attribute("dur").rstrip("s")) == pytest.approx(seconds + 0.6)
    page.click("[data-act=moves]")
    expect(page.locator(".figure svg[data-movement]")).to_have_count(0)
    assert page.locator(".figure svg").count()


def test_the_scripts_of_a_session_are_small(open_page, address, site):
    """At most 25 kB packed, of all that the page of a session loads to run."""
    asked = []
    heard = {"request": lambda request: asked.append(request.url)}
    page = open_page(f"routines/{ROUTINE}/session/", heard=heard, **PHONE)
    page.wait_for_selector("[data-act=start]")
    paths = [url.removeprefix(address) for url in asked if url.endswith(".js") and "sw.js" not in url]
    assert 0 < sum(len(gzip.compress((site / path).read_bytes())) for path in paths) <= 25_000


def killed(folder):
    """Kill the browser of a profile, as a phone short of memory does."""
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if f"--user-data-dir={folder}".encode() in (process / "cmdline").read_bytes():
                os.kill(int(process.name), signal.SIGKILL)


@pytest.mark.long
def test_a_browser_that_is_killed_at_any_tap_comes_back_to_the_same_set(playwright_of, address, tmp_path):
    """100 times: nothing that the screen has answered is lost, and nothing is there twice."""
    chance = random.Random(19)
    url = f"{address}routines/{ROUTINE}/session/"
    answered, whole = [], 0
    for time in range(100):
        context = playwright_of(tmp_path)
        page = context.new_page()
        page.goto(url)
        page.wait_for_selector("[data-act=resume], [data-act=start]")
        if kept(page):
            now = sets(page)
            assert now in (answered, [*answered, *now[len(answered) :][:1]]), time
            assert len(now) == len(set(now))
        if page.locator("[data-act=resume]").count():
            page.click("[data-act=resume]")
        else:
            whole += bool(kept(page))
            assert all(it["ended"] for it in kept(page))
            page.click("[data-act=start]")
        page.wait_for_selector("#set, #rest, #end")  # the end, where it was killed between the last set and that
        for _ in range(chance.randrange(1, 4)):
            if shown(page) == "end":
                break
            act = {"rest": "next"}.get(shown(page)) or page.locator("footer button").first.get_attribute("data-act")
            page.wait_for_timeout(LOCKED)
            page.evaluate("document.querySelector('main header').dataset.old = ''")
            page.click(f"[data-act='{act}']")
            page.wait_for_selector("main header:not([data-old])")
            if shown(page) == "hold":
                page.wait_for_timeout(5_200)
                page.click("[data-act=stop]")
                page.wait_for_selector("#rest, #set, #end")
        answered = sets(page)
        if chance.random() < 0.5 and shown(page) != "end":  # amid what the tap sets off
            page.wait_for_timeout(LOCKED)
            page.evaluate("document.querySelector('footer button').click()")
        killed(tmp_path)
        with contextlib.suppress(PlaywrightError):
            context.close()
    assert whole


def test_what_was_kept_under_an_old_id_counts_for_the_new(session):
    kept = {
        "routine": "old",
        "names": {"sit": "Sit"},
        "step": {"rule": {"exercises": ["sit"]}, "parts": [{"items": [{"exercise": "sit", "key": "sit"}]}]},
        "events": [{"kind": "swap", "key": "sit", "exercise": "sit"}],
    }
    moved = {"exercises": {"sit": "squat"}, "routines": {"old": "new"}}
    script = """async ([kept, moved]) => {
        const { renamed, renamedNotes } = await import(new URL("../../../assets/session/moved.js", location.href));
        return [renamed(kept, moved), [...renamedNotes(new Map([["sit", 1], ["squat", 2]]), moved.exercises)]];
    }"""
    made, notes = session().evaluate(script, [kept, moved])
    assert (made["routine"], made["names"]) == ("new", {"squat": "Sit"})
    assert made["step"]["rule"]["exercises"] == ["squat"]
    assert made["step"]["parts"][0]["items"] == [{"exercise": "squat", "key": "sit"}]
    assert made["events"][0]["exercise"] == "squat"
    assert notes == [["squat", 2]]
