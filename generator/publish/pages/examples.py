"""The examples of figures: read from their file, and drawn."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from pathlib import Path

from generator.figures import studio
from generator.figures.example import Example, Examples
from generator.figures.job import Job
from generator.figures.kit.named import SORTS
from generator.figures.overview import overview
from generator.figures.picture import Picture
from generator.records import reader
from generator.records.catalog import Catalog
from generator.text import source
from generator.text.diagnostics import GuideError

FILE = Path(__file__).parents[2] / "figures" / "examples.yml"
OVERVIEWS = {"stances": 4, "views": 5, "kit": 5}
"""The groups of words that have an overview, and how many stand in a row."""
DRAWN: dict[str, Picture] = {}
"""The pictures by name; they stay the same as long as the program runs."""


@cache
def examples(file: Path = FILE) -> Examples:
    """All examples; raise GuideError."""
    document, problems = source.load(file.name, file.read_bytes())
    found, more = reader.read_part(document, Examples, (), document.data)
    if found is None or problems:
        raise GuideError([*problems, *more])
    return found


def pictures(folder: Path | None, names: Collection[str]) -> dict[str, str]:
    """Name -> picture as SVG; `folder` is the cache."""
    jobs = {name: job(name, example) for name, example in examples().named() if name in names and name not in DRAWN}
    DRAWN.update(studio.draw_all(jobs, folder, "Drawing examples") if jobs else {})
    return {name: DRAWN[name].figure for name in names}


def kit(catalog: Catalog) -> list[str]:
    """The word of every sort of kit, those first that the guide's own figures show."""
    figures = (exercise.figure for exercise in catalog.exercises.values() if exercise.figure)
    shown = {item.word for figure in figures for item in figure.kit}
    return sorted(SORTS, key=lambda word: word not in shown)


def overviews(folder: Path | None) -> dict[str, str]:
    """Group of words -> SVG of all its pictures; `folder` is the cache."""
    made = {}
    for group, columns in OVERVIEWS.items():
        names = {word: f"{group}-{word}" for word in getattr(examples(), group)}
        drawn = pictures(folder, names.values())
        made[group] = overview({word: drawn[name] for word, name in names.items()}, columns)
    return made


def job(name: str, example: Example) -> Job:
    """What there is to draw of an example; its name is its text alternative."""
    return Job(
        example.figure.model_dump_json(by_alias=True, exclude_unset=True),
        (),
        (),
        name.replace("-", " "),
        example.look.look,
    )
