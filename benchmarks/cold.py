"""What a first build costs, and one that has its drawings and nothing else, beside another revision that builds the same records; see README.md beside this."""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import corpus
import thinning
from floor import floor
from measure import Cost, run, spread

PROJECT = Path(__file__).resolve().parent.parent
DRAWINGS = "figures"
"""The folder of the cache that a build without drawing finds; a first build finds none."""
FIRST, REST = 0.4, 0.5
"""The most that a first build, and one without drawing, may cost of what revision 0be64f2 takes."""
POSE = re.compile(r'<g transform="scale\(|figure-[a-z]+-\d+ [\d.]+s')
"""What each pose of a movement has: steps of its own, or a time of its own, as before there were any."""


@dataclass(slots=True)
class Guide:
    """The guide of a checkout, and what its builds took."""

    checkout: Path
    project: Path
    """A copy."""
    first: list[Cost] = field(default_factory=list)
    rest: list[Cost] = field(default_factory=list)
    """Those without drawing."""

    def build(self, keeps: str = "") -> Cost:
        """The cost of a build that finds nothing but what it keeps of the cache."""
        cache, aside = self.project / ".cache", Path(tempfile.mkdtemp(dir=self.project.parent))
        there = [it for it in cache.iterdir() if it.name != keeps] if cache.exists() else []
        for made in [*there, self.project / "site"]:
            if made.exists():
                made.rename(aside / made.name)  # file systems look for a place among what was just removed: a twentieth
        return run(self.project, "guide", "build", programs=self.checkout / ".venv/bin")

    def many(self, ending: str) -> int:
        """How many files of its site end so."""
        return sum(1 for _ in (self.project / "site").rglob(f"*.{ending}"))

    def poses(self) -> int:
        """How many poses all its movements have."""
        movements = (self.project / "site/exercises").glob("*/movement.svg")
        return sum(len(POSE.findall(movement.read_text("utf-8"))) for movement in movements)

    def __str__(self) -> str:
        costs = {"first": self.first, "without drawing": self.rest}
        told = (
            f"\n  {what}: CPU {spread([it.cpu for it in its])} s, wall {spread([it.wall for it in its])} s"
            for what, its in costs.items()
        )
        pages, pdfs, pictures = map(self.many, ("html", "pdf", "png"))
        return f"{pages} pages, {pdfs} PDFs, {pictures} pictures, {self.poses()} poses in movements{''.join(told)}"


def prepared(checkout: Path, project: Path) -> Guide:
    """The guide of a checkout, whose program is compiled and of which nothing else is there."""
    corpus.write(checkout, project, 0)
    run(checkout, "python", "-m", "compileall", "-q", "generator", programs=checkout / ".venv/bin")
    return Guide(checkout, project)


def ratios(costs: Sequence[Cost], others: Sequence[Cost]) -> list[float]:
    """CPU against CPU, pair by pair."""
    return [its.cpu / other.cpu for its, other in zip(costs, others, strict=True)]


def main() -> None:
    """Measure and print; exit with 1 where a bar is missed."""
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
                one.first.append(one.build())
            for one in (beside, guide):
                one.rest.append(one.build(DRAWINGS))
        print(f"{count} exercises\nother revision: {beside}\nthis one:       {guide}")
        missed = False
        for what, found, bar in (
            ("a first build", ratios(guide.first, beside.first), FIRST),
            ("one without drawing", ratios(guide.rest, beside.rest), REST),
        ):
            missed |= median(found) > bar
            print(f"{'FAIL' if median(found) > bar else 'pass'}  CPU of {what}: {spread(found)}, at most {bar}")
        least = floor(guide.project)
        share = sum(least) / median(cost.cpu for cost in beside.rest)
        print(f"of one without drawing MkDocs and PlutoPrint alone take {sum(least):.1f} s ({least}): {share:.2f}")
    sys.exit(missed)


if __name__ == "__main__":
    main()
