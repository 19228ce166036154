"""The files of content/: which holds what, and which have no place there."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from generator.records.attachments import ENDINGS, drawing_problems, is_attachment
from generator.records.folder import Folder
from generator.records.kinds import FOLDERS, LANGUAGE, NAMES
from generator.records.leftovers import left_behind
from generator.records.redirects import FILE
from generator.records.vocabulary import OPTIONAL, VOCABULARIES
from generator.text import codes
from generator.text.diagnostics import did_you_mean
from generator.text.document import MOST_BYTES
from generator.text.names import as_id
from generator.values.fields import LONGEST_ID, RESERVED, is_id

PAGE_NAME = re.compile(r"(?:[\w-]+/)*(?:[\w-]+\.md|[\w-][\w.-]*(?<!\.md))", re.ASCII)
"""A page, or a file beside it. A page becomes a folder of the site, and a dot in the name of one may make it that of a file."""
MARKDOWN = ("markdown", "md", "mdown", "mkd", "mkdn")
"""The endings that MkDocs takes for pages; a guide's have one of them, so that links and lists know them."""


def none(_: str) -> bool:
    """That a page is read like all others."""
    return False


def scan(root: Path, shown: str, excluded: Callable[[str], bool] = none) -> Folder:
    """Read every file below `root`, the content folder, called `shown` in messages; hidden files, backups and `excluded` pages are passed over."""
    folder = Folder(root=shown)
    paths = sorted(path for path in walk(root, root.resolve(), folder) if not passed_over(path, excluded))
    for path in paths:
        place(root, path, folder)
    report_case_collisions(paths, folder)
    for name in VOCABULARIES.keys() - OPTIONAL:
        if f"vocabulary/{name}.yml" not in paths:
            folder.report(f"vocabulary/{name}.yml", codes.MISPLACED, "the vocabulary is not there", "add the file")
    return folder


def walk(root: Path, home: Path, folder: Folder) -> Iterator[str]:
    """The paths of all regular files below `root`; links that lead out and what is no file are reported."""
    below = [""]
    for here in below:
        for entry in opened(root, here, folder):
            shown = f"{here}{entry.name}"
            if entry.is_symlink() and not leads_home(Path(entry.path), home):
                where = "out of the content folder" if Path(entry.path).exists() else "nowhere"
                folder.report(shown, codes.OUTSIDE, f"the link leads {where}", "copy the file in")
            elif entry.is_file():
                yield shown
            elif entry.is_dir(follow_symlinks=False):
                below.append(f"{shown}/")
            else:
                folder.report(shown, codes.MISPLACED, "this is not a regular file", "replace it by a file")


def passed_over(path: str, excluded: Callable[[str], bool]) -> bool:
    """Whether a file lies among the pages and is none; `excluded` takes paths below that folder."""
    top, _, name = path.partition("/")
    return top == "pages" and excluded(name)


def opened(root: Path, here: str, folder: Folder) -> list[os.DirEntry[str]]:
    """What lies in a folder, less what editors and systems leave behind."""
    try:
        entries = list(os.scandir(root / here))
    except OSError as error:
        help = "check its permissions"
        folder.report(here.rstrip("/"), codes.UNREADABLE, f"the folder cannot be read: {error.strerror}", help)
        return []
    return [entry for entry in entries if not left_behind(entry.name)]


def leads_home(path: Path, home: Path) -> bool:
    """Whether a link ends at something within the content folder."""
    try:
        return path.resolve(strict=True).is_relative_to(home)
    except (OSError, RuntimeError):
        return False


