"""One server and one Chromium for all browser tests."""

import contextlib
import functools
import shutil
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import sync_playwright

from browser.project import PUBLISHED, ROOT
from generator.records import loader

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}


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
def served(folder, sent=()):
    """The address of a folder while it is served, with headers as pairs."""
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder, sent=sent)) as server:
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
            executable_path=executable, args=["--no-sandbox", "--disable-background-networking"]
        )
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium, address):
    """`open_page("routines/", **options of the context)`: a page of the site, or an empty one, in a fresh context."""
    contexts = []

    def opened(path=None, **options):
        contexts.append(chromium.new_context(base_url=address, **options))
        page = contexts[-1].new_page()
        if path is not None:
            page.goto(path)
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def look(chromium, address):
    """`look("routines/", **options)`: the same for tests that leave nothing behind but a page; those of the same options share one, since to start one takes longer than all else."""
    pages = {}

    def opened(path, **options):
        key = repr(sorted(options.items()))
        if key not in pages:
            pages[key] = chromium.new_context(base_url=address, **options).new_page()
        pages[key].emulate_media(media="null")
        pages[key].goto(path)
        return pages[key]

    yield opened
    for page in pages.values():
        page.context.close()


@pytest.fixture(scope="session")
def phone(look):
    """`phone("routines/")`: a page of the site on a small phone."""
    return functools.partial(look, **PHONE)
