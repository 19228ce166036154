from __future__ import annotations

import subprocess

import pytest
from knees import write_content

from generator.bench.revisions import Unknown, read
from generator.publish.checks import git

ME = ["-c", "user.name=a", "-c", "user.email=a@example.org"]


@pytest.fixture
def root(tmp_path):
    """A content folder with one revision."""
    root = write_content(tmp_path / "content")
    for arguments in (["init", "-q"], ["add", "content"], [*ME, "commit", "-qm", "All"]):
        subprocess.run(["git", *arguments], cwd=tmp_path, check=True)
    return root


def test_the_data_of_a_revision_and_of_now_are_read(root):
    (root / "exercises/squat.yml").write_text("name: Other\n", "utf-8")
    (root / "redirects.yml").write_text("- {kind: exercise, old: a, new: squat}\n- {old: b}\n", "utf-8")
    old, _ = read(root, "HEAD")
    new, moved = read(root, None)
    assert old["exercise", "squat"]["name"] == "Squat"
    assert new["exercise", "squat"] == {"name": "Other"}
    assert old["muscle", "quads"] == new["muscle", "quads"]
    assert moved == {("exercise", "a"): "squat"}


@pytest.mark.parametrize("revision", ["nothing", "--output=x"])
def test_a_revision_that_is_none_is_told(root, revision):
    with pytest.raises(Unknown):
        read(root, revision)


@pytest.mark.parametrize("item", ["a", "3", "[a]", "{kind: [a], old: b, new: c}", "{kind: exercise, old: a}"])
def test_what_is_no_redirect_moves_nothing(root, item):
    (root / "redirects.yml").write_text(f"- {item}\n")
    assert read(root, None)[1] == {}


def test_where_there_is_no_git_nothing_is_said_of_revisions(tmp_path, monkeypatch):
    monkeypatch.setattr(git.shutil, "which", lambda _: None)
    with pytest.raises(Unknown, match="this asks git, which is not there"):
        read(tmp_path, "HEAD")
