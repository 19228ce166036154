from __future__ import annotations

import errno
import gc
import importlib
import json
import os
import runpy
import sys

import pytest
from click.testing import CliRunner

from generator.cards import pdf
from generator.cli import guide
from generator.figures import artist
from generator.figures.picture import Picture
from generator.publish.checks import examination
from generator.publish.checks.config import read_settings
from generator.publish.pages import examples, plan
from generator.records import schema

SQUAT = "exercises/squat.yml"
BROKEN = {SQUAT: ("level: intermediate", "level: hard")}


def run(*arguments):
    """A command's result."""
    return CliRunner().invoke(guide, [str(argument) for argument in arguments])


def files(root):
    """Every file below a folder: path -> content."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_a_new_guide_is_made_and_says_how_to_go_on(tmp_path):
    result = run("init", tmp_path / "strong-hands", "--name", "Strong hands")
    assert result.exit_code == 0, result.output
    assert 'site_name: "Strong hands"' in (tmp_path / "strong-hands/mkdocs.yml").read_text("utf-8")
    assert "guide build" in result.output


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("   ", "'site_name' must not be empty"),
        ("<script>", "<script> is a script; write plain words"),
        ("a\x07b", "a name is one line of letters"),
        ("\u6905", "cards cannot print"),
        ("x" * 50, "'site_name' is too long for cards"),
    ],
)
def test_a_guide_is_not_called_what_no_guide_can_be_called(tmp_path, name, why):
    result = run("init", tmp_path / "new", "--name", name)
    assert (result.exit_code, why in result.output) == (1, True)
    assert not (tmp_path / "new").exists()


def test_a_folder_that_is_taken_is_told(tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    result = run("init", tmp_path)
    assert (result.exit_code, result.output) == (
        1,
        f"Error: {tmp_path} is not empty; name a new folder, or empty it first\n",
    )


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    result = run("init", tmp_path / "file/below")
    assert result.exit_code == 1
    assert "cannot be written: Not a directory" in result.output


@pytest.mark.parametrize(
    "command",
    [
        ("schema", "--to", "file/below"),
        ("overviews", "--to", "file/below"),
        ("render", "--to", "file/below"),
        ("card", "content/routines/knee-start.yml", "--out", "file/below.html"),
        ("init", "file/below"),
    ],
    ids=lambda command: command[0],
)
def test_a_command_that_cannot_write_says_so_in_one_line(tmp_path, guide_config, monkeypatch, command):
    guide_config(tmp_path)
    (tmp_path / "file").write_text("")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(plan, "outputs", lambda *_: [])
    monkeypatch.setattr(examples, "overviews", lambda _: {"a": "<svg/>"})
    result = run(*command)
    assert (result.exit_code, "cannot be written: Not a directory" in result.output) == (1, True)


def test_what_to_type_next_can_be_typed(tmp_path):
    assert f'\n  cd "{tmp_path / "my guide"}"\n' in run("init", tmp_path / "my guide").output
    assert f"\n  cd {tmp_path / 'guide'}\n" in run("init", tmp_path / "guide").output


@pytest.mark.parametrize(
    "command", [("build",), ("render", "--to", "out"), ("card", "mkdocs.yml", "--out", "card.html")]
)
def test_a_project_without_the_plugin_is_told_what_to_write(tmp_path, monkeypatch, command):
    (tmp_path / "mkdocs.yml").write_text("site_name: Strong hands\ntheme: material\n")
    (tmp_path / "docs").mkdir()
    monkeypatch.chdir(tmp_path)
    result = run(*command)
    assert result.exit_code == 1
    assert "mkdocs.yml does not name the plugin; write '- guide' below 'plugins'" in result.output


def test_a_good_guide_passes(write):
    result = run("check", write())
    assert (result.exit_code, result.output) == (0, "No problems found.\n")


def test_problems_are_told_with_their_lines(write):
    root = write(BROKEN)
    result = run("check", root)
    assert result.exit_code == 1
    assert result.output.splitlines() == [
        f"{root.as_posix()}/exercises/squat.yml:5:8: G104 'hard' is not one of beginner, intermediate, advanced",
        "    5 | level: hard",
        "      |        ^",
        "1 problem found.",
    ]


def test_content_is_where_one_stands(write, monkeypatch):
    monkeypatch.chdir(write(BROKEN).parent)
    assert run("check").output.startswith("content/exercises/squat.yml:5:8: G104 ")


def test_problems_are_told_to_github(write):
    assert run("check", write(), "--format", "github").output == ""
    result = run("check", write(BROKEN), "--format", "github")
    assert (result.exit_code, result.output.count("\n")) == (1, 1)
    assert result.output.startswith("::error file=")


def test_problems_are_told_as_json(write):
    assert json.loads(run("check", write(), "--format", "json").output) == []
    result = run("check", write(BROKEN), "--format", "json")
    assert result.exit_code == 1
    assert [(row["line"], row["code"]) for row in json.loads(result.output)] == [(5, "G104")]


@pytest.mark.parametrize(
    "arguments",
    [["check", "nowhere"], ["check", "--format", "xml"], ["render"], ["build", "--config", "no.yml"], ["bake"]],
)
def test_a_command_that_makes_no_sense_is_helped(arguments, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = run(*arguments)
    assert result.exit_code == 2
    assert "Usage: " in result.output


def as_bytes(content):
    """An output as it stands in a file."""
    return content if isinstance(content, bytes) else content.encode()


@pytest.mark.uncounted
def test_all_pages_are_written_as_files(tmp_path, guide_config):
    file = guide_config(tmp_path / "project")
    result = run("render", "--config", file, "--to", tmp_path / "out")
    assert result.exit_code == 0, result.output
    settings, content, templates = read_settings(file)
    outputs = plan.outputs(examination.examine(content, "content")[0], templates, settings)
    made = {output.path: as_bytes(output.content) for output in outputs}
    assert files(tmp_path / "out") == {**files(content / "pages"), **made}
    assert result.output == f"{len(outputs)} files written to {tmp_path / 'out'}\n{pdf.MISSING}\n"


@pytest.mark.uncounted
def test_no_draft_is_written(tmp_path, guide_config):
    edits = {"plans/knee-weeks.yml": ("name: Four knee weeks\n", "name: Four knee weeks\ndraft: true\n")}
    assert run("render", "--to", tmp_path / "pages", "--config", guide_config(tmp_path, edits)).exit_code == 0
    assert not (tmp_path / "pages/plans").exists()
    assert (tmp_path / "pages/routines/knee-start.md").exists()


@pytest.mark.uncounted
def test_pages_may_be_written_to_an_empty_folder_but_to_no_other(tmp_path, guide_config):
    file = guide_config(tmp_path / "project")
    (tmp_path / "out").mkdir()
    assert run("render", "--config", file, "--to", tmp_path / "out").exit_code == 0
    before = files(tmp_path / "out")
    result = run("render", "--config", file, "--to", tmp_path / "out")
    assert (result.exit_code, files(tmp_path / "out")) == (1, before)
    assert "is not empty" in result.output


def test_nothing_is_written_among_the_content(tmp_path, guide_config):
    result = run("render", "--config", guide_config(tmp_path), "--to", tmp_path / "content/out")
    assert (result.exit_code, "lies among the content, which it would spoil" in result.output) == (1, True)
    assert not (tmp_path / "content/out").exists()


def test_nothing_is_written_of_a_broken_guide(tmp_path, guide_config):
    result = run("render", "--config", guide_config(tmp_path / "project", BROKEN), "--to", tmp_path / "out")
    assert result.exit_code == 1
    assert "nothing was written" in result.output
    assert "exercises/squat.yml:5:8: G104" in result.output
    assert not (tmp_path / "out").exists()


def test_nothing_is_written_with_a_broken_template(tmp_path, guide_config, project):
    file = guide_config(tmp_path / "project")
    (tmp_path / "templates/pages").mkdir(parents=True)
    (tmp_path / "templates/pages/sources.md.j2").write_text("{{ nothing }}")
    text = file.read_text("utf-8").replace(
        f"templates: {project / 'templates'}\n", f"templates: {tmp_path / 'templates'}\n"
    )
    file.write_text(text, "utf-8")
    result = run("render", "--config", file, "--to", tmp_path / "out")
    assert result.exit_code == 1
    assert "G401" in result.output
    assert not (tmp_path / "out").exists()


def test_schemas_are_written(tmp_path, write):
    result = run("schema", "--to", tmp_path / "schema", "--content", write())
    assert result.exit_code == 0
    written = {path.stem: json.loads(path.read_text("utf-8")) for path in (tmp_path / "schema").iterdir()}
    assert written.pop("ids")["$defs"]["muscle"]["enum"] == ["calves", "hams", "quads"]
    assert written == schema.documents()


@pytest.mark.uncounted
def test_a_site_is_built_and_a_failed_build_leaves_it(tmp_path, guide_config):
    result = run("build", "--config", guide_config(tmp_path))
    assert result.exit_code == 0, result.output
    assert (
        "3 exercises, 1 routine, 1 plan; cards to print for 2 of them" in result.output
        or "3 exercises, 1 routine, 1 plan" in result.output
    )
    before = files(tmp_path / "site")
    assert "exercises/squat/index.html" in before

    result = run("build", "--config", guide_config(tmp_path, BROKEN))
    assert result.exit_code == 1
    assert "the last good one is untouched" in result.output
    assert "content/exercises/squat.yml:5:8: G104" in result.output
    assert files(tmp_path / "site") == before

    result = run(
        "build", "--config", guide_config(tmp_path, {"pages/about.md": "# About\n\n[nothing](index.md#nothing)\n"})
    )
    assert result.exit_code == 1
    assert files(tmp_path / "site") == before

    lost = {"pages/about.md": "# About\n\nNew words. [Home](index.md).\n"}
    assert run("build", "--config", guide_config(tmp_path, lost)).exit_code == 0
    assert b"New words." in files(tmp_path / "site")["about/index.html"]
    assert {path.name for path in tmp_path.iterdir()} == {".cache", "content", "mkdocs.yml", "site"}


@pytest.mark.uncounted
def test_a_quiet_build_says_only_what_is_wrong(tmp_path, guide_config, capfd):
    assert run("build", "--quiet", "--config", guide_config(tmp_path)).output == ""
    assert run("build", "--quiet", "--config", tmp_path / "mkdocs.yml").output == ""  # where nothing has changed
    assert capfd.readouterr() == ("", "")
    lost = {"pages/about.md": "# About\n\n[nothing](index.md#nothing)\n"}
    result = run("build", "--quiet", "--config", guide_config(tmp_path, lost))
    assert result.exit_code == 1
    assert "Aborted with" in result.output


@pytest.mark.uncounted
def test_a_build_says_what_it_does(tmp_path, guide_config, capfd):
    result = run("build", "--config", guide_config(tmp_path))
    said = result.output + "".join(capfd.readouterr())
    for stage in ("Reading and checking", "Converting pages: ", "Writing pages: "):
        assert stage in said


def test_a_check_tells_beside_its_findings_of_the_figures_that_it_draws(write, monkeypatch):
    monkeypatch.setattr(artist, "draw", lambda *_: Picture("<svg/>", "<svg/>", (1e6,)))
    content = write(
        {SQUAT: ("pattern: bend\n", "pattern: bend\nfigure: {frames: [{stance: standing}, {knees: 30}]}\n")}
    )
    assert run("check", content).stderr == "Drawing figures: 1 to go\n"
    assert run("check", content, "--quiet").output == ""


def test_the_package_is_the_command(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["generator", "--help"])
    with pytest.raises(SystemExit) as exit_:
        runpy.run_module("generator", run_name="__main__")
    assert exit_.value.code == 0
    assert capsys.readouterr().out.startswith("Usage: guide ")


def test_the_version_is_that_of_the_package(project):
    version = run("--version").output.split()[-1]
    assert f'version = "{version}"' in (project / "pyproject.toml").read_text("utf-8")


def test_the_pictures_of_contributing_can_be_drawn_anew(tmp_path, monkeypatch):
    monkeypatch.setattr(examples, "overviews", lambda _: {"kit": "<svg/>"})
    assert run("overviews", "--to", tmp_path / "new").output == f"1 pictures written to {tmp_path / 'new'}\n"
    assert (tmp_path / "new/kit.svg").read_text("utf-8") == "<svg/>"


@pytest.fixture
def program(monkeypatch):
    """What runs a command as a process of its own does, and the codes with which that process would end at once."""
    monkeypatch.setattr(gc, "disable", lambda: None)
    ended = []
    monkeypatch.setattr(os, "_exit", ended.append)

    def started(*arguments):
        monkeypatch.setattr(sys, "argv", ["guide", *map(str, arguments)])
        with pytest.raises(SystemExit):
            importlib.import_module("generator.__main__").guide()
        return ended

    return started


@pytest.mark.parametrize(("edits", "code"), [({}, 0), (BROKEN, 1)])
def test_a_check_says_all_and_then_ends_as_it_stands(write, program, capfd, edits, code):
    assert program("check", write(edits)) == [code]
    assert ("No problems found." in capfd.readouterr().out) == (code == 0)


@pytest.mark.parametrize("closed", ["stdout", "stderr"])
def test_a_check_whose_output_nobody_hears_ends_with_its_code(write, program, monkeypatch, closed):
    monkeypatch.setattr(sys, closed, None)
    assert program("check", write(BROKEN)) == [1]


def test_output_that_cannot_be_written_is_told_in_a_line(program, monkeypatch):
    def full(**_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(importlib.import_module("generator.__main__"), "commands", full)
    assert program("ids") == []


def test_other_commands_end_as_ever(program, capfd):
    assert program("--version") == []
    assert "version" in capfd.readouterr().out
