"""What a command costs, and how such costs are shown."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

BIN = Path(sys.executable).parent
OWN = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""The generator is compiled once, as its libraries were when they were installed, and not for each command."""
ENVIRONMENT = {**OWN, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1767225600"}
"""The warning is left out, and the date is the same in every build."""
MAXRSS_PER_MIB = 2**20 if sys.platform == "darwin" else 2**10


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run of a command took."""

    cpu: float
    """Seconds of user and system time, of all its threads and processes."""
    wall: float
    """Seconds from start to end."""
    memory: float
    """The most that was resident, in MiB."""


def run(project: Path, *command: str, programs: Path = BIN) -> Cost:
    """The cost of one of the environment's commands, whose `programs` lie in a folder, run in `project` to its end; raise RuntimeError if it fails."""
    start = time.perf_counter()
    with subprocess.Popen(
        [str(programs / command[0]), *command[1:]],
        cwd=project,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        said = process.stdout.read() if process.stdout else ""
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} failed\n{said}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / MAXRSS_PER_MIB)


def spread(numbers: Sequence[float]) -> str:
    """The median with the least and the most."""
    return f"{statistics.median(numbers):.2f} [{min(numbers):.2f}-{max(numbers):.2f}]"
