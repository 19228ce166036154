"""One server and one Chromium for all browser tests."""

import contextlib
import functools
import os
import shutil
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import sync_playwright

from browser.project import PUBLISHED, ROOT
from generator.records import loader

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
LEAN = ROOT / "tests/browser/lean.sh"
UNHINTED = "--font-render-hinting=none"
"""Without it, letters are as wide as whole pixels allow where the browser has no windows."""
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
WINDOW = {"width": 1280, "height": 720}
"""What Playwright opens."""
MEDIA = {"color_scheme": "light", "reduced_motion": "no-preference"}
"""What a page can be told by itself, and what it is told where a test says nothing of it: none of it takes a context of its own."""


class Quiet(SimpleHTTPRequestHandler):
    """A host of static files that writes no log, and sends along what it is given."""

    def __init__(self, *args, sent=(), **options):
        self.sent = sent
        super().__init__(*args, **options)

    def end_headers(self):
        for name, value in self.sent:
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_):
        pass

    def copyfile(self, source, outputfile):
        with contextlib.suppress(ConnectionError):  # a browser that leaves a page waits for no more of it
            super().copyfile(source, outputfile)


@contextlib.contextmanager
def served(folder, sent=(), port=0, host=Quiet):
    """The address of a folder while it is served, with headers as pairs; at a port of its own, or at one that is named."""
    with ThreadingHTTPServer(("127.0.0.1", port), functools.partial(host, directory=folder, sent=sent)) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="session")
def guide(request):
    """The catalogue of the guide that is looked at."""
    return loader.load(ROOT / "content", "content")[0] if PUBLISHED else request.getfixturevalue("stocked")


@pytest.fixture(scope="session")
def sent(site):
    """The headers that the site asks its host to send, for all its files."""
    scope, *lines = (site / "_headers").read_text("utf-8").splitlines()
    assert scope == "/*"
    return [tuple(line.strip().split(": ", 1)) for line in lines]


@pytest.fixture(scope="session")
def address(site, sent):
    """Where the site is served as its `_headers` say: so each test here holds that it works under its policy."""
    with served(site, sent) as address:
        yield address


@pytest.fixture(scope="session")
def chromium():
    executable = next(filter(None, map(shutil.which, NAMES)), None)
    if not executable:
        pytest.fail(f"no Chromium found; install one of: {', '.join(NAMES)}", pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=LEAN,
            env={**os.environ, "LEAN": executable},
            args=["--no-sandbox", "--disable-background-networking", UNHINTED],
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def contexts(chromium, address):
    """`contexts("kept", has_touch=True)`: a context of the browser for some use, with a page that keeps its window; those who ask for the same share one, since to start one takes longer than most tests."""
    started = {}

    def of(use, **options):
        key = repr((use, sorted(options.items())))
        if key not in started:
            started[key] = chromium.new_context(base_url=address, **options)
            started[key].new_page()
        return started[key]

    yield of
    for context in started.values():
        context.close()


@pytest.fixture
def open_page(contexts, address):
    """`open_page("routines/", **options of the context)`: a page of the site, or an empty one, for a reader of whom nothing is known yet. `start` is a script that runs before those of each page, `heard` what is called with each event of a name. Tests with the same options have the same page, one after another, since a new one takes longer than to open most pages. Without a worker unless it is allowed: to forget one that is being installed may take for ever."""
    pages = []
    with contextlib.ExitStack() as after:

        def opened(path=None, *, locale=None, start=None, heard=(), **options):
            others = {key: value for key, value in options.items() if key not in MEDIA}
            context = contexts("forgotten", **({"service_workers": "block"} | others))
            page = next((page for page in context.pages if page not in pages), None) or context.new_page()
            pages.append(page)
            page.emulate_media(media="null", **{key: options.get(key, usual) for key, usual in MEDIA.items()})
            page.set_viewport_size(options.get("viewport", WINDOW))
            after.callback(leave, page, address)
            if start:
                after.enter_context(page.add_init_script(start))
            for event, hear in dict(heard).items():
                page.on(event, hear)
                after.callback(page.remove_listener, event, hear)
            if locale:
                after.callback(speak(page, locale).detach)
            if path is not None:
                page.goto(path)
            return page

        yield opened


def leave(page, address):
    """Leave a page empty, with nothing that the site has kept for its reader; one beside it is closed."""
    page.unroute_all()
    page.goto("about:blank")
    forget(page, address)
    if page is not page.context.pages[0]:
        page.close()


def speak(page, locale):
    """Have the browser prefer a language on a page, until what is given back is detached."""
    agent = {"userAgent": page.evaluate("navigator.userAgent"), "acceptLanguage": locale}
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setUserAgentOverride", agent)
    return session


def forget(page, address):
    """Leave nothing behind that the site has kept for the reader of a page."""
    told(page, "Storage.clearDataForOrigin", origin=address, storageTypes="all")


def cool(page):
    """Have a page fetch anew what tests before have fetched."""
    told(page, "Network.clearBrowserCache")


def told(page, command, **settings):
    """Tell the browser of a page something."""
    session = page.context.new_cdp_session(page)
    session.send(command, settings)
    session.detach()


@pytest.fixture(scope="session")
def look(contexts):
    """`look("routines/", **options)`: the same for tests that leave nothing behind but a page; those of the same options share one."""

    def opened(path, **options):
        page = contexts("kept", **options).pages[0]
        page.emulate_media(media="null")
        page.goto(path)
        return page

    return opened


@pytest.fixture(scope="session")
def phone(look):
    """`phone("routines/")`: a page of the site on a small phone."""
    return functools.partial(look, **PHONE)
