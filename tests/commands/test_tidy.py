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


def test_a_guide_is_found_from_within_it_and_where_there_is_none_that_is_said(tmp_path, write, monkeypatch):
    root, file = mixed(write)
    monkeypatch.chdir(root / "exercises")
    assert "its keys are in another order" in run("tidy", "--check").output
    assert run("tidy", file.name).output == f"{file.name}: its keys are in order now\n"
    monkeypatch.chdir(tmp_path.parent)
    assert "there is no guide here" in run("tidy").output


def test_a_file_of_no_guide_and_one_that_cannot_be_read_are_told(tmp_path, write):
    (tmp_path / "a.yml").write_text("a: b")
    assert "lies in no content folder" in run("tidy", tmp_path / "a.yml").output
    root = write({SQUAT: b"name: \xff"})
    assert "squat.yml cannot be tidied" in run("tidy", root).output


def test_what_cannot_all_be_tidied_is_not_tidied_at_all(write, monkeypatch):
    _, file = mixed(write)

    def refuse(*_):
        raise PermissionError(13, "Permission denied", "squat.yml")

    before = file.read_bytes()
    monkeypatch.setattr("pathlib.Path.replace", refuse)
    result = run("tidy", file.parent)
    assert (result.exit_code, file.read_bytes()) == (1, before)
    assert "nothing is tidied, as squat.yml cannot be written: Permission denied" in result.output
