"""My things: what was trained is seen, taken along, brought in and deleted, and leaves the phone no other way."""

import csv
import io
import json
import re
from datetime import UTC, date, datetime
from itertools import groupby

import jsonschema
import pytest
from playwright.sync_api import expect

from browser import axe
from browser.conftest import PHONE
from browser.project import EXERCISE, NAME, ROOT, ROUTINE
from browser.test_session import LOCKED, advance, begin, kept, shown, tap

pytestmark = pytest.mark.browser

THINGS = "my-things/"
STORES = ("sessions", "settings", "notes")
SCHEMA = json.loads((ROOT / "templates/theme/assets/things/training.schema.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def taken():
    """What the first of the tests below takes along in a file, which the others bring in, and what was kept on that phone."""
    return {}


@pytest.fixture
def trained(open_page, taken):
    """The page of a phone on which one session is over, with a note and something that hurts."""
    page = open_page(**PHONE)
    page.clock.install(time="2026-03-02T18:00:00")
    if taken:
        page.goto(THINGS)
        page.set_input_files("[data-act=file]", taken["file"])
        expect(page.locator("[role=status]")).to_have_text("1 session came in.")
        assert [kept(page, store, "../") for store in STORES] == taken["kept"]
    else:
        train(page)
        taken["kept"] = [kept(page, store, "../") for store in STORES]
        taken["file"] = {"name": "a.json", "mimeType": "text/plain", "buffer": saved(page, "json").encode()}
    return page


def train(page):
    """Go through a session, and to what is kept of it."""
    page.goto(f"routines/{ROUTINE}/session/")
    page.locator("summary", has_text="Something hurts?").click()
    page.locator(".boxes input").last.check()
    begin(page, 8)
    for _ in range(12):
        advance(page)
    while shown(page) != "set" or not page.locator("[data-act=noting]").count():
        advance(page)
    tap(page, "noting")
    page.fill("[data-act=note]", '=Slowly, "please"')
    page.locator("[data-act=note]").blur()
    page.clock.run_for(LOCKED)
    tap(page, "all")
    page.click("[data-act=end]")
    page.wait_for_selector("#end")
    page.goto(THINGS)
    page.wait_for_selector("[data-act=json]")


def saved(page, act):
    """The text of a file that a button saves."""
    with page.expect_download() as download:
        page.click(f"[data-act={act}]")
    return download.value.path().read_text("utf-8")


def test_what_was_trained_is_seen(trained):
    page = trained
    expect(page.locator(".calendar .trained")).to_have_count(1)
    expect(page.locator(".calendar .trained")).to_contain_text("2")
    expect(page.locator("#things")).to_contain_text(NAME)
    expect(page.locator("#things")).not_to_contain_text(re.compile("undefined|false|null|NaN"))
    page.locator("summary").first.click()
    assert page.locator("details li").count() >= 3
    assert page.locator(".courses li").count()
    expect(page.locator("dd")).to_have_text('=Slowly, "please"')
    tap(page, page.locator("[data-act^=no-]").get_attribute("data-act"))
    expect(page.locator("[data-act^=no-]")).to_have_count(0)
    assert kept(page, "settings", "../")[0]["conditions"] == []


def test_all_of_it_goes_into_a_file_and_comes_back(trained, tmp_path):
    page = trained
    before = kept(page, "sessions", "../")
    file = tmp_path / "all.json"
    file.write_text(saved(page, "json"), "utf-8")
    jsonschema.validate(json.loads(file.read_text("utf-8")), SCHEMA)
    tap(page, "delete-all")
    assert kept(page, "sessions", "../") == before
    tap(page, "delete-all")
    expect(page.locator("[role=status]")).to_have_text("All of it is deleted.")
    assert kept(page, "sessions", "../") == kept(page, "notes", "../") == []
    for said in ("1 session came in.", "0 sessions came in."):
        page.set_input_files("[data-act=file]", file)
        expect(page.locator("[role=status]")).to_have_text(said)
    assert kept(page, "sessions", "../") == before


def test_the_file_of_one_session_is_brought_in_as_well(trained, tmp_path):
    page = trained
    page.goto(f"routines/{ROUTINE}/session/")
    begin(page, 8)
    advance(page)
    tap(page, "all")
    page.click("[data-act=end]")
    page.wait_for_selector("#end")
    file = tmp_path / "one.json"
    file.write_text(saved(page, "save"), "utf-8")
    jsonschema.validate(json.loads(file.read_text("utf-8")), SCHEMA)
    page.goto(THINGS)
    page.wait_for_selector("[data-act=json]")
    tap(page, "delete-all")
    tap(page, "delete-all")
    expect(page.locator("[role=status]")).to_have_text("All of it is deleted.")
    page.set_input_files("[data-act=file]", file)
    expect(page.locator("[role=status]")).to_have_text("1 session came in.")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("no json", "no file of this guide"),
        ('{"format": "other"}', "no file of this guide"),
        ('{"format": "guide-training", "version": 2}', "newer guide"),
        ('{"format": "guide-training", "version": 1, "sessions": [{}]}', "not whole"),
        ('{"format": "guide-training", "version": 1, "sessions": [], "notes": {"a": 1}}', "not whole"),
    ],
)
def test_a_file_that_is_not_whole_is_refused_and_changes_nothing(open_page, tmp_path, text, said):
    page = open_page(THINGS, **PHONE)
    page.wait_for_selector("[data-act=file]")
    file = tmp_path / "bad.json"
    file.write_text(text, "utf-8")
    page.set_input_files("[data-act=file]", file)
    expect(page.locator("[role=status]")).to_contain_text(said)
    assert kept(page, "sessions", "../") == []


