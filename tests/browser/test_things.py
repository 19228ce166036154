"""My things: what was trained is seen, taken along, brought in and deleted, and leaves the phone no other way."""

import csv
import io
import json
import re

import jsonschema
import pytest
from playwright.sync_api import expect

from browser import axe
from browser.conftest import PHONE
from browser.project import NAME, ROOT, ROUTINE
from browser.test_session import LOCKED, advance, begin, kept, shown, tap

pytestmark = pytest.mark.browser

THINGS = "my-things/"
SCHEMA = json.loads((ROOT / "templates/theme/assets/things/training.schema.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def taken():
    """What the first of the tests below takes along in a file, which the others bring in, and the session that is in it."""
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
        assert kept(page, "sessions", "../") == taken["sessions"]
    else:
        train(page)
        taken["sessions"] = kept(page, "sessions", "../")
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
    assert page.locator(".chart").count()
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


def test_tables_have_a_row_for_each_set_in_the_columns_of_two_apps(trained):
    page = trained
    done = [event for event in kept(page, "sessions", "../")[0]["events"] if event["do"] == "done"]
    strong = list(csv.DictReader(io.StringIO(saved(page, "strong"))))
    hevy = list(csv.DictReader(io.StringIO(saved(page, "hevy"))))
    assert len(strong) == len(hevy) == len(done)
    assert strong[-1]["Date"].startswith("2026-03-02 18:00:")
    assert hevy[-1]["start_time"] == "2 Mar 2026, 18:00"
    assert {"Workout Name", "Exercise Name", "Set Order", "Weight", "Reps", "RPE"} <= strong[0].keys()
    assert {"title", "exercise_title", "set_index", "set_type", "weight_lbs", "duration_seconds"} <= hevy[0].keys()
    assert [row["Reps"] for row in strong] == [row["reps"] for row in hevy]
    notes = {row["Notes"] for row in strong} | {row["exercise_notes"] for row in hevy}
    assert not any(note.startswith("=") for note in notes)  # which a spreadsheet would compute


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


@pytest.mark.long
def test_the_whole_guide_is_kept_and_removed(open_page):
    page = open_page(THINGS, **PHONE, service_workers="allow")
    page.click("[data-act=keep-all]")
    expect(page.locator("[data-act=drop-all]")).to_be_visible(timeout=60_000)
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
        assert not page.locator(".rc-mine").count()
        page.goto("about:blank")
        page.goto(f"cards/{ROUTINE}/log.html#mine")
        page.wait_for_selector("body[data-printed]")
    row = page.locator("tr:has(.rc-mine)")
    expect(row).to_have_count(1)
    expect(row.locator("th")).to_contain_text("Week 8")
    expect(row.locator("th")).to_contain_text("Mar 2")
