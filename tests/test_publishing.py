"""Builds as people start them, in processes of their own: two at once, one that is killed, and one whose site is no good."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time

import pytest
from knees import PROJECT

pytestmark = pytest.mark.uncounted

BUILD = [sys.executable, str(PROJECT / "tests/plain.py"), "generator", "build", "--config"]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(PROJECT), "SOURCE_DATE_EPOCH": "1767225600"}


def start(file):
    """A build, in a group of processes of its own."""
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    return subprocess.Popen([*BUILD, file], env=ENVIRONMENT, start_new_session=True, **streams)


def ended(process):
    """What a build says, and what it ends with."""
    said, _ = process.communicate(timeout=300)
    return process.returncode, said


def files(site):
    """Every file of a site: path -> content."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def left(root):
    """What lies in a project's folder beside the project."""
    return {path.name for path in root.iterdir()} - {".cache", "content", "mkdocs.yml", "site", "templates"}


def test_two_builds_at_once_come_one_after_the_other_to_the_same_site(tmp_path, guide_config):
    alone = guide_config(tmp_path / "alone")
    code, said = ended(start(alone))
    assert code == 0, said
    file = guide_config(tmp_path / "both")
    first = start(file)
    while not (tmp_path / "both/.site.lock").exists():
        assert first.poll() is None, first.communicate()
        time.sleep(0.02)
    second = start(file)
    code, said = ended(second)
    assert code == 0, said
    assert f"Another build is at work here (process {first.pid} on " in said
    assert ended(first)[0] == 0
    assert files(tmp_path / "both/site") == files(tmp_path / "alone/site")
    assert left(tmp_path / "both") == set()


def test_a_site_that_is_no_good_is_told_and_the_last_good_one_stays(tmp_path, guide_config):
    """Here a template of the guide's own brings in what no page may have."""
    file = guide_config(tmp_path)
    assert ended(start(file))[0] == 0
    before = files(tmp_path / "site")
    shutil.copytree(PROJECT / "templates", tmp_path / "templates")
    own = file.read_text("utf-8").replace(f"{PROJECT}/templates", "templates")
    file.write_text(own, "utf-8")
    about = tmp_path / "templates/pages/sources.md.j2"
    about.write_text(
        f'{about.read_text("utf-8")}\n<p onclick="alert(1)">a <img alt="" src="https://other.example/a.png"></p>\n'
    )
    code, said = ended(start(file))
    assert code == 1
    assert 'sources/index.html: <p onclick="alert(1)"> runs a script; take it out where the page is written' in said
    assert 'src="https://other.example/a.png"> names a foreign address; take it out' in said
    assert "The site was not built; the last good one is untouched." in said
    assert "Traceback" not in said
    assert files(tmp_path / "site") == before
    assert left(tmp_path) == set()


@pytest.mark.long
def test_a_build_that_is_killed_at_any_moment_leaves_a_whole_site_and_nobody_who_writes(tmp_path, guide_config):
    whole = []
    for name in ("old", "new"):
        file = guide_config(tmp_path / name, {"pages/about.md": f"# About\n\nThe {name} one. [Home](index.md)\n"})
        began = time.monotonic()
        code, said = ended(start(file))
        assert code == 0, said
        whole.append(files(file.parent / "site"))
    seconds = time.monotonic() - began
    shutil.copytree(tmp_path / "old/site", tmp_path / "killed/site")
    chance = random.Random(15)
    for number in range(60):
        name = ("old", "new")[number % 2]
        file = guide_config(tmp_path / "killed", {"pages/about.md": f"# About\n\nThe {name} one. [Home](index.md)\n"})
        process = start(file)
        time.sleep(chance.uniform(0.3, 1.1) * seconds)
        process.kill()
        process.communicate()
        for _ in range(100):
            if not alive(process.pid):
                break
            time.sleep(0.1)
        assert not alive(process.pid)
        site, last = tmp_path / "killed/site", tmp_path / "killed/.site-last"
        assert files(site if site.exists() else last) in whole
    assert ended(start(file))[0] == 0
    assert files(site) == whole[1]
    assert left(tmp_path / "killed") == set()


def alive(group):
    """Whether any process of a group is there."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
