"""That the benchmarks which nobody runs every day still run; whether their bars are kept is for a quiet machine."""

import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent


@pytest.mark.long
@pytest.mark.parametrize(("script", "says"), [("cards.py", "cold:"), ("figures.py", "poses a second")])
def test_a_benchmark_measures_to_its_end(script: str, says: str) -> None:
    done = subprocess.run(
        [sys.executable, PROJECT / "benchmarks" / script], capture_output=True, text=True, timeout=900, check=False
    )
    assert says in done.stdout
    assert "Traceback" not in done.stderr
