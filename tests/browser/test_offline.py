"""The guide without a network: what is kept on a phone opens, updates come whole, and all of it goes again."""

import shutil
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from browser.conftest import PHONE, served
from browser.project import BEGINNER, EXERCISE, NAME, PLAN, PUBLISHED, ROUTINE, TITLE
from browser.test_session import advance, sets, shown, turns

pytestmark = pytest.mark.browser

SESSION = f"routines/{ROUTINE}/session/"


class Host:
    """A host that comes and goes at one address, as a network does, with a site that can be published anew."""

    def __init__(self, folder, sent):
        self.folder, self.sent = folder, sent
        self.port = 0
        self.up()

    def up(self):
        self.context = served(self.folder, self.sent, self.port)
        self.address = self.context.__enter__()
        self.port = int(self.address.rstrip("/").rpartition(":")[2])

    def down(self):
        if self.context:
            self.context.__exit__(None, None, None)
            self.context = None


@pytest.fixture
def host(site, sent, tmp_path):
    folder = tmp_path / "site"
    shutil.copytree(site, folder, copy_function=shutil.copy)
    made = Host(folder, sent)
    yield made
    made.down()


@pytest.fixture
def page(chromium, host):
    context = chromium.new_context(base_url=host.address, **PHONE)
    yield context.new_page()
    context.close()


def keep(page, session=SESSION):
    """Keep the routine of a session on the phone."""
    page.goto(session)
    page.click("[data-act=keep]")
    expect(page.locator(".offline")).to_contain_text("Works without a network", timeout=20_000)


def republish(folder, version="0123456789ab"):
    """Publish another version, in which the routine's page says so."""
    worker = folder / "sw.js"
    listed = folder / "offline.json"
    old = listed.read_text("utf-8").split('"version":"')[1][:12]
    path = f"routines/{ROUTINE}/index.html"
    text = (folder / path).read_text("utf-8")
    before = digest(text)
    text = text.replace("</h1>", " anew</h1>", 1)
    (folder / path).write_text(text, "utf-8")
    size = len(text.encode())
    told = listed.read_text("utf-8").replace(old, version)
    start = told.index(f'"{path}":["{before}",')
    end = told.index("]", start)
    listed.write_text(f'{told[:start]}"{path}":["{digest(text)}",{size}{told[end:]}', "utf-8")
    worker.write_text(worker.read_text("utf-8").replace(old, version), "utf-8")


def digest(text):
    import hashlib

    return hashlib.sha256(text.encode()).hexdigest()[:12]


def test_a_routine_that_is_kept_opens_without_a_network_and_what_is_not_kept_says_so(page, host):
    keep(page)
    host.down()
    for path in (SESSION, f"routines/{ROUTINE}/", f"cards/{ROUTINE}/", f"cards/{ROUTINE}/log.html", ""):
        page.goto(path)
        expect(page.locator("h1").first).to_be_visible()
    page.goto(SESSION)
    page.click("[data-act=start]")
    page.wait_for_selector("#set")
    assert page.locator(".figure svg").count()
    page.goto("sources/")
    expect(page.locator("h1")).to_have_text("This page is not on this phone")
    page.get_by_role("link", name="My things").click()
    page.locator(f"a[href='../routines/{ROUTINE}/']").click()
    expect(page.locator("h1")).to_contain_text(NAME)


@pytest.mark.long
def test_a_page_that_was_seen_since_opens_without_a_network(page, host):
    keep(page)
    page.goto("sources/")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(300)
    host.down()
    page.goto("sources/")
    expect(page.locator("h1")).not_to_have_text("This page is not on this phone")


def test_nothing_is_kept_unasked(page):
    page.goto(SESSION)
    expect(page.locator("[data-act=keep]")).to_be_visible()
    names = page.evaluate("caches.keys()")
    files = page.evaluate(
        "async names => (await Promise.all(names.map(async it => (await (await caches.open(it)).keys()).map(it => it.url)))).flat()",
        names,
    )
    assert [url for url in files if EXERCISE in url and url.endswith(".svg")] == []


def test_a_newer_version_comes_whole_and_only_when_it_is_asked_for(page, host):
    keep(page)
    republish(host.folder)
    page.goto(SESSION)
    button = page.locator("[data-act=newer]")
    expect(button).to_be_visible(timeout=20_000)
    host.down()
    page.goto(f"routines/{ROUTINE}/")
    expect(page.locator("h1").first).not_to_contain_text("anew")
    page.goto(SESSION)
    with page.expect_navigation():
        button.click()
    page.goto(f"routines/{ROUTINE}/")
    expect(page.locator("h1").first).to_contain_text("anew")