def read(table, dates):
    """The rows of a table as programs read it that bring it in: text by names of columns, each with its time by a format of `dates`."""
    between, head, form = dates
    assert table.splitlines()[0].split(between) == head.split(between)
    rows = list(csv.DictReader(io.StringIO(table), delimiter=between))
    assert all(None not in row and None not in row.values() for row in rows)
    time = head.split(between)[0 if between == ";" else 1]
    return [row | {"at": datetime.strptime(row[time], form).replace(tzinfo=UTC)} for row in rows]


STRONG = (
    ";",
    (
        "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;"
        "Workout Notes;Workout Duration"
    ),
    "%Y-%m-%d %H:%M:%S",
)
HEVY = (
    ",",
    (
        "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,weight_lbs,"
        "reps,distance_miles,duration_seconds,rpe"
    ),
    "%d %b %Y, %H:%M",
)


def test_tables_have_a_row_for_each_set_in_the_columns_of_two_apps(trained):
    page = trained
    done = [event for event in kept(page, "sessions", "../")[0]["events"] if event["do"] == "done"]
    strong, hevy = read(saved(page, "strong"), STRONG), read(saved(page, "hevy"), HEVY)
    assert len(strong) == len(hevy) == len(done)
    assert {row["at"].date() for row in strong + hevy} == {date(2026, 3, 2)}
    assert {row["Weight Unit"] for row in strong} == {"lbs"}
    assert all(float(row[it] or 0) >= 0 for row in strong for it in ("Weight", "Reps", "Distance", "Seconds"))
    assert all(re.fullmatch(r"(\d+h )?\d+m", row["Workout Duration"]) for row in strong)
    numbers = {}
    for one, other in zip(strong, hevy, strict=True):
        number = numbers[other["exercise_title"]] = numbers.get(other["exercise_title"], 0) + 1
        assert one["Exercise Name"] == other["exercise_title"]
        assert one["Set Order"] == ("W" if other["set_type"] == "warmup" else f"{number}")
        assert int(other["set_index"]) == number - 1
        assert (one["Reps"], one["Seconds"]) == (other["reps"] or "0", other["duration_seconds"] or "0")
    titles = [title for title, _ in groupby(row["exercise_title"] for row in hevy)]
    assert len(titles) == len(set(titles))  # an exercise's sets stand together, else a reader takes them for several
    notes = {row["Notes"] for row in strong} | {row["exercise_notes"] for row in hevy}
    assert not any(note.startswith("=") for note in notes)  # which a spreadsheet would compute


