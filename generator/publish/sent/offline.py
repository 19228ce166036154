"""The guide without a network: the worker that keeps it on a phone, and the list of what there is to keep."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from generator import workshop
from generator.cards.formats import LOG, SHEET
from generator.publish.entries import paths
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
NONE: Mapping[str, Any] = MappingProxyType({})

PACKS = 5
"""How hard files are packed to know their size: a step less than browsers do (6, zlib's usual), which takes two thirds of the time and comes to about 2 % more."""

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


class Told(NamedTuple):
    """What the list says of a file."""

    digest: str
    """The first 12 hexadecimal digits of its SHA-256."""
    size: int
    """Its bytes."""
    packed: int | None = None
    """Those that it takes packed, or as it is where that is no more; of a file that is not kept as packed as that, nothing."""


def write(site: Path, *, keeps: bool, sizes: Path | None = None, known: Mapping[str, Told] = NONE) -> None:
    """Write the worker of a built site and its list; where the guide `keeps` nothing on phones, one that takes away what it kept. `sizes` is a file that keeps from build to build how files are packed, since to pack them all takes longer than the pages that have changed; `known` is what is told of files by their path, which need not be read again."""
    source = (site / SOURCES[keeps]).read_text("utf-8")
    made = listed(site, remembered(sizes) if sizes else NONE, known)
    if sizes:
        kept = {its[0]: its[2] for its in made["files"].values() if len(its) > 2}
        workshop.keep(sizes, json.dumps({packer(): kept}).encode())
    (site / LIST).write_text(json.dumps(made, separators=(",", ":")) + "\n", encoding="utf-8", newline="\n")
    (site / WORKER).write_text(source.replace(VERSION, made["version"]), encoding="utf-8", newline="\n")


def remembered(sizes: Path) -> dict[str, int]:
    """How many bytes files take packed, by their digest, from the build before; nothing where that cannot be read, or another library packed them."""
    known: dict[str, int] = json.loads(workshop.kept(sizes) or "{}").get(packer(), {})
    return known


def packer() -> str:
    """What packs files here, and how hard."""
    return f"zlib {zlib.ZLIB_RUNTIME_VERSION} {PACKS}"


def listed(site: Path, packs: Mapping[str, int] = NONE, known: Mapping[str, Told] = NONE) -> dict[str, Any]:
    """The `version`, which differs wherever any file does; `files` by path, each with its digest and its bytes, and those that the whole guide has also with the bytes that they take packed; those `shared` by all pages, and those of each of the `routines`. `packs` is what some take packed, by their digest, and `known` what is told of some by their path."""
    of = {
        path: known.get(path) or told((site / path).read_bytes()) for path in there(site)
    }  # each goes at once: a site is large
    texts = ((site / path).read_text("utf-8") for path in of if path.endswith(SESSION))
    sessions = (page.known(text) for text in texts if page.OPENED in text)  # the others lead on from an old address
    routines = {known["id"]: [path for path in own(known) if path in of] for known in sessions}
    shared = [path for path in of if path in TOP or path.startswith("assets/")]
    whole = [path for path in of if not ASIDE.search(path)]
    kept = {*shared, *chain.from_iterable(routines.values()), *whole}
    sizes = {path: of[path].packed or packs.get(of[path].digest) for path in kept}
    sizes |= packed(site, sorted(path for path, size in sizes.items() if size is None))
    files = {path: (*its[:2], *([sizes[path]] if path in sizes else [])) for path, its in of.items()}
    made = {"files": files, "shared": shared, "routines": routines}
    return {"version": hashlib.sha256(json.dumps(made).encode()).hexdigest()[:12], **made}


def packed(site: Path, paths: Sequence[str]) -> dict[str, int]:
    """How many bytes each of some files takes packed."""
    with ThreadPoolExecutor() as pool:  # zlib lets other threads work
        return dict(zip(paths, pool.map(lambda path: size((site / path).read_bytes()), paths), strict=True))


def size(data: bytes) -> int:
    """How many bytes a file takes packed as phones keep it, or as it is where that is no more."""
    return min(len(gzip.compress(data, PACKS, mtime=0)), len(data))


def there(site: Path) -> Iterator[str]:
    """The files of a site that can be kept, in order; a path of each of thousands would take four times as long."""
    above = len(str(site)) + 1
    found = (f"{folder}{os.sep}{name}"[above:] for folder, _, names in os.walk(site) for name in names)
    for path in sorted((it.replace(os.sep, "/") for it in found), key=lambda it: it.split("/")):
        if path not in APART and not any(part in path for part in UNREAD):
            yield path


def told(data: bytes, packed: int | None = None) -> Told:
    """What a file is told by; `packed` is how many bytes it takes packed, if that is known."""
    return Told(hashlib.sha256(data).hexdigest()[:12], len(data), packed and min(packed, len(data)))


def weighed(path: str, data: bytes, packs: Mapping[str, int]) -> Told:
    """What a file is told by that a build puts into the site; `packs` is what some take packed, by their digest."""
    its = told(data)
    return its if ASIDE.search(path) else its._replace(packed=packs.get(its.digest) or size(data))


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