@pytest.mark.long
def test_an_update_that_cannot_be_had_whole_changes_nothing(page, host):
    keep(page)
    republish(host.folder)
    (host.folder / f"routines/{ROUTINE}/index.html").write_text("<h1>half</h1>", "utf-8")
    page.goto(SESSION)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(1000)
    host.down()
    page.goto(f"routines/{ROUTINE}/")
    expect(page.locator("h1").first).not_to_contain_text("half")
    page.goto(SESSION)
    expect(page.locator("[data-act=newer]")).to_have_count(0)


@pytest.mark.long
def test_a_guide_that_keeps_no_more_takes_all_away_and_leaves_the_sessions(page, host):
    keep(page)
    page.click("[data-act=start]")
    page.wait_for_selector("#set")
    shutil.copy(host.folder / "assets/offline/off.js", host.folder / "sw.js")
    page.goto("sources/")
    page.wait_for_function("navigator.serviceWorker.getRegistrations().then(it => !it.length)", timeout=20_000)
    page.wait_for_function("caches.keys().then(it => !it.length)")
    page.goto(SESSION)
    expect(page.locator("[data-act=resume]")).to_be_visible()


@pytest.mark.skipif(not PUBLISHED, reason="the tiny guide has no weights that matter")
def test_a_routine_takes_little_room(page):
    page.goto(SESSION)
    words = page.locator("[data-act=keep]").inner_text()
    assert float(words.split(",")[1].split()[0]) <= 2.5


@pytest.mark.long
def test_the_whole_guide_searches_and_finds_without_a_network(page, host, guide):
    page.goto("my-things/")
    page.click("[data-act=keep-all]")
    expect(page.locator("[data-act=drop-all]")).to_be_visible(timeout=60_000)
    host.down()
    page.goto("")
    page.keyboard.press("/")
    page.keyboard.type(TITLE)
    name = guide.exercises[TITLE].name
    expect(page.locator("dialog a").first).to_contain_text(name)
    page.goto(f"exercises/{TITLE}/")
    expect(page.locator("h1").first).to_contain_text(name)
    page.goto(f"plans/{PLAN}/")
    expect(page.locator("h1").first).to_be_visible()
    page.goto("exercises/?level=beginner")
    expect(page.locator(".row:visible, .listed a:visible").first).to_be_visible()


@pytest.mark.long
def test_a_routine_is_done_twice_a_week_to_its_last_week_without_a_network_and_then_one_sees_what_became_heavier(
    page, host
):
    """All sets of all weeks, on Mondays and Thursdays; from the middle week on with more of each weight."""
    session = f"routines/{BEGINNER}/session/"
    page.clock.install(time="2026-03-02T17:00:00")
    keep(page, session)
    host.down()
    course = page.evaluate("JSON.parse(document.getElementById('course').textContent)")
    last = course["steps"][-1]["weeks"][1]
    raised = set()
    for day in range(2 * last):
        week, second = day // 2 + 1, day % 2
        page.clock.pause_at(datetime(2026, 3, 2, 18, tzinfo=UTC) + timedelta(days=7 * (week - 1) + 3 * second))
        page.goto(session)
        expect(page.locator(".weeks strong")).to_have_text(f"Week {week} of {last}")
        expect(page.locator(".weeks p > span")).to_contain_text(f"session {second + 1} of")
        page.click("[data-act=start]")
        page.wait_for_selector("#set")
        while True:
            name = page.locator("h1").evaluate("it => it.lastChild.textContent")  # without its mark
            if 2 * week > last and page.locator("[data-act=load]").count() and name not in raised:
                before = page.input_value("[data-act=load]")
                page.click("[data-act=load-more]")
                expect(page.locator("[data-act=load]")).not_to_have_value(before)
                raised.add(name)
            if not advance(page):
                break
        assert shown(page) == "end"
        step = next(it for it in course["steps"] if it["weeks"][0] <= week <= it["weeks"][1])
        assert sets(page) == turns(step)
    page.goto("my-things/")
    gains = page.locator(".heavier li")
    assert raised
    expect(gains).to_have_count(len(raised))
    assert all("→" in text for text in gains.all_inner_texts())
    expect(page.locator("#things")).to_contain_text(f"{len(raised)} of ")
    page.goto(session)
    expect(page.locator(".weeks strong")).to_have_text(f"Week {last + 1}")