def past(page, sessions):
    """Bring in sessions of an exercise with kit, each with what its first set was: `done(day, amount=12, load=[5, "lb"])`."""
    item = {
        "key": "0.0",
        "exercise": EXERCISE,
        "sets": [1, 1],
        "unit": "reps",
        "amounts": [[12, 12]],
        "said": "12",
        "cue": "",
        "figure": "",
    }
    step = {
        "weeks": [1, 8],
        "words": "",
        "minutes": 1,
        "parts": [{"name": "Work", "kind": "superset", "rounds": [1, 1], "items": [item]}],
    }
    began = [
        int(datetime(2026, 1, 1, 12, tzinfo=UTC).timestamp() * 1000) + 604_800_000 * week
        for week in range(len(sessions))
    ]
    told = [
        {
            "id": f"{at}",
            "routine": ROUTINE,
            "name": NAME,
            "week": week,
            "began": at,
            "ended": at + 3_900_000,
            "conditions": [],
            "step": step,
            "names": {EXERCISE: "Old name"},
            "events": [{"at": at, "do": "done", "turn": "0.0/1", **done}],
        }
        for week, (at, done) in enumerate(zip(began, sessions, strict=True), 1)
    ]
    file = {"format": "guide-training", "version": 1, "sessions": told, "settings": {}, "notes": {}}
    jsonschema.validate(file, SCHEMA)
    page.set_input_files(
        "[data-act=file]", {"name": "all.json", "mimeType": "application/json", "buffer": json.dumps(file).encode()}
    )
    expect(page.locator("[role=status]")).to_have_text(re.compile(rf"^{len(told)} sessions? came in\.$"))


@pytest.fixture
def things(open_page):
    """The page on a phone that keeps nothing yet."""
    page = open_page(THINGS, **PHONE)
    page.wait_for_selector("[data-act=file]")
    return page


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ({"amount": 12, "load": [5, "lb"]}, {"amount": 10, "load": [8, "lb"]}, "5 lb → 8 lb"),
        ({"amount": 12, "load": [8, "lb"]}, {"amount": 12, "load": [5, "lb"]}, "8 lb → 5 lb lighter"),
        ({"amount": 10}, {"amount": 12}, "10 reps → 12 reps more"),
        (
            {"amount": 10, "strength": "light band"},
            {"amount": 8, "strength": "green"},
            "light band → green",
        ),
        ({"amount": 10}, {"amount": 10}, None),
    ],
)
def test_what_became_heavier_is_seen_in_one_look_and_in_a_chart_with_its_ends(things, first, last, said):
    page = things
    past(page, [first, first, last])
    gains = page.locator(".heavier li" if said and "lb" in said and "lighter" not in said else ".gains li")
    if said:
        expect(gains).to_have_text(re.compile(re.sub(r"\s+", r"\\s*", re.escape(said).replace("\\ ", " "))))
    else:
        expect(gains).to_have_count(0)
        expect(page.locator("#things")).to_contain_text("One is as it was at first.")
    heavier = "1 of 1" if said and said.endswith("8 lb") else "Nothing of 1"
    expect(page.locator("#things")).to_contain_text(heavier)
    course = page.locator(".courses li")
    expect(course.locator("p")).to_contain_text(re.compile(r"From .* on .*1.* to .* on .*15.*, in 3 sessions\."))
    texts = course.locator(".chart text").count()
    assert texts == (4 if said else 0)  # the most, the least, and both days
    course.locator("summary").click()
    expect(course.locator("tbody tr")).to_have_count(3)


def test_a_strength_in_words_goes_into_files_and_comes_back(things):
    page = things
    past(page, [{"amount": 10, "strength": "light band"}, {"amount": 12, "strength": "firm band"}])
    axe.unfolded(page)
    assert axe.faults(page) == []
    assert read(saved(page, "strong"), STRONG)[0]["Notes"] == "light band"
    hevy = read(saved(page, "hevy"), HEVY)[0]
    assert (hevy["exercise_notes"], hevy["superset_id"], hevy["weight_lbs"]) == ("light band", "0", "")
    told = json.loads(saved(page, "json"))
    jsonschema.validate(told, SCHEMA)
    assert told["sessions"][0]["events"][0]["strength"] == "light band"
    bad = json.loads(json.dumps(told))
    bad["sessions"][0]["events"][0]["strength"] = 3
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(bad, SCHEMA)


def test_a_session_is_deleted_after_a_second_tap(trained):
    page = trained
    page.locator("summary").first.click()
    button = page.locator("[data-act^=delete-strong], [data-act^='delete-']").first
    button.click()
    assert len(kept(page, "sessions", "../")) == 1
    page.locator("[data-act^='delete-']").first.click()
    expect(page.locator("[role=status]")).to_have_text("The session is deleted.")
    assert kept(page, "sessions", "../") == []


def test_kit_that_another_page_has_kept_is_named_and_what_is_no_kit_does_no_harm(open_page, guide):
    page = open_page(THINGS, **PHONE)
    kit = next(iter(guide.equipment))
    for told, said in ((json.dumps({"kit": {"home": [kit, "gone"]}}), guide.equipment[kit].name), ("{", None)):
        page.evaluate("told => localStorage.setItem('kit', told)", told)
        page.reload()
        page.wait_for_selector("[data-act=json]")
        if said:
            expect(page.locator("dd")).to_have_text(said)
        else:
            expect(page.locator("dd")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.long)])
