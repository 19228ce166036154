"""The figure of a file, also of one that is not right yet or lies outside the guide: drawn, and what it shows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from generator.bench import revisions
from generator.figures import studio
from generator.figures.job import Job
from generator.figures.lines import theme
from generator.figures.pose import Figure
from generator.records import file, reader, sketch
from generator.records.person import Person
from generator.records.sketch import Known
from generator.records.vocabulary import Muscle
from generator.rules.figures import hiding, told
from generator.text import source
from generator.text.diagnostics import Diagnostic
from generator.text.document import Document
from generator.values.fields import Record

R = TypeVar("R", bound=Record)

FIGURE = "figure"
MUSCLES, PEOPLE = "vocabulary/muscles.yml", "vocabulary/people.yml"
STYLE = "body{font:14px sans-serif;display:flex;flex-wrap:wrap;gap:12px;margin:12px}figure{margin:0;width:300px}svg{max-height:300px}"


class Muscled(NamedTuple):
    """How much of a muscle that works most a figure shows."""

    id: str
    shown: float
    """In square units of the drawing."""
    view: str
    """The view that shows most of it, as it is written in YAML."""
    most: float
    """How much that is."""


class Drawn(NamedTuple):
    """A figure, and what is known of it."""

    svg: str
    muscles: tuple[Muscled, ...]
    problems: tuple[Diagnostic, ...]
    """What is wrong with its pose."""
    left: tuple[str, ...]
    """The keys of the figure that could not be read."""


def vocabularies(content: Path) -> Known:
    """The muscles and the people of a guide, less those that cannot be read."""
    files = {name: content / name for name in (MUSCLES, PEOPLE)}
    return known_of({name: file.read_bytes() for name, file in files.items() if file.exists()})


def known_of(held: Mapping[str, bytes]) -> Known:
    """The same of files by their names below the content folder."""
    return Known(read(held, MUSCLES, Muscle), read(held, PEOPLE, Person))


def read(held: Mapping[str, bytes], name: str, kind: type[R]) -> dict[str, R]:
    """The records of a vocabulary by id, none where there is no such file."""
    entries = file.read(name, held[name], kind, Path(name).stem).entries if name in held else []
    return {id: entry.record for id, entry, _ in entries if entry and isinstance(entry.record, kind)}


def document(file: Path) -> Document:
    """What stands in a file; raise OSError."""
    return source.load(file.as_posix(), file.read_bytes())[0]


def misread(document: Document) -> list[Diagnostic]:
    """What keeps the figure of a document from being read as it stands, as a check tells it."""
    data = document.data if isinstance(document.data, dict) else {}
    figure = data.get(FIGURE, {})
    if not isinstance(figure, dict):
        return [reader.wrong_shape(document, (FIGURE,), "a figure must be 'key: value' lines")]
    return reader.read_part(document, Figure, (FIGURE,), figure)[1] if FIGURE in data else []


def draw(document: Document, known: Known, view: Any = None) -> Drawn | None:
    """The figure of a document, from another view if one is given as in YAML; nothing where there is no figure that can be read. Raise ValueError for a view that is none."""
    from generator.figures import views  # noqa: PLC0415 - slow to load, as all that draws

    found = sketch.sketch(document, Path(document.path).stem, known)
    if not found.job:
        return None
    job = seen_from(found.job, view) if view is not None else found.job
    picture = studio.draw(job)
    best = views.best(job) if job.main else []
    wrong = [told(document.at, number, fault) for number, fault in picture.faults]
    problems = [*wrong, *hiding(document.at, picture, job)]
    shown = tuple(
        Muscled(id, area, *most) for id, area, most in zip(filled(document, known), picture.shown, best, strict=True)
    )
    left = tuple(".".join(map(str, loc)) for loc in found.left)
    return Drawn(theme.standalone(picture.figure), shown, tuple(problems), left)


def filled(document: Document, known: Known) -> list[str]:
    """The ids of the muscles that a figure fills, in order."""
    return list(sketch.named(document.data.get("muscles"), known.muscles, "primary", "stretched"))


def seen_from(job: Job, view: Any) -> Job:
    """The job with its figure seen from another view; raise ValueError for one that is none."""
    pose = json.loads(job.pose) | {"view": view}
    figure, left = sketch.readable(pose)
    if left or not figure:
        raise ValueError(f"'{view}' is no view")
    return replace(job, pose=sketch.posed(figure))


def job(document: Document, known: Known) -> Job | None:
    """What the figure of a document is drawn from."""
    return sketch.sketch(document, Path(document.path).stem, known).job


def at(content: Path, revision: str) -> dict[str, Job]:
    """What the figures of a guide were drawn from at a revision of git, by the exercise's id. Raise revisions.Unknown."""
    held = dict(revisions.files(content, revision))
    known = known_of(held)
    documents = (source.load(path, raw)[0] for path, raw in held.items() if path.startswith("exercises/"))
    return {Path(it.path).stem: found for it in documents if (found := job(it, known))}


def sheet(jobs: Mapping[str, Job], folder: Path | None) -> str:
    """A page with many figures, each with its name, as HTML; `folder` is the cache."""
    return page((name, [picture.figure]) for name, picture in studio.draw_all(jobs, folder).items())


def compared(before: Mapping[str, Job], now: Mapping[str, Job], folder: Path | None) -> str:
    """The same of what has changed, as it was and as it is."""
    changed = {name: [it for it in (before.get(name), now.get(name)) if it] for name in {**before, **now}}
    changed = {name: its for name, its in sorted(changed.items()) if before.get(name) != now.get(name)}
    jobs = {f"{name} {number}": job for name, its in changed.items() for number, job in enumerate(its)}
    drawn = studio.draw_all(jobs, folder)
    return page(
        (
            f"{name}{'' if len(its) == 2 else ', new' if name in now else ', gone'}",
            [drawn[f"{name} {k}"].figure for k in range(len(its))],
        )
        for name, its in changed.items()
    )


def page(figures: Iterable[tuple[str, Iterable[str]]]) -> str:
    """A page of figures, one or more for each name."""
    content = "".join(
        f"<figure>{''.join(drawings)}<figcaption>{escape(name)}</figcaption></figure>" for name, drawings in figures
    )
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Figures</title><style>{STYLE}</style>{content}\n'
    )
