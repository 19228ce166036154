"""What `make` does about an environment that is no longer whole."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest


@pytest.fixture
def make(project, tmp_path):
    """What `make -n site` says in a copy with an environment that was ready, and how it ends."""
    for name in ("Makefile", "pyproject.toml", "requirements.lock"):
        shutil.copy(project / name, tmp_path)
    (tmp_path / ".venv/bin").mkdir(parents=True)
    (tmp_path / ".venv/.ready").touch()

    def run(*arguments):
        done = subprocess.run(
            ["make", "--no-print-directory", *arguments, "site"],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout

    run.environment = tmp_path / ".venv"
    return run


def test_an_environment_that_is_ready_is_left_as_it_is(make):
    (make.environment / "bin/python").symlink_to(sys.executable)
    assert make("-n") == (0, ".venv/bin/guide build\n")


def test_where_its_python_has_gone_it_is_told_what_to_do(make):
    (make.environment / "bin/python").symlink_to("/nowhere/python")
    code, said = make()
    assert code != 0
    assert "rm -rf .venv" in said


def test_a_copy_in_place_of_the_checkout_is_replaced(make):
    (make.environment / "bin/python").symlink_to(sys.executable)
    (make.environment / "lib/python3.11/site-packages/generator").mkdir(parents=True)
    code, said = make("-n")
    assert code == 0
    assert "--editable ." in said
