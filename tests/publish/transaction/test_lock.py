from __future__ import annotations

import os
import subprocess
import sys
import threading

import pytest

from generator.publish.transaction import lock

HOLD = """
import sys, time
from pathlib import Path
from generator.publish.transaction import lock
with lock.held(Path(sys.argv[1]), print):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    monkeypatch.setattr(lock, "PAUSE", 0.01)


@pytest.fixture
def holder(tmp_path):
    """Another process that holds the lock."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, tmp_path / "lock"], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_a_lock_leaves_nothing(tmp_path):
    for _ in range(2):
        with lock.held(tmp_path / "lock", pytest.fail):
            assert lock.read(tmp_path / "lock").startswith(f"process {os.getpid()} on ")
        assert list(tmp_path.iterdir()) == []


def test_a_lock_ends_with_what_fails_within(tmp_path):
    with pytest.raises(KeyError), lock.held(tmp_path / "lock", pytest.fail):
        raise KeyError
    assert list(tmp_path.iterdir()) == []


def test_who_comes_second_is_told_who_is_first_and_waits(tmp_path, holder):
    said, held = [], threading.Event()

    def say(line):
        said.append(line)
        assert not held.is_set()
        holder.kill()

    with lock.held(tmp_path / "lock", say):
        held.set()
        assert holder.poll() is not None
    assert len(said) == 1
    assert f"(process {holder.pid} on " in said[0]


def test_what_a_dead_owner_left_holds_nobody_up(tmp_path, holder):
    holder.kill()
    holder.wait()
    assert lock.read(tmp_path / "lock").startswith(f"process {holder.pid} on ")
    with lock.held(tmp_path / "lock", pytest.fail):
        assert lock.read(tmp_path / "lock").startswith(f"process {os.getpid()} on ")


def test_a_file_of_anything_is_no_owner(tmp_path):
    (tmp_path / "lock").write_bytes(b"\xff" * 999)
    assert lock.read(tmp_path / "lock") == "it has just begun"
    with lock.held(tmp_path / "lock", pytest.fail):
        assert len(lock.read(tmp_path / "lock")) < 200


def test_a_file_that_its_owner_has_removed_is_not_taken_for_the_lock(tmp_path):
    path = tmp_path / "lock"
    with lock.held(path, pytest.fail):
        path.rename(tmp_path / "removed")
        with lock.held(path, pytest.fail):
            assert lock.tried(path) is None
    assert not path.exists()


def test_a_folder_that_cannot_be_written_to_is_no_reason_to_wait(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(NotADirectoryError), lock.held(tmp_path / "file/lock", pytest.fail):
        pytest.fail("held")


def test_nothing_is_written_behind_a_link_in_the_place_of_a_lock(tmp_path):
    (tmp_path / "precious").write_text("precious")
    (tmp_path / "lock").symlink_to("precious")
    with pytest.raises(OSError, match="lock"), lock.held(tmp_path / "lock", pytest.fail):
        pytest.fail("held")
    assert (tmp_path / "precious").read_text() == "precious"