def place(root: Path, path: str, folder: Folder) -> None:
    """Read a file into where it belongs, or report that it belongs nowhere."""
    top, _, name = path.partition("/")
    stem, _, ending = name.rpartition(".") if "." in name else (name, "", "")
    if path == FILE:
        read(root, path, path, folder.redirects, folder)
    elif top == "pages" and name:
        place_page(root, path, name, folder)
    elif top == "vocabulary" and name.startswith(f"{NAMES}/") and ending == "yml":
        place_names(root, path, stem.removeprefix(f"{NAMES}/"), folder)
    elif top not in {*FOLDERS, "vocabulary"} or "/" in name or not name:
        help = (
            did_you_mean(top, {*FOLDERS, "vocabulary"} - {top})
            or "records lie directly in content/exercises, routines or plans"
        )
        folder.report(path, codes.MISPLACED, "no file is read from here", help)
    elif ending != "yml":
        message = f"the name ends in '.{ending}'" if ending else "the name has no ending"
        folder.report(path, codes.MISPLACED, message, ending_help(stem, ending))
    elif top == "vocabulary" and stem not in VOCABULARIES:
        help = did_you_mean(stem, VOCABULARIES) or f"the vocabularies are {', '.join(VOCABULARIES)}"
        folder.report(path, codes.MISPLACED, f"there is no vocabulary '{stem}'", help)
    elif not is_id(stem):
        help = f"rename the file, for example to '{near_id(stem)}.yml'"
        message = f"Windows keeps the name '{stem}' for itself" if stem in RESERVED else f"'{stem}' is not an id"
        folder.report(path, codes.BAD_FILE_NAME, message, help)
    else:
        read(root, path, path, folder.records, folder)


def place_names(root: Path, path: str, code: str, folder: Folder) -> None:
    """Read a file of names in another language, or report that it is called after none."""
    if LANGUAGE.fullmatch(code):
        read(root, path, code, folder.tongues, folder)
    else:
        help = "a language has two or three letters: 'es.yml' is for Spanish"
        folder.report(path, codes.BAD_FILE_NAME, f"'{code}' is no code of a language", help)


def place_page(root: Path, path: str, name: str, folder: Folder) -> None:
    """Read a file that lies among the hand-written pages, or report why none can be made of it."""
    stem, _, ending = name.rpartition(".")
    if not PAGE_NAME.fullmatch(name):
        help = "take letters of a to z, digits and hyphens, and a dot only before the ending: they stand in its address"
        folder.report(path, codes.BAD_FILE_NAME, "the name cannot stand in an address", help)
    elif kept := next((part for part in name.split("/") if part.partition(".")[0].lower() in RESERVED), ""):
        message = f"Windows keeps the name '{kept.partition('.')[0]}' for itself"
        folder.report(path, codes.BAD_FILE_NAME, message, f"choose another name, such as 'my-{kept}'")
    elif ending.lower() in MARKDOWN and ending != "md":
        folder.report(path, codes.MISPLACED, f"the name ends in '.{ending}'", f"rename it to '{stem}.md'")
    elif name.rpartition("/")[2] == "README.md":
        folder.report(path, codes.MISPLACED, "this page would be shown as 'index.md'", "rename it to 'index.md'")
    elif ending == "md":
        read(root, path, name, folder.pages, folder)
    elif not is_attachment(name):
        help = f"pages show and link files that end in {', '.join(ENDINGS)}"
        folder.report(path, codes.MISPLACED, "a file of this kind is not published", help)
    elif ending.lower() == "svg":
        read(root, path, name, folder.attachments, folder)
        folder.problems += drawing_problems(folder.shown(path), folder.attachments.get(name, b""))
    else:
        folder.attachments[name] = b""


def read(root: Path, path: str, key: str, into: dict[str, bytes], folder: Folder) -> None:
    """Read a file's bytes, one more than the most that is allowed, so that a huge file costs nothing."""
    try:
        with (root / path).open("rb") as file:
            into[key] = file.read(MOST_BYTES + 1)
    except OSError as error:
        folder.report(path, codes.UNREADABLE, f"the file cannot be read: {error.strerror}", "check its permissions")


def ending_help(stem: str, ending: str) -> str:
    """What to do about a file with a wrong ending."""
    if ending.lower() in ("", "yml", "yaml", "txt", "json"):
        return f"rename it to '{near_id(stem.partition('.')[0])}.yml'"
    return "this is no place for pictures and other files; move it to content/pages"


def near_id(stem: str) -> str:
    """The nearest thing to `stem` that can name a record's file."""
    near = as_id(stem)[:LONGEST_ID].strip("-") or "new-exercise"
    return f"my-{near}" if near in RESERVED else near


def report_case_collisions(paths: list[str], folder: Folder) -> None:
    """Report files that would be one and the same on a disk that ignores case."""
    first: dict[str, str] = {}
    for path in paths:
        other = first.setdefault(path.casefold(), path)
        if other != path:
            message = f"differs from '{folder.shown(other)}' only by case"
            folder.report(path, codes.CASE_COLLISION, message, "rename or delete one of the two")
