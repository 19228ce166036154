from __future__ import annotations

import subprocess

import pytest
from click.testing import CliRunner
from knees import write_content

from generator.cli import guide

ME = ["-c", "user.name=a", "-c", "user.email=a@example.org"]


@pytest.fixture
def commit(tmp_path, monkeypatch):
    """Commit the tiny guide with edits, in the folder where commands run."""
    monkeypatch.chdir(tmp_path)

    def committed(edits=None):
        write_content(tmp_path / "content", edits)
        for arguments in (["init", "-q"], ["add", "-A", "content"], [*ME, "commit", "-qm", "All"]):
            subprocess.run(["git", *arguments], cwd=tmp_path, check=True)

    return committed


def aside(revision="HEAD^"):
    """The command's result."""
    return CliRunner().invoke(guide, ["aside", revision])


def test_what_is_put_aside_is_told(commit):
    commit()
    commit({"exercises/squat.yml": "name: [", "exercises/hop-on.yml": "name: ["})
    result = aside()
    assert result.exit_code == 0
    assert result.output.splitlines() == [
        "content/exercises/hop-on.yml: has to do with problems, and is left out",
        "content/exercises/squat.yml: has to do with problems, and is as it was at HEAD^",
    ]


def test_problems_that_were_there_before_are_told(commit):
    commit({"exercises/squat.yml": "name: ["})
    commit({"exercises/squat.yml": "name: [a"})
    result = aside()
    assert (result.exit_code, "content/exercises/squat.yml:1:" in result.stderr) == (1, True)


def test_why_nothing_can_be_put_aside_is_told(commit, tmp_path):
    commit()
    assert "git knows no 'nothing'" in aside("nothing").output
    (tmp_path / "content/exercises/squat.yml").write_text("name: [", "utf-8")
    assert "commit it first" in aside("HEAD").output
