from __future__ import annotations

import pytest

from generator.publish.entries import paths
from generator.records import drafts, loader
from generator.records.tongues import PAGED, schema

NAMES = "vocabulary/names/xx.yml"


@pytest.fixture
def named(write):
    """The names that a file gives, and what is wrong with it, each as `line:column CODE`."""

    def of(text, edits=None):
        catalog, problems = loader.load(write({NAMES: text, **(edits or {})}), "content")
        return catalog, [f"{it.location.line}:{it.location.column} {it.code.id}" for it in problems]

    return of


def test_a_record_has_names_in_other_languages(named):
    catalog, problems = named("squat: [Kniebeuge, tiefe Hocke]\nquads: [Schenkel]\n")
    assert problems == []
    assert catalog.tongues["xx"] == {"squat": ("Kniebeuge", "tiefe Hocke"), "quads": ("Schenkel",)}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("squad: [Kniebeuge]\n", "1:1 G201"),
        ("thighs: [Schenkel]\n", "1:1 G201"),  # a group has no page of its own
        ("squat: [Walk]\n", "1:9 G203"),
        ("squat: [squats]\n", "1:9 G203"),
        ("squat: [Beuge]\nquads: [Beuge]\n", "2:9 G203"),
        ("squat: [Beuge, beuge]\n", "1:16 G203"),
        ("squat: Beuge\n", "1:8 G103"),
        ("squat: []\n", "1:8 G105"),
        ("squat: [7]\n", "1:9 G103"),
        ("Squat!: [Beuge]\n", "1:1 G106"),
        ("- squat\n", "1:1 G011"),
    ],
)
def test_what_is_wrong_is_told_at_its_place(named, text, problem):
    assert named(text)[1] == [problem]


def test_an_empty_file_is_told_of(named):
    assert len(named("")[1]) == 1


def test_names_of_a_broken_record_are_not_called_lost(named):
    assert named("squat: [Beuge]\n", {"exercises/squat.yml": "name: [\n"})[1].count("1:1 G201") == 0


def test_names_of_a_draft_are_not_published(named):
    edits = {"exercises/lunge.yml": None, "vocabulary/equipment.yml": ("  name: Box\n", "  name: Box\n  draft: true\n")}
    catalog, problems = named("box: [Kasten]\nsquat: [Beuge]\n", edits)
    assert problems == []
    assert drafts.published(catalog).tongues["xx"] == {"squat": ("Beuge",)}


def test_a_language_that_is_left_with_nothing_is_none(named):
    assert "xx" not in named("squad: [Kniebeuge]\n")[0].tongues


def test_what_can_be_named_has_a_page():
    assert set(PAGED) == set(paths.FOLDERS)


def test_editors_know_what_stands_in_such_a_file():
    assert next(iter(schema()["patternProperties"].values()))["items"]["type"] == "string"
