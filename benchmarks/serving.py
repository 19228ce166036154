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

SAVES = 5
LONGEST = 120.0
"""Seconds after which a page that has not come is given up."""


def save_to_served(project: Path) -> list[float]:
    """Seconds from saving an exercise to its changed page, for each of `SAVES` saves."""
    file = max((project / "content/exercises").glob("*.yml"))
    before = file.read_text(encoding="utf-8")
    port = free_port()
    address = f"http://127.0.0.1:{port}/exercises/{file.stem}/"
    command = [str(BIN / "mkdocs"), "serve", "--dev-addr", f"127.0.0.1:{port}"]
    with subprocess.Popen(
        command, cwd=project, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            wait_for(address, "<h1")
            return [save(file, before, address, number) for number in range(SAVES)]
        finally:
            server.terminate()
            file.write_text(before, encoding="utf-8")


def save(file: Path, before: str, address: str, number: int) -> float:
    """Seconds from one save to the page that shows it."""
    time.sleep(1.0 + number / 10)  # so that the saves meet the server's half-second poll at different points
    text = re.sub("^summary: .*$", f"summary: This is save {number}.", before, flags=re.MULTILINE)
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
