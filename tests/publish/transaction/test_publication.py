from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator.publish.transaction import host, publication
from generator.publish.transaction.exchange import exchanged
from generator.publish.transaction.host import Failed

OLD, NEW = {"index.html": "old", "b/c.html": "old"}, {"index.html": "new", "b/d.html": "new"}


def files(folder):
    """Every file below a folder: path -> text."""
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


def write(folder, texts):
    for path, text in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project with a site, whose next one is written in no time; its folder."""
    write(tmp_path / "site", OLD)
    monkeypatch.setattr(host, "read", lambda file: SimpleNamespace(site_dir=str(file.parent / "site")))
    monkeypatch.setattr(host, "write", lambda _, folder: write(folder, NEW))
    monkeypatch.setattr(host, "inputs", lambda _: None)
    monkeypatch.setattr(publication, "examine", lambda *_: None)
    return tmp_path


def publish(project):
    return publication.publish(project / "mkdocs.yml", pytest.fail)


def test_a_new_site_takes_the_place_of_the_old_one_and_nothing_else_is_left(project):
    assert publish(project) == project / "site"
    assert files(project) == {f"site/{path}": text for path, text in NEW.items()}


def test_a_first_site_is_put_in_place(project):
    shutil.rmtree(project / "site")
    assert files(publish(project)) == NEW


def test_the_folders_above_a_site_are_made_unless_a_link_names_them(project, monkeypatch):
    monkeypatch.setattr(host, "read", lambda file: SimpleNamespace(site_dir=str(file.parent / "new/a/site")))
    assert files(publish(project)) == NEW
    (project / "link").symlink_to("disk/site")
    monkeypatch.setattr(host, "read", lambda file: SimpleNamespace(site_dir=str(file.parent / "link")))
    with pytest.raises(Failed, match="No such file"):
        publish(project)
    assert not (project / "disk").exists()


def test_everybody_may_read_a_site_who_may_read_its_folder(project):
    (project / "other").mkdir()
    assert publish(project).stat().st_mode == (project / "other").stat().st_mode


def test_a_site_that_is_a_link_is_put_where_it_leads(project, tmp_path_factory):
    away = tmp_path_factory.mktemp("away") / "public"
    (project / "site").rename(away)
    (project / "site").symlink_to(away)
    publish(project)
    assert (project / "site").is_symlink()
    assert files(away) == NEW
    assert [path.name for path in away.parent.iterdir()] == ["public"]


@pytest.mark.parametrize("error", [Failed("no"), KeyboardInterrupt(), OSError(errno.ENOSPC, "full")])
def test_what_fails_leaves_the_last_good_site_and_nothing_else(project, monkeypatch, error):
    def half(_, folder):
        write(folder, {"index.html": "half"})
        raise error

    monkeypatch.setattr(host, "write", half)
    with pytest.raises(Failed if isinstance(error, OSError) else type(error)):
        publish(project)
    assert files(project) == {f"site/{path}": text for path, text in OLD.items()}


@pytest.mark.parametrize("code", [errno.EXDEV, errno.EBUSY, errno.EACCES])
@pytest.mark.parametrize("first", [True, False])
def test_a_place_that_cannot_be_taken_keeps_the_last_good_site_and_says_why(project, monkeypatch, code, first):
    """The system refuses to put the old site aside, or the new one in its place."""
    rename = Path.rename

    def refuse(path, target):
        if (path.name == "site") if first else (target.name == "site" and "last" not in path.name):
            raise OSError(code, os.strerror(code), str(path))
        return rename(path, target)

    monkeypatch.setattr(publication, "exchanged", lambda *_: False)
    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(Failed, match=os.strerror(code)) as error:
        publish(project)
    assert "\n" not in str(error.value)
    assert files(project) == {f"site/{path}": text for path, text in OLD.items()}


def test_a_disk_that_takes_nothing_is_told_before_the_site_is_made(project, monkeypatch):
    def closed(*_):
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(project))

    monkeypatch.setattr(os, "open", closed)
    monkeypatch.setattr(host, "write", lambda *_: pytest.fail("made"))
    with pytest.raises(Failed, match="Read-only file system; nothing can be written to this disk"):
        publish(project)


def test_a_place_for_no_site_is_told_before_it_is_made(project, monkeypatch):
    shutil.rmtree(project / "site")
    (project / "site").write_text("mine")
    monkeypatch.setattr(host, "write", lambda *_: pytest.fail("made"))
    with pytest.raises(Failed, match="is a file"):
        publish(project)
    assert (project / "site").read_text() == "mine"


def test_what_killed_builds_left_is_taken_up_and_nothing_that_looks_like_it(project):
    write(project / ".site-123-0123abcd", NEW)
    write(project / ".site-backup", OLD)
    (project / "site").rename(project / ".site-last")
    publication.mend(project / "site")
    assert sorted(path.name for path in project.iterdir()) == [".site-backup", "site"]
    assert files(project / "site") == OLD
    write(project / ".site-last", OLD)
    publication.mend(project / "site")
    assert sorted(path.name for path in project.iterdir()) == [".site-backup", "site"]


KILLED = """
import os, sys
from pathlib import Path
from types import SimpleNamespace
from generator.publish.transaction import host, publication

