from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from generator.publish.transaction import obstacles

SITE = Path("site")


@pytest.mark.parametrize(
    ("number", "help"),
    [
        ("ENOSPC", "make room"),
        ("EROFS", "name a folder elsewhere"),
        ("EACCES", "give yourself the right"),
        ("EBUSY", "site cannot be put aside"),
        ("EXDEV", "site lies on another disk"),
        ("EIO", "mend this"),
    ],
)
def test_what_the_system_says_comes_with_what_to_do_in_one_line(number, help):
    number = getattr(errno, number)
    said = obstacles.told(OSError(number, os.strerror(number), "site/a.html"), SITE)
    assert said.startswith(f"site/a.html: {os.strerror(number)}; ")
    assert help in said
    assert "\n" not in said
    assert "{" not in said


def test_an_error_without_a_name_or_number_is_told_too():
    assert obstacles.told(OSError("no more semaphores"), SITE) == "site: no more semaphores; mend this, and build again"


def test_a_place_that_can_hold_no_site_is_told_before_it_is_made(tmp_path, monkeypatch):
    assert obstacles.ahead(tmp_path / "site") is None
    assert obstacles.ahead(tmp_path) is None
    (tmp_path / "site").write_text("")
    assert "is a file; remove it" in obstacles.ahead(tmp_path / "site")
    monkeypatch.setattr(Path, "is_mount", lambda _: True)
    assert "is where a disk is mounted" in obstacles.ahead(tmp_path)


def test_a_link_to_itself_is_no_place_and_one_to_a_folder_is(tmp_path):
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "site").symlink_to("there")
    assert "remove it" in obstacles.place(tmp_path / "loop")[1]
    assert obstacles.place(tmp_path / "site") == (tmp_path / "there", None)


def test_a_folder_of_other_things_is_no_place_for_a_site(tmp_path):
    (tmp_path / "thesis.txt").touch()
    assert "holds other things than a site" in obstacles.ahead(tmp_path)
    (tmp_path / "index.html").touch()
    assert obstacles.ahead(tmp_path) is None


def test_a_folder_that_only_waits_for_a_site_is_a_place_for_one(tmp_path):
    (tmp_path / ".gitkeep").touch()
    assert obstacles.ahead(tmp_path) is None
    (tmp_path / ".git").mkdir()
    assert "holds other things than a site" in obstacles.ahead(tmp_path)
