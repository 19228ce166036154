"""What the generator adds to a build of N exercises; see README.md beside this."""

from __future__ import annotations

import argparse
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import corpus
from measure import Cost, run, spread
from serving import save_to_served

PROJECT = Path(__file__).resolve().parent.parent


@dataclass(slots=True)
class Rounds:
    """All that was measured at one size."""

    pages: int = 0
    guide: list[Cost] = field(default_factory=list)
    """The whole build, with the plugin, of which no page is kept."""
    again: list[Cost] = field(default_factory=list)
    """`guide build` after no change."""
    changed: list[Cost] = field(default_factory=list)
    """The same after one changed exercise."""
    plain: list[Cost] = field(default_factory=list)
    """MkDocs alone, over the same Markdown on disk."""
    check: list[Cost] = field(default_factory=list)

    def page_costs(self) -> list[float]:
        """Milliseconds of CPU a page, of each whole build."""
        return [cost.cpu / self.pages * 1000 for cost in self.guide]

    def ratios(self, part: str, build: str = "guide") -> list[float]:
        """A build against MkDocs alone, pair by pair."""
        pairs = zip(getattr(self, build), self.plain, strict=True)
        return [getattr(guide, part) / getattr(plain, part) for guide, plain in pairs]


@dataclass(frozen=True, slots=True)
class Bar:
    """A limit and what was measured."""

    what: str
    measured: list[float]
    most: float

    @property
    def kept(self) -> bool:
        """Whether the median is within the limit."""
        return median(self.measured) <= self.most

    def __str__(self) -> str:
        return f"{'pass' if self.kept else 'FAIL'}  {self.what}: {spread(self.measured)}, at most {self.most:g}"


def prepare(folder: Path, size: int) -> Path:
    """A project of `size` exercises, with its Markdown on disk as well, and built once."""
    project = folder / str(size)
    corpus.write(PROJECT, project, size)
    run(project, "guide", "check")
    run(project, "guide", "render", "--to", "markdown")
    run(project, "guide", "build")
    return project


def measure(project: Path, rounds: Rounds) -> None:
    """One round: the check, then all builds in turn."""
    rounds.check.append(run(project, "guide", "check"))
    rounds.again.append(run(project, "guide", "build"))
    shutil.rmtree(project / ".cache" / "pages")
    rounds.guide.append(run(project, "mkdocs", "build", "--strict", "--site-dir", "whole"))
    rounds.plain.append(
        run(project, "mkdocs", "build", "--strict", "--config-file", "plain.yml", "--site-dir", "plain")
    )
    change(project, len(rounds.changed))
    rounds.changed.append(run(project, "guide", "build"))
    rounds.pages = sum(1 for _ in (project / "whole").rglob("*.html"))
    if rounds.pages != sum(1 for _ in (project / "plain").rglob("*.html")):
        raise RuntimeError("the two builds differ in their pages")


def change(project: Path, number: int) -> None:
    """Change a sentence of an exercise."""
    file = max((project / "content/exercises").glob("*.yml"))
    text = re.sub("^summary: .*$", f"summary: This is change {number}.", file.read_text("utf-8"), flags=re.MULTILINE)
    file.write_text(text, encoding="utf-8")


def show(size: int, rounds: Rounds) -> Iterator[str]:
    """What was measured at one size, in lines."""
    yield f"{size} exercises, {rounds.pages} pages, {len(rounds.guide)} rounds: median [least-most]"
    for part, unit in (("cpu", "s"), ("wall", "s"), ("memory", "MiB")):
        guide, plain = ([getattr(cost, part) for cost in costs] for costs in (rounds.guide, rounds.plain))
        yield f"  {part:6}  x {spread(rounds.ratios(part))}  ({median(guide):.1f} against {median(plain):.1f} {unit})"
    for build, what in (("again", "after no change"), ("changed", "after one changed exercise")):
        costs = [cost.cpu for cost in getattr(rounds, build)]
        yield f"  cpu {what}  x {spread(rounds.ratios('cpu', build))}  ({median(costs):.1f} s)"
    yield f"  a page  {spread(rounds.page_costs())} ms CPU"
    yield f"  check   {spread([cost.cpu for cost in rounds.check])} s CPU"


def bars(found: dict[int, Rounds], served: list[float]) -> Iterator[Bar]:
    """The limits that the sizes at hand can be held to."""
    for size, still, one in ((150, 0.4, 0.5), (1000, 0.2, 0.3)):
        if size in found:
            yield Bar(f"CPU after no change at {size}, against MkDocs alone", found[size].ratios("cpu", "again"), still)
            what = f"CPU after one changed exercise at {size}, against MkDocs alone"
            yield Bar(what, found[size].ratios("cpu", "changed"), one)
    if 1000 in found:
        yield Bar("CPU of the build at 1,000, against MkDocs alone", found[1000].ratios("cpu"), 1.10)
        yield Bar("guide check on 1,000 files, CPU s", [cost.cpu for cost in found[1000].check], 1.5)
    if {1000, 5000} <= found.keys():
        pairs = zip(found[5000].page_costs(), found[1000].page_costs(), strict=True)
        yield Bar("cost a page at 5,000, against 1,000", [large / small for large, small in pairs], 1.1)
    if 5000 in found:
        yield Bar("memory at 5,000, against MkDocs alone", found[5000].ratios("memory"), 1.5)
    if served:
        yield Bar("save to served page at 150, s", served, 2.0)


def main() -> None:
    """Measure and print; exit with 1 where a limit is passed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[150, 1000, 5000])
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        projects = {size: prepare(Path(folder), size) for size in options.sizes}
        found = {size: Rounds() for size in projects}
        for number in range(options.rounds):
            for size, project in projects.items():
                print(f"round {number + 1}, {size} exercises", file=sys.stderr)
                measure(project, found[size])
        served = save_to_served(projects[150]) if 150 in projects else []
    for size, rounds in found.items():
        print("\n".join(show(size, rounds)))
    limits = list(bars(found, served))
    print("\n".join(map(str, limits)))
    sys.exit(not all(limit.kept for limit in limits))


if __name__ == "__main__":
    main()