project, step, alone = Path(sys.argv[1]), 0, sys.argv[2] == "alone"
EVENTS = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "shutil.rmtree", "open"}

def written(_, folder):
    (folder / "b").mkdir(parents=True)
    for path in ("index.html", "b/d.html"):
        (folder / path).write_text("new")

def killed(at):
    global step
    step = 0
    def hook(event, arguments):
        global step
        if event in EVENTS:
            step += 1
            if step == at:
                os._exit(9)
    sys.addaudithook(hook)
    publication.publish(project / "mkdocs.yml", print)
    os._exit(0)

if alone:
    publication.exchanged = lambda *_: False
host.read = lambda file: SimpleNamespace(site_dir=str(project / "site"))
host.write = written
host.inputs = lambda _: None
publication.examine = lambda *_: None
at, ended = 0, 9
while ended == 9:
    at += 1
    if not (child := os.fork()):
        killed(at)
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    there = project / "site" if not alone or (project / "site").exists() else project / ".site-last"
    print(at, ended, *sorted(f"{path.relative_to(there).as_posix()}={path.read_text()}" for path in there.rglob("*.html")))
"""
"""Publishes again and again, each time killed at one more step of what it does to the disk, until one time is not."""


@pytest.mark.uncounted
@pytest.mark.parametrize("steps", ["at once", "alone"])
def test_a_kill_at_any_step_leaves_a_whole_site_that_the_next_build_mends(project, steps):
    """Where the two sites change places at once, one of them is always in its own; elsewhere one may lie beside it."""
    if steps == "at once" and not exchanged(project / "site", project / "site"):
        pytest.skip("this disk cannot")
    script = [sys.executable, "-c", KILLED, str(project), steps]
    lines = subprocess.run(script, check=True, capture_output=True, text=True).stdout.splitlines()
    whole = [" ".join(sorted(f"{path}={text}" for path, text in texts.items())) for texts in (OLD, NEW)]
    assert len(lines) > 12
    assert {line.split(" ", 2)[2] for line in lines} == set(whole)
    assert lines[-1].split(" ", 2)[1:] == ["0", whole[1]]
    assert files(project) == {f"site/{path}": text for path, text in NEW.items()}


def test_nothing_is_made_anew_where_nothing_has_changed(project, monkeypatch):
    said, made = [], []
    monkeypatch.setattr(host, "inputs", lambda _: "the same")
    monkeypatch.setattr(host, "write", lambda _, folder: made.append(folder) or write(folder, NEW))
    for _ in range(2):
        publication.publish(project / "mkdocs.yml", said.append)
    assert (len(made), said) == (1, ["Nothing has changed since this site was built."])
    (project / "site/index.html").write_text("spoilt")
    publication.publish(project / "mkdocs.yml", said.append)
    assert len(made) == 2
    assert (project / "site/index.html").read_text() == "new"