def test_it_is_accessible_and_as_wide_as_the_phone(trained, scheme):
    page = trained
    page.emulate_media(color_scheme=scheme)
    axe.unfolded(page)
    assert axe.faults(page, *(axe.COLORS if scheme == "dark" else ())) == []
    page.set_viewport_size({"width": 320, "height": 568})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


ROOM = """async () => {
    let sum = 0;
    for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) sum += (await (await cache.match(request)).arrayBuffer()).byteLength;
    }
    return sum;
}"""
"""How many bytes the phone keeps."""


@pytest.mark.long
def test_the_whole_guide_is_kept_in_the_room_that_is_said_before_and_removed(open_page, site):
    page = open_page(THINGS, **PHONE, service_workers="allow")
    said = re.search(r"[\d.]+ MB", page.locator("[data-act=keep-all]").inner_text())[0]
    before = page.evaluate(ROOM)
    page.click("[data-act=keep-all]")
    expect(page.locator("[data-act=drop-all]")).to_be_visible(timeout=120_000)
    kept = (page.evaluate(ROOM) - before) / 1e6
    listed = json.loads((site / "offline.json").read_text("utf-8"))["files"].values()
    plain, packed = (sum(its[place] for its in listed if len(its) > 2) / 1e6 for place in (1, 2))
    assert said == f"{packed:.{0 if packed >= 10 else 1}f} MB"
    assert kept == pytest.approx(packed, rel=0.02)
    assert kept < plain / 2
    page.click("[data-act=drop-all]")
    expect(page.locator("[data-act=keep-all]")).to_be_visible()


def test_nothing_leaves_the_phone(trained, address):
    page = trained
    asked = []
    page.on("request", lambda request: asked.append((request.method, request.url)))
    page.reload()
    page.wait_for_selector("[data-act=json]")
    saved(page, "json")
    assert all(method == "GET" and url.startswith((address, "blob:")) for method, url in asked)
    assert json.loads(saved(page, "json"))["format"] == "guide-training"


def test_the_log_prints_what_is_kept(trained):
    page = trained
    with page.add_init_script("window.print = () => document.body.setAttribute('data-printed', '');"):
        page.goto(f"cards/{ROUTINE}/log.html")
        assert not page.locator(".rc-done").count()
        page.goto("about:blank")
        page.goto(f"cards/{ROUTINE}/log.html#mine")
        page.wait_for_selector("body[data-printed]")
    row = page.locator("tr:has(.rc-done)")
    expect(row).to_have_count(1)
    expect(row.locator("th")).to_contain_text("Week 8")
    expect(row.locator("th")).to_contain_text("Mar 2")


def test_sessions_for_which_the_log_has_no_row_get_one_below_their_week(trained):
    """A week that is done more often than paper has it, and one after the last."""
    page = trained
    page.evaluate(
        """() => new Promise((done) => {
            const request = indexedDB.open(`guide:${new URL("../", location.href).pathname}`);
            request.onsuccess = () => {
                const store = request.result.transaction("sessions", "readwrite").objectStore("sessions");
                store.getAll().onsuccess = ({ target }) => {
                    const [first] = target.result;
                    for (const [number, week] of [[1, 8], [2, 8], [3, 8], [4, 9]]) {
                        const began = first.began + number * 86_400_000;
                        store.put({ ...first, id: `more-${number}`, began, week }, `more-${number}`);
                    }
                    store.transaction.oncomplete = done;
                };
            };
        })"""
    )
    with page.add_init_script("window.print = () => document.body.setAttribute('data-printed', '');"):
        page.goto(f"cards/{ROUTINE}/log.html#mine")
        page.wait_for_selector("body[data-printed]")
    labels = page.locator("tr:has(.rc-done) th b").all_inner_texts()
    assert [it.partition("Week ")[2] for it in labels][-5:] == ["8, 1", "8, 2", "8, 3", "8, 4", "9"]


def test_a_browser_that_keeps_nothing_prints_the_log_to_write_on(open_page):
    hidden = "Object.defineProperty(window, 'indexedDB', { value: undefined });"
    printed = "window.print = () => document.body.setAttribute('data-printed', '');"
    page = open_page(f"cards/{ROUTINE}/log.html#mine", start=hidden + printed)
    page.wait_for_selector("body[data-printed]")
    assert not page.locator(".rc-done").count()
