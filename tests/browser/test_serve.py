"""`mkdocs serve` on a small guide: what is saved is shown, and a broken file takes no other page down."""

import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

from browser.project import ENVIRONMENT, ROOT

pytestmark = pytest.mark.uncounted

PATIENCE = 60
"""Seconds after which a page that does not change is given up."""


class Preview:
    """A project that is served, with its files."""

    def __init__(self, root, address):
        self.root = root
        self.address = address

    def get(self, path):
        """The status and the text of a page."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=PATIENCE) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()

    def wait(self, path, *, words="", without=None, status=200):
        """Wait until a page has a status and some words, and lacks others; give back its text."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            found, text = self.get(path)
            if found == status and words in text and (without is None or without not in text):
                return text
            time.sleep(0.1)
        return pytest.fail(f"{path} has not come to {status} with {words!r} without {without!r}: {found} {text[:3000]}")

    def edit(self, path, old, new):
        """Replace words in a file."""
        text = (self.root / path).read_text("utf-8")
        assert old in text
        (self.root / path).write_text(text.replace(old, new), "utf-8")

    def line(self, path, text):
        """The number of a line of a file."""
        return (self.root / path).read_text("utf-8").splitlines().index(text) + 1

    def logged(self, words):
        """Wait until the log holds some words."""
        end = time.monotonic() + PATIENCE
        while words not in (log := (self.root / "log").read_text("utf-8")):
            assert time.monotonic() < end, log
            time.sleep(0.1)


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


@pytest.fixture(scope="module")
def preview(tmp_path_factory, guide_config):
    root, port = tmp_path_factory.mktemp("served"), free_port()
    config = guide_config(root)
    shutil.copytree(ROOT / "templates", root / "templates")
    config.write_text(config.read_text("utf-8").replace(f"{ROOT}/templates", "templates"), "utf-8")
    command = [sys.executable, str(ROOT / "tests/plain.py"), "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    with (root / "log").open("wb") as log, subprocess.Popen(command, cwd=root, env=ENVIRONMENT, stderr=log) as server:
        try:
            preview = Preview(root, f"http://127.0.0.1:{port}/")
            preview.logged("Serving on")
            yield preview
        finally:
            server.kill()


def test_a_change_of_a_record_is_shown(preview):
    preview.wait("exercises/squat/", words="Squat")
    preview.edit("content/exercises/squat.yml", "name: Squat", "name: Flying squat")
    preview.wait("exercises/squat/", words="Flying squat")
    preview.wait("exercises/", words="Flying squat")
    preview.edit("content/exercises/squat.yml", "name: Flying squat", "name: Squat")
    preview.wait("exercises/squat/", without="Flying squat")


def test_a_picture_that_is_made_when_it_is_asked_for_comes(preview):
    preview.wait("draw-a-figure/", words="kit-band.svg")
    assert "<svg" in preview.wait("draw-a-figure/kit-band.svg")


def test_a_new_record_has_a_page_until_it_is_removed(preview):
    path = preview.root / "content/exercises/stair-sit.yml"
    text = (preview.root / "content/exercises/wall-sit.yml").read_text("utf-8")
    path.write_text(text.replace("name: Wall sit", "name: Stair sit"), "utf-8")
    preview.wait("exercises/stair-sit/", words="<h1")
    preview.wait("exercises/", words="Stair sit")
    path.unlink()
    preview.wait("exercises/stair-sit/", status=404)
    preview.wait("exercises/", without="Stair sit")


def test_a_change_of_a_template_is_shown(preview):
    preview.edit("templates/pages/exercise.md.j2", "## Common mistakes", "## What goes wrong")
    preview.wait("exercises/squat/", words="What goes wrong")
    preview.edit("templates/pages/exercise.md.j2", "## What goes wrong", "## Common mistakes")
    preview.wait("exercises/squat/", without="What goes wrong")


def test_a_change_of_a_written_page_is_shown(preview):
    preview.edit("content/pages/index.md", "# Strong knees", "# Very strong knees")
    preview.wait("", words="Very strong knees")


def test_a_broken_record_shows_its_problem_and_comes_back(preview):
    path = "content/exercises/squat.yml"
    preview.edit(path, "level: intermediate", "level: intermediat")
    line = preview.line(path, "level: intermediat")
    text = preview.wait("exercises/squat/", words=f"{path}:{line}:8")
    assert "intermediate" in text
    for other in ("", "exercises/", "exercises/wall-sit/", "routines/knee-start/", "plans/knee-weeks/"):
        assert preview.get(other)[0] == 200
    preview.edit(path, "level: intermediat\n", "level: intermediate\n")
    preview.wait("exercises/squat/", words="How to do it", without=f"{path}:{line}")


def test_a_file_that_is_no_yaml_shows_its_problem_and_comes_back(preview):
    path = "content/routines/knee-start.yml"
    preview.edit(path, "goal: Get", "goal: [Get")
    preview.wait("routines/knee-start/", words=f"{path}:")
    assert preview.get("")[0] == 200
    assert preview.get("routines/")[0] == 200
    preview.edit(path, "goal: [Get", "goal: Get")
    preview.wait("routines/knee-start/", words="Week by week", without=f"{path}:")


def test_a_broken_template_is_told_in_the_log_and_the_last_pages_stay(preview):
    path = "templates/pages/exercise.md.j2"
    preview.edit(path, "{{ exercise.summary | prose }}", "{{ exercise.sumary | prose }}")
    line = preview.line(path, "{{ exercise.sumary | prose }}")
    preview.logged(f"{path}:{line}:1")
    assert "How to do it" in preview.wait("exercises/squat/")
    preview.edit(path, "{{ exercise.sumary | prose }}", "Mended. {{ exercise.summary | prose }}")
    preview.wait("exercises/squat/", words="Mended.")
