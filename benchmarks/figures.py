"""What it costs to draw the figures and movements of the guide, and how large they are; see README.md beside this."""

from __future__ import annotations

import argparse
import gc
import gzip
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from statistics import median

import numpy as np
from measure import spread

from generator import pictures
from generator.figures import artist, studio
from generator.figures.alike import merged
from generator.figures.job import Job
from generator.figures.map.muscle import Shape
from generator.figures.motion import along
from generator.figures.phases import placed
from generator.figures.pose import Figure
from generator.records import loader

ROOT = Path(__file__).resolve().parent.parent
CONTENT = ROOT / "content"
ROUNDS = 3
STILL, MOVING = (0.25, 12_000), (0.8, 30_000)
"""The bars: CPU seconds for a figure and for a movement, and their bytes as gzip sends them."""
THIRD = 1 / 3
"""The bar beside 0be64f2: so much of its CPU for a figure, and for each pose of a movement."""

Drawing = tuple[float, int]
"""CPU seconds and poses."""


def timed(draw: Callable[[Job], str], job: Job) -> tuple[float, str]:
    """The least CPU seconds of some drawings, and the drawing."""
    costs = []
    for _ in range(ROUNDS):
        start = time.process_time()
        text = draw(job)
        costs.append(time.process_time() - start)
    return min(costs), text


def measured(what: str, draw: Callable[[Job], str], jobs: dict[str, Job], bars: tuple[float, int]) -> bool:
    """Measure and print; whether a bar is missed."""
    found = {name: timed(draw, job) for name, job in jobs.items()}
    costs = sorted((cost, name) for name, (cost, _) in found.items())
    sizes = sorted((len(gzip.compress(text.encode(), mtime=0)), name) for name, (_, text) in found.items())
    print(f"{len(jobs)} {what}, least of {ROUNDS} drawings each: median [least-most]")
    for key, unit, some, most in (("CPU", "s", costs, bars[0]), ("gzip", "bytes", sizes, bars[1])):
        over = [name for value, name in some if value > most]
        middle = median(value for value, _ in some)
        print(f"  {key:5} {middle:.5g} [{some[0][0]:.5g}-{some[-1][0]:.5g}] {unit}, at most {most}; over: {over}")
    return costs[-1][0] > bars[0] or sizes[-1][0] > bars[1]


def smooth(jobs: dict[str, Job]) -> None:
    """Print how many poses a second movements show where they go, and how far apart these are."""
    rates, ways = [], []
    for name, job in jobs.items():
        figure = Figure.model_validate_json(job.pose)
        stops, cycle = artist.film(figure, job.pace)
        places = dict(
            zip(cycle.moments, placed([solved.skeleton for solved in along(cycle.moments, stops)]), strict=True)
        )
        cycle = merged(cycle, np.array(list(places.values())))
        points = np.array([places[moment] for moment in cycle.moments])
        times, order = zip(*cycle.shown, strict=True)
        rates.append((1 / float(np.median(np.diff([*times, cycle.seconds]))), name))
        ways.append((float(np.linalg.norm(np.diff(points[list(order)], axis=0), axis=2).max()), name))
    for key, some in (("poses a second", sorted(rates)), ("units from one to the next", sorted(ways))):
        print(f"  {median(it for it, _ in some):.3g} {key}, from {some[0]} to {some[-5:]}")


def written(shape: object) -> object:
    """A job's shape of a muscle as JSON."""
    if not isinstance(shape, Shape):
        raise TypeError(f"{shape!r} is no part of a job")
    return shape.model_dump(exclude_unset=True)


@contextmanager
def engine(checkout: Path, jobs: dict[str, Job]) -> Iterator[Callable[[str, str], Drawing | None]]:
    """What draws a job by its name with the engine of a checkout, in a process of its own; nothing if it cannot be read there."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "jobs.json"
        data = {name: asdict(job) | {"main": job.main, "helping": job.helping} for name, job in jobs.items()}
        file.write_text(json.dumps(data, default=written), encoding="utf-8")
        command = [sys.executable, str(Path(__file__).with_name("other.py")), str(file)]
        place = {"PYTHONPATH": str(checkout)}
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=os.environ | place
        ) as process:

            def draw(what: str, name: str) -> Drawing | None:
                assert process.stdin
                assert process.stdout
                print(what, name, file=process.stdin, flush=True)
                answer = process.stdout.readline().split()
                return (float(answer[0]), int(answer[1])) if answer else None

            yield draw
            if process.stdin:
                process.stdin.close()


def beside(checkout: Path, jobs: dict[str, Job], moving: dict[str, Job]) -> bool:
    """Draw all in turn with this engine and with that of a checkout, each once, and print how they compare; whether the bar is missed."""
    missed = False
    with engine(ROOT, jobs) as this, engine(checkout, jobs) as other:
        for what, some in (("draw", jobs), ("move", moving)):
            for draw in (this, other):
                draw(what, next(iter(some)))  # what is loaded and made once
            pairs: list[tuple[Drawing, Drawing]] = []
            unread = []
            for name in some:
                now, before = this(what, name), other(what, name)
                if now and before:
                    pairs.append((now, before))
                else:
                    unread.append(name)
            missed |= compared("a pose of a movement" if what == "move" else "a figure", pairs)
            print(f"  left out, since that revision cannot read them: {', '.join(unread) or 'none'}")
    return missed


def compared(what: str, pairs: list[tuple[Drawing, Drawing]]) -> bool:
    """Print how drawings of two engines compare; whether the bar is missed."""
    (cost, poses), (other, others) = (map(sum, zip(*drawings, strict=True)) for drawings in zip(*pairs, strict=True))
    ratios = [now[0] / now[1] / (before[0] / before[1]) for now, before in pairs]
    share = cost / poses / (other / others)
    print(f"CPU of {what} beside the other revision: x {share:.3f}, each {spread(ratios)}, at most {THIRD:.3f}")
    print(f"  {len(pairs)} drawings of {poses} poses in {cost:.1f} s, there of {others} in {other:.1f} s")
    return share > THIRD


def main() -> None:
    """Measure and print; exit with 1 where a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--against", type=Path, help="a checkout of another revision, whose engine draws the same poses"
    )
    options = parser.parse_args()
    catalog, _ = loader.load(CONTENT, "content")
    jobs = pictures.jobs(catalog)
    moving = {name: job for name, job in jobs.items() if pictures.moves(catalog.exercises[name])}
    artist.draw(next(iter(jobs.values())))  # what is loaded and made once
    gc.disable()  # as the commands of the guide do
    if options.against:
        sys.exit(beside(options.against, jobs, moving))
    missed = measured("figures", lambda job: artist.draw(job).figure, jobs, STILL)
    missed |= measured("movements", artist.move, moving, MOVING)
    smooth(moving)
    with tempfile.TemporaryDirectory() as folder:
        studio.draw_all(jobs, Path(folder))
        start = time.process_time()
        studio.draw_all(jobs, Path(folder))
        warm = time.process_time() - start
    print(f"  warm  {warm:.3f} s for all figures, from the cache")
    sys.exit(missed)


if __name__ == "__main__":
    main()
