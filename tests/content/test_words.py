"""What the guide and the project say of themselves in words that no rule can know."""

from __future__ import annotations

import re

import pytest

from generator.publish.entries.paths import page_of
from generator.publish.pages.render import Renderer, environment
from generator.text.markdown import Markdown
from generator.training.week import too_few, weeks

pytestmark = pytest.mark.uncounted

COUNT = re.compile(r"\b\d[\d,]* (?:exercises|routines|plans|articles)\b", re.IGNORECASE)

MOST = {"exercise": 500, "routine": 900}
"""The words that a page may have, by the kind of its record."""

FRONT = re.compile(r"\A\s*---\n.*?\n---\n", re.DOTALL)
BESIDE = re.compile(r"!\[[^\]]*\]\([^)]*\)|(?<=\])\([^)]*\)|\{[^}]*\}|<[^>]*>|&[^;\s]+;")
"""What is no word that one reads: pictures, the addresses of links, attributes, HTML and entities."""
WORD = re.compile(r"[A-Za-z0-9](?:[\w'’.-]*\w)?")


def running(text):
    """The lines of a page that are read without opening a box: no front matter, headings, figures or cards."""
    closed = None
    for line in FRONT.sub("", text).splitlines():
        margin = len(line) - len(line.lstrip())
        if line.lstrip().startswith("???") and (closed is None or margin <= closed):
            closed = margin
        elif line and closed is not None and margin <= closed:
            closed = None
        if closed is None and not line.startswith(("<", "#")):
            yield BESIDE.sub(" ", line)


def test_what_runs_on_is_told_from_boxes_and_pictures():
    page = '---\nboost: 1\n---\n# Fly\n\nA [light](fly.md "3 lb") move.\n\n??? care\n\n    No.\n\n<svg>\n\nGo&nbsp;on { .x }.\n\n!!! box\n\n    ??? more\n\n        No.\n\n    Yes.'
    assert WORD.findall(" ".join(running(page))) == ["A", "light", "move", "Go", "on", "box", "Yes"]


@pytest.mark.parametrize("kind", MOST)
def test_a_page_is_short(catalog, project, kind):
    renderer = Renderer(
        catalog, environment(project / "templates/pages"), dict.fromkeys(catalog.exercises, Markdown("<svg>"))
    )
    print_only = {"handout": Markdown("<div>"), "card": Markdown("<div>"), "edition": "", "choices": [], "sheets": []}
    long = {}
    for id, record in getattr(catalog, f"{kind}s").items():
        text = renderer.page(f"{kind}.md.j2", page_of(record), record=record, **print_only)
        count = len(WORD.findall(" ".join(running(text))))
        if count > MOST[kind]:
            long[id] = count
    assert long == {}


def test_the_eight_weeks_hold_what_their_text_says(catalog):
    found = [sums for _, sums in weeks(catalog, catalog.plans["eight-week-plan"])]
    assert [sums.minutes.low >= 150 for sums in found] == [False, False, *[True] * 6]
    assert not any(too_few(catalog, sums, 2) for sums in found)


def test_nobody_counts_records_by_hand(project):
    files = [
        project / name for name in ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "mkdocs.yml", "pyproject.toml")
    ]
    files += (project / ".github").rglob("*.yml")
    assert {path.name: found for path in files if (found := COUNT.findall(path.read_text("utf-8")))} == {}
    assert COUNT.search("The guide has 150 exercises.")
