from __future__ import annotations

import json
import subprocess

from click.testing import CliRunner
from knees import write_content

from generator.cli import guide

ME = ["-c", "user.name=a", "-c", "user.email=a@example.org"]


def run(*arguments):
    """A command's result."""
    return CliRunner().invoke(guide, [str(argument) for argument in arguments])


def test_what_changed_since_a_revision_is_told(tmp_path):
    root = write_content(tmp_path / "content")
    for arguments in (["init", "-q"], ["add", "content"], [*ME, "commit", "-qm", "All"]):
        subprocess.run(["git", *arguments], cwd=tmp_path, check=True)
    file = root / "exercises/squat.yml"
    file.write_text(file.read_text("utf-8").replace("work: 2 x 10", "work: 3 x 10"), "utf-8")
    result = run("changes", "HEAD", "--content", root)
    assert result.output == "Exercises\n  Squat (squat)\n    dose, work: 2 x 10 is 3 x 10 now\n"
    assert [row["id"] for row in json.loads(run("changes", "HEAD", "--format", "json", "--content", root).output)] == [
        "squat"
    ]
    assert run("changes", "HEAD", "HEAD", "--content", root).output == "Nothing changed in the data.\n"


def test_a_revision_that_is_none_is_told(write):
    result = run("changes", "v9", "--content", write())
    assert (result.exit_code, "git knows no 'v9'" in result.output) == (1, True)
