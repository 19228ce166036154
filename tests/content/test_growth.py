"""A copy of the published guide that has grown by a record of each kind finds every gate open."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from generator.publish.checks import examination
from generator.records import loader

pytestmark = [pytest.mark.long, pytest.mark.uncounted]

HERE = Path(__file__).parent
NAMES = ("aliases", "easier", "harder", "swaps", "not_swaps")
"""What a copy of a record does not share with it."""


def write(path, data):
    path.write_text(yaml.safe_dump(data, sort_keys=False, allow_unicode=True), "utf-8")


def read(path):
    return yaml.safe_load(path.read_text("utf-8"))


def add_to_vocabulary(content, name, id, entry):
    path = content / "vocabulary" / f"{name}.yml"
    write(path, {**read(path), id: entry})


def grow(content):
    """Add a source, a muscle, an exercise that has both, a routine of it, and a plan of that."""
    source = {
        "name": "New trial 2026",
        "design": "cohort study",
        "title": "A trial of growth",
        "authors": "New N",
        "year": 2026,
        "publication": "Journal of Growth",
        "doi": "10.1000/growth.2026",
        "population": "Adults",
        "size": 40,
        "finding": "They grew.",
    }
    add_to_vocabulary(content, "sources", "new-2026", source)
    muscles = read(content / "vocabulary/muscles.yml")
    muscle = {**next(iter(muscles.values())), "name": "New muscle", "latin": "musculus novus"}
    add_to_vocabulary(content, "muscles", "new-muscle", {key: muscle[key] for key in muscle if key not in NAMES})
    old = next(
        exercise
        for path in sorted((content / "exercises").glob("*.yml"))
        if (exercise := read(path))["level"] == "beginner" and not exercise.get("positions")
    )  # what no condition minds, or the new routine would have to say what to do with it
    exercise = {key: old[key] for key in old if key not in NAMES} | {
        "name": "New exercise",
        "cautions": [],
        "evidence": [{"claim": "They grew by it.", "source": "new-2026"}],
    }
    exercise["muscles"]["secondary"] = ["new-muscle"]
    write(content / "exercises/new-exercise.yml", exercise)
    routine = {
        "name": "New routine",
        "goal": "Grow a little.",
        "audience": "All who grow.",
        "level": "beginner",
        "days_per_week": 2,
        "minutes": 5,
        "equipment": exercise["equipment"],
        "blocks": [{"kind": "straight", "items": [{"exercise": "new-exercise", "work": "280 s"}]}],
        "progression": [{"weeks": 1, "change": "Do it as it stands."}],
        "safety": ["Stop at sharp pain."],
    }
    write(content / "routines/new-routine.yml", routine)
    plan = {key: routine[key] for key in ("goal", "audience", "level", "safety")}
    stage = {"weeks": 1, "focus": "Start.", "days": {"monday": [{"routine": "new-routine"}]}}
    write(content / "plans/new-plan.yml", {**plan, "name": "New plan", "stages": [stage]})


@pytest.fixture(scope="module")
def grown(content, tmp_path_factory):
    """The grown copy of the content."""
    copy = tmp_path_factory.mktemp("grown") / "content"
    shutil.copytree(content, copy)
    grow(copy)
    return copy


def test_the_checker_finds_nothing_in_what_came_in(catalog, grown, project):
    more, problems = examination.examine(grown, "content", examination.figure_cache(project))
    assert problems == []
    added = more.entries.keys() - catalog.entries.keys()
    assert {kind for kind, _ in added} == {"source", "muscle", "exercise", "routine", "plan"}


def test_nothing_that_holds_the_guide_has_to_be_told_what_came_in(grown):
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--ignore={__file__}", str(HERE)]
    done = subprocess.run(
        command, env={**os.environ, "CONTENT": str(grown)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_a_gate_looks_at_the_content_that_it_is_pointed_at(grown, tmp_path):
    broken = shutil.copytree(grown, tmp_path / "content")
    (broken / "exercises/new-exercise.yml").write_text("name: Half\n", "utf-8")
    assert loader.load(broken, "content")[1]
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(HERE / "test_gate.py")]
    done = subprocess.run(
        command, env={**os.environ, "CONTENT": str(broken)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "new-exercise.yml" in done.stdout
