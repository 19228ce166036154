from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

import pytest
from click import UsageError

from generator.commands.shared import content_in, root_of, telling


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
    with pytest.raises(UsageError, match="name one content folder"):
        content_in()
