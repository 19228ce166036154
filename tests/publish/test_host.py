from __future__ import annotations

import subprocess

from generator.publish.host import revision_date


def test_a_build_has_the_date_of_its_commit(tmp_path):
    def git(*arguments):
        environment = {"GIT_COMMITTER_DATE": "2026-02-03T04:05:06Z", "HOME": str(tmp_path), "PATH": "/usr/bin:/bin"}
        command = ["git", "-C", str(tmp_path), "-c", "user.name=A", "-c", "user.email=a@b.example", *arguments]
        subprocess.run(command, env=environment, check=True, capture_output=True)

    git("init")
    assert revision_date(tmp_path) == "1767225600"
    git("commit", "--allow-empty", "--message", "first")
    assert revision_date(tmp_path) == "1770091506"


def test_a_build_without_git_has_a_date_all_the_same(tmp_path, monkeypatch):
    assert revision_date(tmp_path) == "1767225600"
    monkeypatch.setenv("PATH", str(tmp_path))
    assert revision_date(tmp_path) == "1767225600"
