from __future__ import annotations

from generator.publish.checks import git


def test_git_says_nothing_where_there_is_none_or_it_refuses(tmp_path, monkeypatch):
    assert git.git(tmp_path, "describe", "--tags") is None
    assert git.told(tmp_path, "describe", "--tags") == ""
    assert git.told(tmp_path, "version").startswith("git version")
    monkeypatch.setattr(git.shutil, "which", lambda _: None)
    assert git.git(tmp_path, "version") is None
