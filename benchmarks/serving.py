"""How long it takes from a saved file to the changed page, with the real server."""

from __future__ import annotations

import re
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

from measure import BIN, ENVIRONMENT

LONGEST = 300.0
"""Seconds after which a page that has not come is given up."""


def save_to_served(project: Path, saves: int, config: str = "mkdocs.yml") -> list[float]:
    """Seconds from saving an exercise, or its Markdown in a project that has nothing else, to its changed page, of each of some saves."""
    port, exercise = free_port(), max((project / "content/exercises").glob("*.yml")).stem
    own = config == "mkdocs.yml"
    file = project / (f"content/exercises/{exercise}.yml" if own else f"markdown/exercises/{exercise}.md")
    before = file.read_text(encoding="utf-8")
    address = f"http://127.0.0.1:{port}/exercises/{exercise}/"
    command = [str(BIN / "mkdocs"), "serve", "--config-file", config, "--dev-addr", f"127.0.0.1:{port}"]
    with subprocess.Popen(
        command, cwd=project, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            wait_for(address, "<h1")
            wait_for(address, "<h1")  # the first build is there, and what comes with the first request as well
            return [save(file, changed(before, number, own=own), address, number) for number in range(saves)]
        finally:
            server.terminate()
            file.write_text(before, encoding="utf-8")


def changed(text: str, number: int, *, own: bool) -> str:
    """A file with another sentence."""
    if own:
        return re.sub("^summary: .*$", f"summary: This is save {number}.", text, flags=re.MULTILINE)
    return f"{text}\nThis is save {number}.\n"


def save(file: Path, text: str, address: str, number: int) -> float:
    """Seconds from one save to the page that shows it."""
    time.sleep(1.0 + number % 5 / 10)  # so that the saves meet a server that looks twice a second at different points
    file.write_text(text, encoding="utf-8")
    start = time.perf_counter()
    wait_for(address, f"This is save {number}.")
    return time.perf_counter() - start


def wait_for(address: str, text: str) -> None:
    """Return once the page holds the text; raise TimeoutError if it never does."""
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=LONGEST) as page:
                if text in page.read().decode():
                    return
        except (urllib.error.URLError, ConnectionError):
            pass
        time.sleep(0.02)
    raise TimeoutError(f"{address} never showed {text!r}")


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
