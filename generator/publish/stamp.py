"""What a site was made of and what it came to, so that a build of the same has nothing to do."""

from __future__ import annotations

import json
import os
import platform
import sysconfig
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from generator.publish.templates import PACKAGE, SHIPPED
from generator.workshop import digest

NAME = "built.json"
OPEN = ("!ENV", "INHERIT", "hooks:")
"""What lets mkdocs.yml draw on more than is looked at here; then a site is always made anew."""


def inputs(config: Path, content: Path, templates: Path, date: str) -> str | None:
    """A digest of all that a site is made of: content, templates, settings, programs, and the date that it bears; None where nobody can tell."""
    with suppress(OSError):
        settings = config.read_text("utf-8", "replace")
        if not any(sign in settings for sign in OPEN):
            programs = sorted(path.name for path in Path(sysconfig.get_path("purelib")).glob("*.dist-info"))
            told = [settings, date, platform.python_version(), *programs]
            folders = dict.fromkeys(folder.resolve() for folder in (content, templates, SHIPPED, PACKAGE))
            return digest([*told, *(whole(digests(folder)) for folder in folders)])
    return None


def digests(root: Path) -> Iterator[tuple[str, str]]:
    """The files below a folder in order, each with a digest of its content; less what Python compiles them to."""
    for folder, below, names in os.walk(root):
        below[:] = sorted(name for name in below if name != "__pycache__")
        for path in (Path(folder) / name for name in sorted(names)):
            yield path.relative_to(root).as_posix(), digest([path.read_bytes()])


def up_to_date(site: Path, cache: Path, of: str | None) -> bool:
    """Whether a site is still what was made of these inputs, down to its last byte."""
    with suppress(OSError, ValueError):
        stamp = json.loads((cache / NAME).read_text("utf-8"))
        return of is not None and stamp == {"inputs": of, "site": whole(digests(site))}
    return False


def put(site: Path, cache: Path, of: str | None) -> None:
    """Remember what a site was made of; a cache that cannot be written to only costs time."""
    with suppress(OSError):
        cache.mkdir(parents=True, exist_ok=True)
        (cache / NAME).write_text(json.dumps({"inputs": of, "site": whole(digests(site))}), "utf-8")


def whole(files: Iterable[tuple[str, str]]) -> str:
    """One digest of many."""
    return digest(f"{path} {of}" for path, of in files)
