"""What a first build costs, with neither cache nor site, beside another revision that builds the same records; see README.md beside this."""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from pathlib import Path
from statistics import median

import corpus
import thinning
from cold import PROJECT, Guide, ratios
from measure import run, spread

BAR = 0.4
"""The most that it may cost of what revision 0be64f2 takes."""
POSE = re.compile(r'<g transform="scale\(|figure-[a-z]+-\d+ [\d.]+s')
"""What each pose of a movement has: steps of its own, or a time of its own, as before there were any."""


def prepared(checkout: Path, project: Path) -> Guide:
    """The guide of a checkout, whose program is compiled and of which nothing else is there."""
    corpus.write(checkout, project, 0)
    run(checkout, "python", "-m", "compileall", "-q", "generator", programs=checkout / ".venv/bin")
    return Guide(checkout, project, keeps=())


def poses(guide: Guide) -> int:
    """How many poses all movements of its site have."""
    movements = (guide.project / "site/exercises").glob("*/movement.svg")
    return sum(len(POSE.findall(movement.read_text("utf-8"))) for movement in movements)


def main() -> None:
    """Measure and print; exit with 1 where the bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--beside", type=Path, required=True, help="a checkout of another revision, set up by make")
    parser.add_argument("--rounds", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        guide = prepared(PROJECT, Path(folder) / "this")
        beside = prepared(options.beside.resolve(), Path(folder) / "other")
        count = thinning.thin(guide.project / "content", beside.project / "content")
        for _ in range(options.rounds):
            for one in (beside, guide):
                one.costs.append(one.build())
        for name, one in (("other revision", beside), ("this one", guide)):
            each = median(cost.cpu for cost in one.costs) / count
            print(f"{name}: {one}\n  {poses(one)} poses in movements, CPU {each:.3f} s for each of {count} exercises")
        found = ratios(guide, beside)
        told = f"CPU of the same records from nothing, against the other revision: {spread(found)}, at most {BAR}"
        print(f"{'pass' if median(found) <= BAR else 'FAIL'}  {told}")
    sys.exit(median(found) > BAR)


if __name__ == "__main__":
    main()
