"""What the search costs a reader and a build, beside MkDocs' own; see README.md beside this."""

from __future__ import annotations

import argparse
import gzip
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import Any

import corpus
import yaml
from measure import run
from playwright.sync_api import Browser, Page, sync_playwright

from generator.publish.entries import paths
from generator.search.book import Book

PROJECT = Path(__file__).resolve().parent.parent
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
KEYS = "pull"
SLOWER = 4
"""A phone's processor beside this one."""

SEEN = """(selector) => {
  window.shown = new Promise((done) => new MutationObserver((_, it) => {
    if (document.querySelector(selector)) { it.disconnect(); done(performance.now()); }
  }).observe(document.documentElement, { childList: true, subtree: true }));
  document.addEventListener("keydown", () => (window.pressed = performance.now()), { once: true, capture: true });
}"""
"""Notes when the first key is pressed and when the first result is there."""


@dataclass(frozen=True, slots=True)
class Way:
    """A search as a page has it."""

    name: str
    files: tuple[str, ...]
    """Parts of the addresses of what belongs to it."""
    open: Callable[[Page], object]
    result: str
    """What finds its results on a page."""


WAYS = (
    Way("own", ("/search/names.json", "/assets/search/", "/assets/guide.js"), lambda page: page.click(".find-open"), ".find__option"),
    Way("MkDocs", ("search_index", "/workers/"), lambda page: page.focus(".md-search__input"), ".md-search-result__item"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Met:
    """What a reader meets with a search."""

    loaded: float
    """kB, compressed, before the first key."""
    first: float
    """Seconds from the first key to the first result, once the search is loaded."""
    cold: float
    """Seconds from opening to the first result for who types at once."""
    memory: float
    """MB of the page's own heap; a worker has one of its own."""


class Quiet(SimpleHTTPRequestHandler):
    """A host that writes no log."""

    def log_message(self, *_: object) -> None:
        """Write nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder while it is served."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def prepare(folder: Path, size: int) -> Path:
    """A project of `size` exercises with both searches in its site, and a second mkdocs.yml without MkDocs' own."""
    project = folder / str(size)
    corpus.write(PROJECT, project, size)
    config = yaml.safe_load((project / "plain.yml").read_text("utf-8"))
    (project / "without.yml").write_text(yaml.safe_dump(config | {"plugins": []}), "utf-8")
    alone = {"plugins": [], "docs_dir": "alone", "nav": ["index.md"]}
    (project / "alone.yml").write_text(yaml.safe_dump(config | alone), "utf-8")
    run(project, "guide", "render", "--to", "markdown")
    return project


def home_alone(project: Path) -> None:
    """Build the home page with our own search, which is all that it takes to meet it."""
    for part in ("assets", "search"):
        shutil.copytree(project / "markdown" / part, project / "alone" / part)
    shutil.copy(project / "markdown/index.md", project / "alone")
    run(project, "mkdocs", "build", "--config-file", "alone.yml")


def indexing(project: Path) -> tuple[float, float]:
    """Seconds of CPU that the index takes of a whole build: ours, and MkDocs' own as the difference of two builds."""
    folder = project / "markdown"
    pages = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.md"))
    texts = {path: (folder / path).read_text("utf-8") for path in pages}
    start = time.process_time()
    book = Book({path: paths.url_of(path) for path in pages})
    for path, text in texts.items():
        book.enter(path, text)
    for _, make in book.files():
        make()
    own = time.process_time() - start
    costs = [run(project, "mkdocs", "build", "--config-file", f"{name}.yml").cpu for name in ("without", "plain")]
    return own, costs[1] - costs[0]


def meet(browser: Browser, site: Path, way: Way) -> Met:
    """What a reader on a slow phone meets, in a window of its own each time."""
    with served(site) as address:
        return Met(
            sum(size(site, path) for path in asked(browser, address, way)) / 1000,
            timed(browser, address, way, waiting=True)[0],
            timed(browser, address, way, waiting=False)[0],
            timed(browser, address, way, waiting=True)[1],
        )


def size(site: Path, path: str) -> int:
    """How large a file is on its way, in bytes."""
    return len(gzip.compress((site / path).read_bytes(), 9))


def asked(browser: Browser, address: str, way: Way) -> list[str]:
    """The files of a search that a page has fetched before the first key."""
    page = browser.new_page()
    found: list[str] = []
    page.on("request", lambda request: found.append(request.url))
    page.goto(address)
    way.open(page)
    page.wait_for_load_state("networkidle")
    page.context.close()
    files = (url.removeprefix(address).partition("?")[0] for url in found if any(part in url for part in way.files))
    return list(dict.fromkeys(files))


def timed(browser: Browser, address: str, way: Way, *, waiting: bool) -> tuple[float, float]:
    """Seconds to the first result, and MB that the search has taken by then."""
    page = browser.new_page()
    tools = page.context.new_cdp_session(page)
    page.goto(address, wait_until="networkidle")
    tools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    before = heap(tools)
    page.evaluate(SEEN, way.result)
    start = page.evaluate("performance.now()")
    way.open(page)
    if waiting:
        page.wait_for_timeout(4000)
    page.keyboard.type(KEYS)
    shown, pressed = page.evaluate("shown"), page.evaluate("pressed")
    page.wait_for_timeout(1000)
    memory = heap(tools) - before
    page.context.close()
    return (shown - (pressed if waiting else start)) / 1000, memory


def heap(tools: Any) -> float:
    """MB of a page's heap, less its garbage."""
    tools.send("HeapProfiler.collectGarbage")
    tools.send("Performance.enable")
    metrics = {it["name"]: it["value"] for it in tools.send("Performance.getMetrics")["metrics"]}
    return float(metrics["JSHeapUsedSize"]) / 1e6


BARS = {150: Met(20, 0.3, float("inf"), float("inf")), 5000: Met(60, 0.6, float("inf"), 60)}
"""The most at a size, of our own."""


def told(size: int, way: Way, met: list[Met]) -> bool:
    """Print the middle of some rounds; whether each is within its bar."""
    good = True
    for name, unit in (("loaded", "kB before the first key"), ("first", "s from key to result"), ("cold", "s from opening to result"), ("memory", "MB of heap")):  # fmt: skip
        middle = median(getattr(one, name) for one in met)
        most = getattr(BARS[size], name) if way.name == "own" and size in BARS else float("inf")
        said = f", at most {most:g}" if most < float("inf") else ""
        print(f"{size:>5} {way.name:<7} {middle:8.2f} {unit}{said}{'' if middle <= most else '  FAIL'}")
        good = good and middle <= most
    return good


def main() -> int:
    """Measure at each size; 1 where a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[150, 5000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(
        "--alone", action="store_true", help="leave out MkDocs' own search, whose index takes long to build"
    )
    given = parser.parse_args()
    executable = next(filter(None, map(shutil.which, BROWSERS)), None)
    good = True
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        for size in given.sizes:
            project = prepare(Path(folder), size)
            if given.alone:
                home_alone(project)
            else:
                own, theirs = indexing(project)
                print(f"{size:>5} index   {own:8.2f} s of CPU, MkDocs' own {theirs:.2f}")
            for way in WAYS[:1] if given.alone else WAYS:
                met = [meet(browser, project / "site", way) for _ in range(given.rounds)]
                good = told(size, way, met) and good
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
