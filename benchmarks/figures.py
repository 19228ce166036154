"""What it costs to draw the figures and movements of the guide, and how large they are; see README.md beside this."""

from __future__ import annotations

import gzip
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import numpy as np

from generator import pictures
from generator.figures import artist, studio
from generator.figures.job import Job
from generator.figures.moves import way
from generator.figures.phases import POINTS
from generator.figures.pose import Figure
from generator.figures.solve import at
from generator.records import loader

CONTENT = Path(__file__).resolve().parent.parent / "content"
ROUNDS = 3
STILL, MOVING = (0.25, 12_000), (0.8, 30_000)
"""The bars: CPU seconds for a figure and for a movement, and their bytes as gzip sends them."""


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
        skeletons = [at(moment, stops).skeleton for moment in cycle.moments]
        points = np.stack([way(skeletons, point) for point in POINTS], axis=1)
        times, order = zip(*cycle.shown, strict=True)
        rates.append((1 / float(np.median(np.diff([*times, cycle.seconds]))), name))
        ways.append((float(np.linalg.norm(np.diff(points[list(order)], axis=0), axis=2).max()), name))
    for key, some in (("poses a second", sorted(rates)), ("units from one to the next", sorted(ways))):
        print(f"  {median(it for it, _ in some):.3g} {key}, from {some[0]} to {some[-5:]}")


def main() -> None:
    """Measure and print; exit with 1 where a bar is missed."""
    catalog, _ = loader.load(CONTENT, "content")
    jobs = pictures.jobs(catalog)
    moving = {name: job for name, job in jobs.items() if pictures.moves(catalog.exercises[name])}
    artist.draw(next(iter(jobs.values())))  # what is loaded and made once
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
