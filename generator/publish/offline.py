"""The guide without a network: the worker that keeps it on a phone, and the list of what there is to keep."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path
from typing import Any

from generator.cards.formats import LOG, SHEET
from generator.publish import paths
from generator.session import page
from generator.session.course import Data

LIST = "offline.json"
WORKER = "sw.js"
"""It lies at the top of the site, since a worker serves what lies beside it and below."""
FILES = (LIST, WORKER)
SESSION = "/session/index.html"
"""How the path of a session's page ends."""
FOLDER = "assets/offline"
VERSION = "__VERSION__"
"""What stands for the version in the worker's source."""

ASIDE = re.compile(r"^(cards|print-tray|draw-a-figure|add-an-exercise|problems)/|/card\.svg$")
"""What the whole guide does without on a phone: cards but for those of its routines, and what only contributors read."""
PACKS = 6
"""How hard browsers pack: zlib's usual."""

SOURCES = {True: f"{FOLDER}/worker.js", False: f"{FOLDER}/off.js"}
"""The source of a worker that keeps pages, and of one that takes them away."""
APART = (*FILES, *SOURCES.values(), paths.HEADERS, "robots.txt", "sitemap.xml", "sitemap.xml.gz", "exercises.json")
"""Files that nobody reads on a phone."""
UNREAD = (".map", "lunr", "/workers/", ".well-known")
"""Parts of paths of files that no page loads."""
TOP = (
    "index.html",
    "404.html",
    "cautions/index.html",
    "routines/index.html",
    "my-things/index.html",
    "search/names.json",
)
"""The pages, and the names that search knows, which belong to each routine that is kept."""


def write(site: Path, *, keeps: bool) -> None:
    """Write the worker of a built site and its list; where the guide `keeps` nothing on phones, one that takes away what it kept."""
    source = (site / SOURCES[keeps]).read_text("utf-8")
    made = listed(site)
    (site / LIST).write_text(json.dumps(made, separators=(",", ":")) + "\n", encoding="utf-8", newline="\n")
    (site / WORKER).write_text(source.replace(VERSION, made["version"]), encoding="utf-8", newline="\n")


def listed(site: Path) -> dict[str, Any]:
    """The `version`, which differs wherever any file does; `files` by path, each with its digest and its bytes, and those that the whole guide has also with the bytes that they take packed; those `shared` by all pages, and those of each of the `routines`."""
    data = {path: (site / path).read_bytes() for path in there(site)}
    texts = (its.decode() for path, its in data.items() if path.endswith(SESSION))
    sessions = (page.known(text) for text in texts if page.OPENED in text)  # the others lead on from an old address
    routines = {known["id"]: [path for path in own(known) if path in data] for known in sessions}
    shared = [path for path in data if path in TOP or path.startswith("assets/")]
    whole = [path for path in data if not ASIDE.search(path)]
    sizes = packed({path: data[path] for path in (*shared, *chain.from_iterable(routines.values()), *whole)})
    files = {path: (*told(its), *([sizes[path]] if path in sizes else [])) for path, its in data.items()}
    made = {"files": files, "shared": shared, "routines": routines}
    return {"version": hashlib.sha256(json.dumps(made).encode()).hexdigest()[:12], **made}


def packed(files: Mapping[str, bytes]) -> dict[str, int]:
    """How many bytes each file takes packed as phones keep it, or as it is where that is no more."""
    with ThreadPoolExecutor() as pool:  # zlib lets other threads work
        sizes = pool.map(lambda data: len(gzip.compress(data, PACKS, mtime=0)), files.values())
        return {path: min(size, len(files[path])) for path, size in zip(files, sizes, strict=True)}


def there(site: Path) -> Iterator[str]:
    """The files of a site that can be kept, in order."""
    for file in sorted(path for path in site.rglob("*") if path.is_file()):
        path = file.relative_to(site).as_posix()
        if path not in APART and not any(part in path for part in UNREAD):
            yield path


def told(data: bytes) -> tuple[str, int]:
    """What a file is told by, the first 12 hexadecimal digits of its SHA-256, and how many bytes it has."""
    return hashlib.sha256(data).hexdigest()[:12], len(data)


def own(known: Data) -> Iterator[str]:
    """The files of a routine, from what its session knows: its page, session, card and log, its exercises with their movements, and what may stand for each."""
    id = known["id"]
    yield from (f"routines/{id}/index.html", f"routines/{id}{SESSION}", f"cards/{id}/index.html")
    yield from (f"cards/{id}/{LOG.name}.html", f"cards/{id}/{id}-{SHEET.name}-{SHEET.papers[0].name}.pdf")
    done = {it["exercise"] for step in known["steps"] for part in step["parts"] for it in part["items"]}
    for exercise in known["moves"]:
        yield from (f"exercises/{exercise}/index.html", f"exercises/{exercise}/thumbnail.svg")
        if exercise in done:
            yield f"exercises/{exercise}/movement.svg"
