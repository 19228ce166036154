from __future__ import annotations

from click.testing import CliRunner

from generator.cli import guide


def run(*arguments):
    """A command's result."""
    return CliRunner().invoke(guide, [str(argument) for argument in arguments])


def test_ids_are_found(write):
    result = run("ids", "kettlebell", "--content", write())
    assert (result.exit_code, result.output.splitlines()[0]) == (
        0,
        "bell  equipment  Kettlebell: A ball with a handle.",
    )


def test_what_is_not_found_is_told(write):
    result = run("ids", "zzz", "--content", write())
    assert (result.exit_code, "Nothing is called 'zzz'" in result.output) == (1, True)


def test_files_with_problems_are_told(write):
    result = run("ids", "quads", "--content", write({"exercises/squat.yml": "name: ["}))
    assert result.exit_code == 0
    assert "Some files have problems" in result.stderr
