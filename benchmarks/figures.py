"""What it costs to draw the figures of the guide, and how large they are; see README.md beside this."""

from __future__ import annotations

import gzip
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from generator import loader, pictures
from generator.figures import studio

CONTENT = Path(__file__).resolve().parent.parent / "content"
ROUNDS = 3
CPU, SIZE = 0.25, 12_000
"""The bars: CPU seconds for a figure of two frames, and its bytes as gzip sends them."""


def timed(job: studio.Job) -> tuple[float, str]:
    """The least CPU seconds of some drawings of a figure, and the figure."""
    costs = []
    for _ in range(ROUNDS):
        start = time.process_time()
        text = studio.draw(job).figure
        costs.append(time.process_time() - start)
    return min(costs), text


def main() -> None:
    """Measure and print; exit with 1 where a bar is missed."""
    catalog, _ = loader.load(CONTENT, "content")
    jobs = pictures.jobs(catalog)
    studio.draw(next(iter(jobs.values())))  # what is loaded and made once
    found = {name: timed(job) for name, job in jobs.items()}
    costs = sorted(cost for cost, _ in found.values())
    sizes = sorted(len(gzip.compress(text.encode(), mtime=0)) for _, text in found.values())
    with tempfile.TemporaryDirectory() as folder:
        studio.draw_all(jobs, Path(folder))
        start = time.process_time()
        studio.draw_all(jobs, Path(folder))
        warm = time.process_time() - start
    print(f"{len(jobs)} figures, least of {ROUNDS} drawings each: median [least-most]")
    print(f"  CPU   {median(costs):.3f} [{costs[0]:.3f}-{costs[-1]:.3f}] s, at most {CPU}")
    print(f"  gzip  {median(sizes):.0f} [{sizes[0]}-{sizes[-1]}] bytes, at most {SIZE}")
    print(f"  warm  {warm:.3f} s for all, from the cache")
    sys.exit(costs[-1] > CPU or sizes[-1] > SIZE)


if __name__ == "__main__":
    main()
