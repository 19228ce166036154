from __future__ import annotations

from click.testing import CliRunner

from generator.cli import guide

SQUAT = "exercises/squat.yml"


def run(*arguments):
    """A command's result."""
    return CliRunner().invoke(guide, [str(argument) for argument in arguments])


def mixed(write):
    """A guide with a file whose keys are in another order."""
    root = write({SQUAT: ("pattern: bend\nlevel: intermediate\n", "level: intermediate\npattern: bend\n")})
    return root, root / SQUAT


def test_files_are_tidied_and_told(write):
    root, file = mixed(write)
    result = run("tidy", file)
    assert (result.exit_code, result.output) == (0, f"{file}: its keys are in order now\n")
    assert "pattern: bend\nlevel: intermediate\n" in file.read_text("utf-8")
    run("tidy", root)
    assert run("tidy", root, "--check").output == ""


def test_a_check_changes_nothing(write):
    _, file = mixed(write)
    result = run("tidy", file, "--check")
    assert (result.exit_code, result.output) == (1, f"{file}: its keys are in another order\n")
    assert "level: intermediate\npattern: bend\n" in file.read_text("utf-8")


def test_a_file_of_no_guide_and_one_that_cannot_be_read_are_told(tmp_path, write):
    (tmp_path / "a.yml").write_text("a: b")
    assert "lies in no content folder" in run("tidy", tmp_path / "a.yml").output
    root = write({SQUAT: b"name: \xff"})
    assert "squat.yml cannot be tidied" in run("tidy", root).output
