"""For a preview: pages of files in which something is wrong, with that and with all that can be shown of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from generator.figures import studio
from generator.publish.entries import front, paths
from generator.publish.entries.front import Facts
from generator.publish.entries.output import Output, Settings
from generator.publish.preview import wrong
from generator.records import sketch
from generator.records.catalog import Catalog
from generator.records.kinds import FOLDERS
from generator.rules.figures import told
from generator.text import source
from generator.text.diagnostics import Diagnostic
from generator.text.document import Document

HEADING = re.compile(r"^# .*\n", re.MULTILINE)


class Preview(NamedTuple):
    """What a preview has of a guide."""

    catalog: Catalog
    settings: Settings
    folder: Path
    """What the paths in messages lie below."""
    made: Mapping[str, bytes] = {}
    """The pages of the records that can be read."""


def pages(problems: Sequence[Diagnostic], preview: Preview) -> Iterator[Output]:
    """The page of every file that has problems."""
    by_path: dict[str, list[Diagnostic]] = {}
    for problem in problems:
        by_path.setdefault(problem.location.path, []).append(problem)
    for shown, found in by_path.items():
        path = place_of(shown)
        if path:
            whole = preview.made.get(path) if Path(shown).parent.name in FOLDERS else None
            document = read(preview.folder / shown, shown)
            text = beside(whole.decode(), document, found) if whole else alone(document, found, preview)
            yield Output(path, text if whole else front.carrying(text, Facts(preview.settings.edit(shown))), shown)


def place_of(shown: str) -> str | None:
    """The page that shows the problems of a file; None where it belongs nowhere."""
    folder, name = Path(shown).parent.name, Path(shown).stem
    page = re.search(r"(?:^|/)pages/(.+\.md)$", shown)
    if page:
        return page[1]
    return f"{folder}/{name}.md" if folder in FOLDERS else paths.PROBLEM_PAGES.get(f"{folder}/{name}.yml")


def read(file: Path, shown: str) -> Document:
    """The document of a file, empty where it cannot be read."""
    try:
        raw = file.read_bytes()
    except OSError:
        raw = b""
    return source.load(shown, raw)[0] if shown.endswith(".yml") else Document(shown, raw.decode("utf-8", "replace"))


def beside(text: str, document: Document, problems: list[Diagnostic]) -> str:
    """The page of a record that can be read, with what is wrong below its heading."""
    return HEADING.sub(lambda heading: f"{heading[0]}\n{wrong.told(problems, document.lines)}\n", text, count=1)


def alone(document: Document, problems: list[Diagnostic], preview: Preview) -> str:
    """A page of what is wrong with a file and of what can be made of it all the same; no rule has looked at its pose yet."""
    known = sketch.Known(preview.catalog.muscles, preview.catalog.people)
    found = sketch.sketch(document, Path(document.path).stem, known)
    drawn = studio.draw_all({"": found.job}, preview.settings.cache)[""] if found.job else None
    more = [told(document.at, number, fault) for number, fault in (drawn.faults if drawn else ())]
    return wrong.sketched(found, drawn.page if drawn else "", wrong.told([*problems, *more], document.lines))
