from __future__ import annotations

import subprocess

import pytest
from knees import LUNGE, write_content

from generator.publish.checks import gone
from generator.records import loader

ME = ["-c", "user.name=a", "-c", "user.email=a@example.org"]


@pytest.fixture
def released(tmp_path):
    """The root of a content folder that was published once."""
    root = write_content(tmp_path / "content", {"exercises/lunge.yml": LUNGE})
    for arguments in (["init", "-q"], ["add", "content"], [*ME, "commit", "-qm", "All"], [*ME, "tag", "v1"]):
        subprocess.run(["git", *arguments], cwd=tmp_path, check=True)
    return root


def told(root):
    """What is told of a content folder."""
    return [it.message for it in gone.problems(loader.load(root, "content")[0], root, "content")]


def test_what_is_still_there_is_not_told(released):
    assert told(released) == []
    (released / "exercises/lunge.yml").write_text("name: [", "utf-8")
    assert told(released) == []  # it is only broken


def test_what_has_gone_needs_a_way_on(released):
    (released / "exercises/lunge.yml").unlink()
    assert told(released) == ["the exercise 'lunge' was published with v1, and its address leads nowhere now"]
    line = "- {kind: exercise, old: lunge, new: squat, date: 2026-11-30, reason: It does as well.}\n"
    (released / "redirects.yml").write_text(line, "utf-8")
    assert told(released) == []


def test_an_entry_of_a_vocabulary_has_an_address_too(released):
    file = released / "vocabulary/patterns.yml"
    file.write_text(file.read_text("utf-8").replace("hop:", "jump:").replace("Hopping", "Jumps"), "utf-8")
    assert told(released) == ["the pattern 'hop' was published with v1, and its address leads nowhere now"]


def test_an_entry_may_only_be_broken_where_anything_is(released):
    file = released / "vocabulary/patterns.yml"
    file.write_text(file.read_text("utf-8").replace("hop:", "jump:").replace("Hopping", "Jumps"), "utf-8")
    (released / "exercises/squat.yml").write_text("name: [", "utf-8")
    (released / "exercises/lunge.yml").unlink()
    assert told(released) == ["the exercise 'lunge' was published with v1, and its address leads nowhere now"]


def test_nothing_is_told_where_nothing_was_published(write):
    assert told(write()) == []
