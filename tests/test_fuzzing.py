"""However the files of a guide are spoiled, a check ends in time and in little room, and tells places that are there."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

pytestmark = [pytest.mark.uncounted, pytest.mark.skipif(sys.platform != "linux", reason="limits as Linux knows them")]

FUZZING = Path(__file__).parent / "fuzzing.py"
AT_ONCE = 2_500
"""Inputs of one process: what it has kept in mind goes with it."""


def told(first, count):
    """What a process tells of its inputs."""
    command = [sys.executable, str(FUZZING), str(first), str(count)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


def test_spoiled_files_are_checked():
    assert told(0, 100) == "100 inputs\n"


@pytest.mark.long
def test_100_000_spoiled_files_are_checked():
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        said = list(pool.map(told, range(0, 100_000, AT_ONCE), [AT_ONCE] * 40))
    assert said == [f"{AT_ONCE} inputs\n"] * 40, "\n".join(said)[:20_000]
