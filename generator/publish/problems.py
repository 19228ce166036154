"""For a preview: pages that show what is wrong with a file, in place of what it would show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.publish import front, paths, render
from generator.publish.front import Facts
from generator.publish.output import Output, Settings
from generator.records.kinds import FOLDERS
from generator.text.diagnostics import Diagnostic


def pages(problems: list[Diagnostic], settings: Settings) -> Iterator[Output]:
    """The page of every file that has problems."""
    by_path: dict[str, list[Diagnostic]] = {}
    for problem in problems:
        by_path.setdefault(problem.location.path, []).append(problem)
    for shown, found in by_path.items():
        path = place_of(shown)
        if path:
            text = render.diagnostics_page(Path(shown).stem, found)
            yield Output(path, front.carrying(text, Facts(settings.edit(shown))), shown)


def place_of(shown: str) -> str | None:
    """The page that shows the problems of a file; None where it belongs nowhere."""
    folder, name = Path(shown).parent.name, Path(shown).stem
    page = re.search(r"(?:^|/)pages/(.+\.md)$", shown)
    if page:
        return page[1]
    return f"{folder}/{name}.md" if folder in FOLDERS else paths.PROBLEM_PAGES.get(f"{folder}/{name}.yml")
