"""`mkdocs serve` on the real project: what is saved is shown, and a broken file takes no other page down."""

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
FIRST = 400
"""Seconds after which a first start is given up; it draws all figures where no other test has."""


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

    def logged(self, words, patience=PATIENCE):
        """Wait until the log holds some words."""
        end = time.monotonic() + patience
        while words not in (log := (self.root / "log").read_text("utf-8")):
            assert time.monotonic() < end, log
            time.sleep(0.1)


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


@pytest.fixture(scope="module")
def preview(tmp_path_factory):
    root, port = tmp_path_factory.mktemp("served"), free_port()
    for name in ("content", "templates", "mkdocs.yml"):
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, root / name)
    (ROOT / ".cache").mkdir(exist_ok=True)
    (root / ".cache").symlink_to(ROOT / ".cache")  # figures that another test has drawn are not drawn again
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    with (root / "log").open("wb") as log, subprocess.Popen(command, cwd=root, env=ENVIRONMENT, stderr=log) as server:
        try:
            preview = Preview(root, f"http://127.0.0.1:{port}/")
            preview.logged("Serving on", FIRST)
            yield preview
        finally:
            server.kill()


def test_a_change_of_a_record_is_shown(preview):
    preview.wait("exercises/superman/", words="Superman")
    preview.edit("content/exercises/superman.yml", "name: Superman", "name: Flying superman")
    preview.wait("exercises/superman/", words="Flying superman")
    preview.wait("exercises/", words="Flying superman")
    preview.edit("content/exercises/superman.yml", "name: Flying superman", "name: Superman")
    preview.wait("exercises/superman/", without="Flying superman")


def test_a_new_record_has_a_page_until_it_is_removed(preview):
    path = preview.root / "content/exercises/prone-q-raise.yml"
    text = (preview.root / "content/exercises/prone-y-raise.yml").read_text("utf-8")
    kept = [line for line in text.splitlines() if not line.startswith("aliases:")]
    path.write_text("\n".join(kept).replace("name: Prone Y raise", "name: Prone Q raise") + "\n", "utf-8")
    preview.wait("exercises/prone-q-raise/", words="<h1")
    preview.wait("exercises/", words="Prone Q raise")
    path.unlink()
    preview.wait("exercises/prone-q-raise/", status=404)
    preview.wait("exercises/", without="Prone Q raise")


def test_a_change_of_a_template_is_shown(preview):
    preview.edit("templates/pages/exercise.md.j2", "## Common mistakes", "## What goes wrong")
    preview.wait("exercises/superman/", words="What goes wrong")
    preview.edit("templates/pages/exercise.md.j2", "## What goes wrong", "## Common mistakes")
    preview.wait("exercises/superman/", without="What goes wrong")


def test_a_change_of_a_written_page_is_shown(preview):
    preview.edit("content/pages/index.md", "# A strong upper back", "# A very strong upper back")
    preview.wait("", words="A very strong upper back")


def test_a_broken_record_shows_its_problem_and_comes_back(preview):
    path = "content/exercises/superman.yml"
    preview.edit(path, "level: beginner", "level: begginer")
    line = preview.line(path, "level: begginer")
    text = preview.wait("exercises/superman/", words=f"{path}:{line}:8")
    assert "beginner" in text
    for other in ("", "exercises/", "exercises/bird-dog/", "routines/pilates-and-yoga-back/", "plans/eight-week-plan/"):
        assert preview.get(other)[0] == 200
    preview.edit(path, "level: begginer", "level: beginner")
    preview.wait("exercises/superman/", words="How to do it", without=f"{path}:{line}")


def test_a_file_that_is_no_yaml_shows_its_problem_and_comes_back(preview):
    path = "content/routines/desk-reset.yml"
    preview.edit(path, "goal: Ease", "goal: [Ease")
    preview.wait("routines/desk-reset/", words=f"{path}:")
    assert preview.get("")[0] == 200
    assert preview.get("routines/")[0] == 200
    preview.edit(path, "goal: [Ease", "goal: Ease")
    preview.wait("routines/desk-reset/", words="Week by week", without=f"{path}:")


def test_a_broken_template_is_told_in_the_log_and_the_last_pages_stay(preview):
    path = "templates/pages/exercise.md.j2"
    preview.edit(path, "{{ exercise.summary | prose }}", "{{ exercise.sumary | prose }}")
    line = preview.line(path, "{{ exercise.sumary | prose }}")
    preview.logged(f"{path}:{line}:1")
    assert "How to do it" in preview.wait("exercises/superman/")
    preview.edit(path, "{{ exercise.sumary | prose }}", "Mended. {{ exercise.summary | prose }}")
    preview.wait("exercises/superman/", words="Mended.")
