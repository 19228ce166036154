"""A number of things is said as people say it, of one thing too."""

from __future__ import annotations

import re

import pytest
from knees import GUIDE, PROJECT, edited, write_content

from generator.publish.entries.output import Settings
from generator.publish.pages import plan
from generator.records import loader

pytestmark = pytest.mark.uncounted

MANY = "breaths|days|exercises|groups|minutes|muscles|pages|people|plans|points|records|reps|routines|rounds|sets|sources|steps|weeks"
ONE = re.compile(rf"(?<![\d.,–/-])\b1 (?:{MANY})\b")
"""`1 weeks`, but not `0.1 minutes`, `1–1 weeks` or `2-1 sets`."""

PLAN = edited(
    GUIDE["plans/knee-weeks.yml"],
    GUIDE["plans/knee-weeks.yml"].split("stages:\n")[1].split("safety:")[0],
    """\
  - weeks: 1
    focus: Start.
    days:
      monday:
        - routine: knee-start
          sets: 1
""",
)
EDITS = {
    "plans/knee-weeks.yml": PLAN,
    "routines/knee-start.yml": GUIDE["routines/knee-start.yml"]
    .replace("days_per_week: 2-3", "days_per_week: 1")
    .replace("rounds: 2", "rounds: 1")
    .replace("2 x 10", "1 x 1")
    .replace("RIR 2", "RIR 1"),
    "vocabulary/sources.yml": GUIDE["vocabulary/sources.yml"]
    .replace("size: 40", "size: 1")
    .replace(
        "  finding: Walking costs 3.5 MET.", "  finding: Walking costs 3.5 MET.\n  weekly: {endurance: 1, strength: 1}"
    ),
}


SAID = ("1 exercise", "1 week", "1 set", "1 person", "1 minute", "1 round", "1 day")


def made(catalog):
    """All that is written of a catalogue, by its path."""
    outputs = plan.outputs(catalog, PROJECT / "templates", Settings("Knees", "https://knees.example/"))
    return {it.path: re.sub("<[^>]*>", "", it.content) for it in outputs if isinstance(it.content, str)}


@pytest.fixture(scope="module")
def of_one(tmp_path_factory):
    """All that is written of the tiny guide with one of most things."""
    return made(loader.load(write_content(tmp_path_factory.mktemp("one") / "content", EDITS), "content")[0])


def test_nothing_is_said_of_one_as_of_many(of_one):
    assert {path: found for path, text in of_one.items() if (found := ONE.findall(text))} == {}


@pytest.mark.parametrize("one", SAID)
def test_a_guide_of_one_says_so(of_one, one):
    assert any(re.search(rf"(?<![\d.,–-]){one}\b", text) for path, text in of_one.items() if path.endswith(".md"))


def test_a_new_guide_counts_right():
    catalog, _ = loader.load(PROJECT / "templates/starter/content", "content")
    assert {path: found for path, text in made(catalog).items() if (found := ONE.findall(text))} == {}
