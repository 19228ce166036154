"""What the generator adds to a build of N exercises; see README.md beside this."""

from __future__ import annotations

import argparse
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import corpus
from measure import Cost, run, spread
from serving import save_to_served

PROJECT = Path(__file__).resolve().parent.parent


SAVES = 20
"""Saves in a row of which the middle one counts; MkDocs alone takes too long for more than `PLAIN_SAVES`."""
PLAIN_SAVES = 3


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
    edited: list[Cost] = field(default_factory=list)
    """The check after one changed exercise."""
    before: list[Cost] = field(default_factory=list)
    """The check of another revision, where there is one to hold it against."""
    served: list[float] = field(default_factory=list)
    """Seconds from a saved exercise to its page, the middle of `SAVES`."""
    plainly: list[float] = field(default_factory=list)
    """The same of MkDocs alone and a page of Markdown."""

    def page_costs(self) -> list[float]:
        """Milliseconds of CPU a page, of each whole build."""
        return [cost.cpu / self.pages * 1000 for cost in self.guide]

    def ratios(self, part: str, build: str = "guide", beside: str = "plain") -> list[float]:
        """A command against MkDocs alone, or another command, pair by pair."""
        pairs = zip(getattr(self, build), getattr(self, beside), strict=True)
        return [getattr(guide, part) / getattr(plain, part) for guide, plain in pairs]

    def waits(self) -> list[float]:
        """From save to page against MkDocs alone, pair by pair."""
        return [own / plain for own, plain in zip(self.served, self.plainly, strict=True)]


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


def measure(project: Path, rounds: Rounds, beside: Path | None) -> None:
    """One round: the checks, all builds, and the previews, each in turn; `beside` is a checkout of another revision, set up."""
    rounds.check.append(run(project, "guide", "check"))
    with changed(project, len(rounds.edited)):
        rounds.edited.append(run(project, "guide", "check"))
    if beside:
        rounds.before.append(run(older(project, beside), "guide", "check", programs=beside / ".venv/bin"))
    rounds.again.append(run(project, "guide", "build"))
    pages, aside = project / ".cache" / "pages", project / ".cache" / "aside"
    pages.rename(aside)
    rounds.guide.append(run(project, "mkdocs", "build", "--strict", "--site-dir", "whole"))
    shutil.rmtree(pages)
    aside.rename(pages)
    rounds.plain.append(
        run(project, "mkdocs", "build", "--strict", "--config-file", "plain.yml", "--site-dir", "plain")
    )
    change(project, len(rounds.changed))
    rounds.changed.append(run(project, "guide", "build"))
    rounds.pages = sum(1 for _ in (project / "whole").rglob("*.html"))
    if rounds.pages != sum(1 for _ in (project / "plain").rglob("*.html")):
        raise RuntimeError("the two builds differ in their pages")
    rounds.served.append(median(save_to_served(project, SAVES)))
    rounds.plainly.append(median(save_to_served(project, PLAIN_SAVES, "plain.yml")))


def older(project: Path, beside: Path) -> Path:
    """The project of the same size that another revision makes of its own content."""
    target = project.with_name(f"{project.name} before")
    if not target.exists():
        corpus.write(beside, target, int(project.name))
        run(target, "guide", "check", programs=beside / ".venv/bin")
    return target


@contextmanager
def changed(project: Path, number: int) -> Iterator[None]:
    """Have a sentence of an exercise changed within."""
    file = last(project)
    before = file.read_text("utf-8")
    change(project, number)
    try:
        yield
    finally:
        file.write_text(before, encoding="utf-8")


def change(project: Path, number: int) -> None:
    """Change a sentence of an exercise."""
    file = last(project)
    text = re.sub("^summary: .*$", f"summary: This is change {number}.", file.read_text("utf-8"), flags=re.MULTILINE)
    file.write_text(text, encoding="utf-8")


def last(project: Path) -> Path:
    """The exercise that is changed."""
    return max((project / "content/exercises").glob("*.yml"))


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
    for check, what in (("check", ""), ("edited", " after one changed exercise")):
        yield f"  check{what}   {spread([cost.cpu for cost in getattr(rounds, check)])} s CPU"
        if rounds.before:
            yield f"  the same, beside the other revision  x {spread(rounds.ratios('cpu', check, 'before'))}"
    yield f"  from save to page  {spread(rounds.served)} s against {spread(rounds.plainly)} s"


def bars(found: dict[int, Rounds]) -> Iterator[Bar]:
    """The limits that the sizes at hand can be held to."""
    for size, still, one, save in ((150, 0.4, 0.5, 0.07), (1000, 0.2, 0.3, 0.04)):
        if size in found:
            its = found[size]
            yield Bar(f"CPU after no change at {size}, against MkDocs alone", its.ratios("cpu", "again"), still)
            yield Bar(f"CPU after one changed exercise at {size}, the same", its.ratios("cpu", "changed"), one)
            yield Bar(f"from save to page at {size}, the same", its.waits(), save)
            yield Bar(f"wall of the build from nothing at {size}, the same", its.ratios("wall"), 0.6)
    if 1000 in found:
        yield Bar("CPU of the build from nothing at 1,000, the same", found[1000].ratios("cpu"), 1.10)
    if 1000 in found and found[1000].before:
        for check, what in (("check", ""), ("edited", " after one changed exercise")):
            ratios = found[1000].ratios("cpu", check, "before")
            yield Bar(f"CPU of the check of 1,000 files{what}, against the other revision", ratios, 0.7)
    if {1000, 5000} <= found.keys():
        pairs = zip(found[5000].page_costs(), found[1000].page_costs(), strict=True)
        yield Bar("cost a page at 5,000, against 1,000", [large / small for large, small in pairs], 1.1)
    if 5000 in found:
        yield Bar("memory at 5,000, against MkDocs alone", found[5000].ratios("memory"), 1.5)


def main() -> None:
    """Measure and print; exit with 1 where a limit is passed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[150, 1000, 5000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--beside", type=Path, help="a checkout of another revision, set up by make")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        projects = {size: prepare(Path(folder), size) for size in options.sizes}
        found = {size: Rounds() for size in projects}
        for number in range(options.rounds):
            for size, project in projects.items():
                print(f"round {number + 1}, {size} exercises", file=sys.stderr)
                measure(project, found[size], options.beside)
    for size, rounds in found.items():
        print("\n".join(show(size, rounds)))
    limits = list(bars(found))
    print("\n".join(map(str, limits)))
    sys.exit(not all(limit.kept for limit in limits))


if __name__ == "__main__":
    main()
