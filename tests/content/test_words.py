"""What the guide and the project say of themselves in words that no rule can know."""

from __future__ import annotations

import re

import pytest

from generator.training.week import too_few, weeks

pytestmark = pytest.mark.uncounted

COUNT = re.compile(r"\b\d[\d,]* (?:exercises|routines|plans|articles)\b", re.IGNORECASE)


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
