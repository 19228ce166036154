"""What a build costs that has its drawings and nothing else, beside another revision on its own content; see README.md beside this."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import corpus
from measure import Cost, run, spread

PROJECT = Path(__file__).resolve().parent.parent
BAR = 0.5
"""The most that it may cost of what revision 0be64f2 takes."""


@dataclass(slots=True)
class Guide:
    """The guide of a checkout, and what its builds took."""

    checkout: Path
    project: Path
    """A copy, with the drawings of the checkout."""
    keeps: tuple[str, ...] = ("figures",)
    """What stays of its cache from build to build."""
    costs: list[Cost] = field(default_factory=list)

    def build(self) -> Cost:
        """The cost of a build that has nothing but what it keeps."""
        there = [it for it in (self.project / ".cache").iterdir() if it.name not in self.keeps]
        for made in [*there, self.project / "site"]:
            if made.is_dir() and not made.is_symlink():
                shutil.rmtree(made)
            else:
                made.unlink(missing_ok=True)
        return run(self.project, "guide", "build", programs=self.checkout / ".venv/bin")

    def many(self, ending: str) -> int:
        """How many files of its site end so."""
        return sum(1 for _ in (self.project / "site").rglob(f"*.{ending}"))

    def __str__(self) -> str:
        told = (f"{part} {spread([getattr(cost, part) for cost in self.costs])}" for part in ("cpu", "wall", "memory"))
        return f"{self.many('html')} pages, {self.many('pdf')} PDFs, {self.many('png')} pictures: {', '.join(told)}"


def prepared(checkout: Path, project: Path) -> Guide:
    """The guide of a checkout, built once, so that all is drawn."""
    corpus.write(checkout, project, 0)
    guide = Guide(checkout, project)
    guide.build()
    return guide


def ratios(guide: Guide, beside: Guide, ending: str = "") -> Sequence[float]:
    """The CPU of a guide against that of another, pair by pair; of each file with an ending, where there is one."""
    share = beside.many(ending) / guide.many(ending) if ending else 1
    return [its.cpu / other.cpu * share for its, other in zip(guide.costs, beside.costs, strict=True)]


def main() -> None:
    """Measure and print; exit with 1 where the bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--beside", type=Path, required=True, help="a checkout of another revision, set up by make")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        guide = prepared(PROJECT, Path(folder) / "this")
        beside = prepared(options.beside.resolve(), Path(folder) / "other")
        for _ in range(options.rounds):
            for one in (beside, guide):
                one.costs.append(one.build())
        print(f"other revision: {beside}\nthis one:       {guide}")
        found = ratios(guide, beside)
        for what, ending in (("page", "html"), ("PDF", "pdf")):
            print(f"CPU a {what}, against the other revision: {spread(ratios(guide, beside, ending))}")
        print(
            f"{'pass' if median(found) <= BAR else 'FAIL'}  CPU, against the other revision: {spread(found)}, at most {BAR}"
        )
    sys.exit(median(found) > BAR)


if __name__ == "__main__":
    main()
