"""Builds as people start them, in processes of their own: two at once, one that is killed, and one whose site is no good."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time

import pytest
from knees import PROJECT, write_project
from stocked import EDITS

pytestmark = pytest.mark.uncounted

BUILD = [sys.executable, str(PROJECT / "tests/plain.py"), "generator", "build", "--config"]
FIGURE = {path: EDITS[path] for path in ("vocabulary/muscles.yml", "exercises/squat.yml")}
"""What gives the tiny guide something to draw."""
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


@pytest.mark.long  # tests/publish/transaction/test_lock.py has one wait for the other in a moment
def test_two_builds_at_once_come_one_after_the_other_to_the_same_site(tmp_path, guide_config):
    alone = guide_config(tmp_path / "alone")
    code, said = ended(start(alone))
    assert code == 0, said
    file = guide_config(tmp_path / "both")
    first = start(file)
    lock = tmp_path / "both/.site.lock"
    while not (lock.exists() and lock.read_text("utf-8")):
        assert first.poll() is None, first.communicate()
        time.sleep(0.01)
    first.send_signal(signal.SIGSTOP)  # a build takes no longer than the other needs to begin
    second = start(file)
    assert f"Another build is at work here (process {first.pid} on " in second.stdout.readline()
    first.send_signal(signal.SIGCONT)
    assert ended(second)[0] == ended(first)[0] == 0
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


class Killed:
    """A project that is built and shown again and again, each time until it is killed; it says one of two things."""

    def __init__(self, root, write):
        self.root, self.write = root, write
        self.whole = []
        """The sites that it may have."""
        self.seconds = {}
        """What each way to start takes as a whole."""

    def file(self, number):
        """Its mkdocs.yml, once it says what it says by turns."""
        name = ("old", "new")[number % 2]
        edits = {"pages/about.md": f"# About\n\nThe {name} one. [Home](index.md)\n", **FIGURE}
        return self.write(self.root, edits)

    def start(self, way, number):
        """The process of a way to start it; a cold one finds nothing that was kept."""
        file = self.file(number)
        if way == "cold":
            shutil.rmtree(self.root / ".cache", ignore_errors=True)
        return start(file) if way != "serve" else serve(file)

    def try_out(self):
        """See both sites, and how long each way takes."""
        for number, way in enumerate(("cold", "warm")):
            began = time.monotonic()
            code, said = ended(self.start(way, number))
            assert code == 0, said
            self.seconds[way] = time.monotonic() - began
            self.whole.append(files(self.root / "site"))
        self.seconds["serve"] = self.seconds["warm"]

    def kill(self, way, number, share):
        """Kill a process once a share of its time has gone, and see that all of it has ended and the site is whole."""
        process = self.start(way, number)
        time.sleep(share * self.seconds[way])
        assert way != "serve" or process.poll() is None
        process.kill()
        process.communicate()
        for _ in range(100):
            if not alive(process.pid):
                break
            time.sleep(0.1)
        assert not alive(process.pid)
        site, last = self.root / "site", self.root / ".site-last"
        assert files(site if site.exists() else last) in self.whole  # beside it where the disk cannot swap two at once


def serve(file):
    """A preview, in a group of processes of its own."""
    command = [sys.executable, str(PROJECT / "tests/plain.py"), "mkdocs", "serve", "--config-file", str(file)]
    streams = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    own = {**ENVIRONMENT, "TMPDIR": str(file.parent.parent), "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.Popen([*command, "--dev-addr", "127.0.0.1:0"], env=own, start_new_session=True, **streams)


@pytest.mark.long
@pytest.mark.parametrize(("way", "times"), [("warm", 80), ("cold", 60), ("serve", 60)])
def test_what_is_killed_at_any_moment_leaves_a_whole_site_and_nobody_who_writes(tmp_path, way, times):
    project = Killed(tmp_path / "killed", write_project)
    project.try_out()
    chance = random.Random(15)
    for number in range(times):
        project.kill(way, number, chance.uniform(0.02, 1.1))
        if number % 20 == 19:
            code, said = ended(project.start("warm", number))
            assert code == 0, said
            assert files(project.root / "site") == project.whole[number % 2]
            assert left(project.root) == set()


def alive(group):
    """Whether any process of a group is there."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
