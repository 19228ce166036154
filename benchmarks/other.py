"""Draws jobs with the engine of a revision and says what each took; benchmarks/figures.py starts it there.

It reads a file of jobs, then a line for each drawing, `draw NAME` or `move NAME`, and answers with CPU seconds and the
number of poses, or with nothing where that revision cannot read the pose.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any, get_args, get_type_hints

from generator.figures import animation, artist
from generator.figures.job import Job


def job(data: dict[str, Any]) -> Job:
    """A job of which the revision knows perhaps fewer parts."""
    hints = get_type_hints(Job)
    shape = get_args(get_args(hints["main"])[0])[0]
    known = {field.name: data[field.name] for field in fields(Job) if field.name in data}
    for part in ("main", "helping"):
        known[part] = tuple(tuple(shape.model_construct(**tupled(its)) for its in each) for each in data[part])
    known |= {part: hints[part](*known[part]) for part in ("look", "pace") if part in known}
    return Job(**known)


def tupled(data: dict[str, Any]) -> dict[str, Any]:
    """What was written, with lists as the tuples that they were."""
    return {key: tuple(map(tuple, value)) if isinstance(value, list) else value for key, value in data.items()}


def counted(draw: Callable[..., object]) -> tuple[Callable[..., object], list[int]]:
    """What draws a pose, and how often it did so."""
    count = [0]

    def drawn(*arguments: object) -> object:
        count[0] += 1
        return draw(*arguments)

    return drawn, count


def main() -> None:
    """Answer until there are no more lines."""
    jobs = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    gc.disable()  # as the commands of the guide do
    animation.draw, count = counted(animation.draw)
    for line in sys.stdin:
        what, name = line.split()
        count[0] = 0
        start = time.process_time()
        try:
            getattr(artist, what)(job(jobs[name]))
            print(time.process_time() - start, max(count[0], 1), flush=True)
        except ValueError:
            print(flush=True)


if __name__ == "__main__":
    main()
