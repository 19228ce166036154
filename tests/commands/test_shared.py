from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

import pytest
from click import UsageError
from click.testing import CliRunner

from generator.cli import guide
from generator.commands.shared import NO_GUIDE, content_in, root_of, telling


def test_who_wants_quiet_is_told_nothing_of_long_work():
    assert isinstance(telling(quiet=True), nullcontext)
    assert not isinstance(telling(), nullcontext)


def test_the_content_folder_is_found_from_within_and_from_files(tmp_path, monkeypatch):
    (tmp_path / "content/vocabulary").mkdir(parents=True)
    (tmp_path / "content/exercises").mkdir()
    monkeypatch.chdir(tmp_path / "content/exercises")
    assert root_of(Path("fly.yml")) == Path("..")
    assert root_of(tmp_path / "content/exercises/fly.yml") == tmp_path / "content"
    assert content_in() == Path("..")
    monkeypatch.chdir(tmp_path)
    assert root_of(Path("content/exercises/fly.yml")) == Path("content")
    assert (content_in(), content_in(Path("content"))) == (Path("content"), Path("content"))


def test_a_file_that_is_named_whole_is_looked_for_where_it_lies(tmp_path, monkeypatch):
    (tmp_path / "content/vocabulary").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "content")
    assert root_of(tmp_path.parent / "elsewhere/fly.yml") is None


def test_a_folder_outside_of_any_guide_has_no_content(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match="there is no guide here"):
        content_in()


@pytest.mark.parametrize("words", ["build", "check", "ids", "new exercise A", "figure a", "tidy", "changes HEAD"])
def test_who_is_in_another_folder_is_told_where_to_go(words, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(guide, words.split())
    assert (result.exit_code, NO_GUIDE in result.output) == (2, True)


def test_a_folder_that_is_named_and_not_there_is_told_by_its_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(guide, ["ids", "--content", "contents"])
    assert (result.exit_code, "'contents' does not exist" in result.output) == (2, True)


def test_each_command_is_told_in_a_line_that_is_whole():
    listed = CliRunner().invoke(guide, ["--help"]).output.split("Commands:\n")[1].splitlines()
    assert len(listed) == len(guide.commands)
    assert [line for line in listed if not line.endswith(".") or line.endswith("...")] == []
