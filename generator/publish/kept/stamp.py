"""What a site was made of and what it came to, so that a build of the same has nothing to do."""

from __future__ import annotations

import json
import os
import platform
import sysconfig
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

from generator.publish.sent.templates import PACKAGE, SHIPPED
from generator.workshop import digest, keep, kept

OPEN = ("!ENV", "INHERIT", "hooks:")
"""What lets mkdocs.yml draw on more than is looked at here; then a site is always made anew."""


def inputs(settings: Path, folders: Iterable[Path]) -> str | None:
    """A digest of all that a site is made of: mkdocs.yml, these folders, the generator, the programs, and the date that it bears; None where nobody can tell."""
    with suppress(OSError):
        text = settings.read_text("utf-8", "replace")
        if not any(sign in text for sign in OPEN):
            told = [text, os.environ.get("SOURCE_DATE_EPOCH", ""), engine()]
            read = dict.fromkeys(folder.resolve() for folder in (*folders, SHIPPED))
            alone = [folder for folder in read if not read.keys() & {*folder.parents}]
            return digest([*told, *map(whole, alone)])
    return None


@cache
def engine() -> str:
    """A digest of what makes a site: the generator, and the programs that it is made with."""
    programs = sorted(path.name for path in Path(sysconfig.get_path("purelib")).glob("*.dist-info"))
    return digest([platform.python_version(), *programs, whole(PACKAGE)])


def whole(folder: Path) -> str:
    """One digest of all files below a folder and of where they lie."""
    return digest(f"{path} {of}" for path, of in digests(folder))


def digests(root: Path) -> Iterator[tuple[str, str]]:
    """The files below a folder in order, each with a digest of its content; of what is no file, such as a pipe, nothing is read."""
    for entry in found(str(root)) if root.is_dir() else ():
        content = b""
        if entry.is_file():
            with open(entry.path, "rb") as file:  # noqa: PTH123 - of thousands of files, a path of each takes as long as to read it
                content = file.read()
        yield entry.path[len(str(root)) + 1 :].replace(os.sep, "/"), digest([content])


def found(folder: str, above: tuple[str, ...] = ()) -> Iterator[os.DirEntry[str]]:
    """All that lies in a folder and below, also behind links unless they lead up again, in order; less what Python compiles."""
    with os.scandir(folder) as entries:
        there = sorted(entries, key=lambda entry: entry.name)
    for entry in there:
        if not entry.is_dir():
            yield entry
        elif entry.name != "__pycache__" and not (entry.is_symlink() and leads_up(entry.path, (*above, folder))):
            yield from found(entry.path, (*above, folder))


def leads_up(link: str, above: tuple[str, ...]) -> bool:
    """Whether a link leads to one of the folders that it lies in."""
    return os.path.realpath(link) in map(os.path.realpath, above)


def fits(site: Path, stamp: Path, made_of: str | None) -> bool:
    """Whether a site is still what was made of these inputs, down to its last byte, as its stamp says."""
    with suppress(OSError):
        said = json.loads(kept(stamp) or "{}")
        same = made_of is not None and said.get("inputs") == made_of
        return same and bool(said == {"inputs": made_of, "site": whole(site)})  # which reads all of it
    return False


def put(site: Path, stamp: Path, made_of: str | None) -> None:
    """Remember in a file what a site was made of, if anybody can tell; one that cannot be written only costs time."""
    with suppress(OSError):
        stamp.unlink(missing_ok=True)
        if made_of is None:
            return
        keep(stamp, json.dumps({"inputs": made_of, "site": whole(site)}).encode())
