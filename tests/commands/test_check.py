from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.bench import watching
from generator.cli import guide
from generator.commands.shared import root_of

SQUAT = "exercises/squat.yml"


def run(*arguments):
    """A command's result."""
    return CliRunner().invoke(guide, [str(argument) for argument in arguments])


def test_a_file_alone_is_checked(write, monkeypatch):
    root = write({SQUAT: ("level: intermediate", "level: hard"), "exercises/walk.yml": ("level:", "levle:")})
    monkeypatch.chdir(root.parent)
    result = run("check", "content/exercises/squat.yml")
    assert result.exit_code == 1
    assert result.output.startswith("content/exercises/squat.yml:5:8: G104 ")
    assert result.output.endswith("1 problem found.\n")


def test_a_vocabulary_alone_is_checked(write, monkeypatch):
    root = write({"vocabulary/muscles.yml": ("group: thighs", "group: thigs"), SQUAT: ("level:", "levle:")})
    monkeypatch.chdir(root.parent)
    assert run("check", "content/vocabulary/muscles.yml").output.count("G201") == 1
    assert "No problems" in run("check", "content/vocabulary/groups.yml").output


def test_a_folder_of_a_guide_stands_for_its_files(write, monkeypatch):
    root = write({SQUAT: ("level: intermediate", "level: hard"), "routines/knee-start.yml": ("level:", "levle:")})
    monkeypatch.chdir(root.parent)
    assert "1 problem found." in run("check", "content/exercises").output


def test_files_of_no_one_guide_are_refused(tmp_path):
    (tmp_path / "a.yml").write_text("a: b")
    result = run("check", tmp_path / "a.yml")
    assert (result.exit_code, "name one content folder" in result.output) == (2, True)
    assert root_of(Path("a.yml")) is None


@pytest.mark.parametrize(
    ("here", "paths", "shown"),
    [
        (".", ["."], "content/exercises/squat.yml"),
        ("content", [], "./exercises/squat.yml"),
        ("content/exercises", [], "../exercises/squat.yml"),
        ("content/exercises", ["squat.yml"], "../exercises/squat.yml"),
        ("content/routines", ["../exercises"], "../exercises/squat.yml"),
    ],
)
def test_a_guide_is_found_from_within_and_from_beside(write, monkeypatch, here, paths, shown):
    root = write({SQUAT: ("level: intermediate", "level: hard")})
    monkeypatch.chdir(root.parent / here)
    assert run("check", *paths).output.startswith(f"{shown}:5:8: G104 ")


@pytest.mark.parametrize("here", [".", "content", "content/exercises"])
def test_the_settings_name_files_as_seen_from_their_own_folder(write, monkeypatch, here):
    root = write()
    settings = "site_name: A\ndocs_dir: content/pages\nplugins: [guide]\nextra_css: [a.css]\n"
    (root.parent / "mkdocs.yml").write_text(settings + "theme: {name: material, custom_dir: own}\n", "utf-8")
    (root.parent / "own").mkdir()
    (root.parent / "own/a.css").touch()
    monkeypatch.chdir(root.parent / here)
    assert run("check").output == "No problems found.\n"


@pytest.mark.parametrize("here", [".", "content", "content/exercises"])
def test_what_has_one_answer_in_the_settings_is_written_there(write, monkeypatch, here):
    root = write()
    (root.parent / "mkdocs.yml").write_bytes(b"\tsite_name: A\n")
    monkeypatch.chdir(root.parent / here)
    assert "+  site_name: A" in run("check", "--fix").output
    assert (root.parent / "mkdocs.yml").read_text("utf-8") == "  site_name: A\n"


def test_an_empty_folder_of_a_guide_may_be_named(write, monkeypatch):
    root = write()
    (root / "plans/more").mkdir()
    monkeypatch.chdir(root.parent)
    assert run("check", "content/plans/more").exit_code == 0


def test_a_folder_that_holds_no_guide_is_refused(tmp_path, monkeypatch):
    (tmp_path / "other").mkdir()
    monkeypatch.chdir(tmp_path)
    for paths, said in (
        ([], "there is no guide here"),
        (["."], "no guide here"),
        (["other"], "name one content folder"),
    ):
        result = run("check", *paths)
        assert (result.exit_code, said in result.output) == (2, True)


@pytest.mark.parametrize("which", [[], ["content/exercises/squat.yml"]])
def test_what_has_one_answer_is_written_and_shown(write, monkeypatch, which):
    root = write({SQUAT: ("level: intermediate", "level: intermediat")})
    monkeypatch.chdir(root.parent)
    result = run("check", *which, "--fix")
    assert result.exit_code == 0
    assert "-level: intermediat\n+level: intermediate\n" in result.output
    assert "level: intermediate\n" in (root / SQUAT).read_text("utf-8")


def test_a_file_that_cannot_be_written_is_told(write, monkeypatch):
    root = write({SQUAT: ("level: intermediate", "level: intermediat")})

    def refuse(*_):
        raise PermissionError(13, "Permission denied", "squat.yml")

    monkeypatch.setattr("generator.bench.files.write", refuse)
    result = run("check", root, "--fix")
    assert result.exit_code == 1
    assert "squat.yml cannot be written: Permission denied" in result.output


def test_a_check_goes_on_while_one_writes(write, monkeypatch):
    root = write({SQUAT: ("level: intermediate", "level: hard")})

    def changes(_):
        good = (root / SQUAT).read_text("utf-8").replace("level: hard", "level: advanced")
        (root / SQUAT).write_text(good, "utf-8")
        yield {"squat.yml"}
        raise KeyboardInterrupt

    monkeypatch.setattr(watching, "changes", changes)
    result = run("check", root, "--watch")
    assert result.exit_code == 0
    assert [line for line in result.output.splitlines() if "found" in line or "squat.yml:" in line[:10]] == [
        "1 problem found.",
        "squat.yml:",
        "No problems found.",
    ]
