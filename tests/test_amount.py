"""How much there is: the guide promises a whole, and loses nothing unseen."""

from __future__ import annotations

import re

import pytest
import yaml

LEAST = {"exercises": 140, "routines": 19, "plans": 3, "articles": 11}


@pytest.mark.parametrize("what", LEAST)
def test_there_is_as_much_as_promised(catalog, what):
    articles = [page for page in catalog.pages if page.path.startswith("articles/")]
    assert len(articles if what == "articles" else getattr(catalog, what)) >= LEAST[what]


def test_every_exercise_has_a_figure(catalog):
    assert [id for id, exercise in catalog.exercises.items() if not exercise.figure] == []


def test_queries_are_many(project):
    assert len(yaml.safe_load((project / "tests/queries.yml").read_text("utf-8"))) >= 150


def test_what_is_said_of_the_amount_is_true(project, catalog):
    for name in ("README.md", "CHANGELOG.md"):
        said = re.findall(r"(\d+) (exercises|routines|plans)\b", (project / name).read_text("utf-8"))
        assert {what for _, what in said} == {"exercises", "routines", "plans"}
        for count, what in said:
            assert int(count) == len(getattr(catalog, what)), f"{name}: {count} {what}"
