"""The files of the cards that a page offers: the PDFs that were made of each format, with their sizes and pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from generator.cards import formats, png
from generator.cards.files import all_of, booklet_of, page_of, pdf_of, picture_of, tagged_of, tray_of
from generator.cards.formats import FORMATS
from generator.cards.papers import Paper
from generator.cards.press import pictured
from generator.records.plan import Plan
from generator.records.routine import Routine


class Download(NamedTuple):
    """A PDF that a page links to."""

    paper: Paper
    path: str
    size: str
    """In words: `148 kB`."""


class Picture(NamedTuple):
    """A picture of the first page of a PDF."""

    paper: Paper
    path: str
    width: int
    """CSS pixels."""
    height: int


class Choice(NamedTuple):
    """A format of a routine's card, as its page offers it."""

    name: str
    words: str
    page: str
    tray: str
    """The page of this format's cards of all routines."""
    downloads: tuple[Download, ...]
    pictures: tuple[Picture, ...] = ()
    """One for each paper to choose from; for other papers, of the first."""
    tagged: tuple[Download, ...] = ()
    """Those that screen readers can follow."""


def choices(routine: Routine, made: Mapping[str, bytes]) -> list[Choice]:
    """The formats of a routine's card, with the PDFs that were made."""
    return [
        Choice(
            form.name,
            form.words,
            page_of(routine, form),
            tray_of(form),
            tuple(downloads(((paper, pdf_of(routine, form, paper)) for paper in form.papers), made)),
            tuple(
                Picture(paper, path, *png.size(paper))
                for paper in pictured(form)
                if (path := picture_of(pdf_of(routine, form, paper))) in made
            ),
            tuple(
                downloads(((paper, tagged_of(routine, paper)) for paper in form.papers if form is formats.SHEET), made)
            ),
        )
        for form in FORMATS
    ]


def booklets(plan: Plan, made: Mapping[str, bytes]) -> list[Download]:
    """The PDFs of a plan's booklet that were made."""
    return list(downloads(((paper, booklet_of(plan, paper)) for paper in formats.SHEET.papers), made))


def together(made: Mapping[str, bytes]) -> list[Download]:
    """The PDFs of all cards that were made."""
    return list(downloads(((paper, all_of(paper)) for paper in formats.SHEET.papers), made))


def downloads(wanted: Iterable[tuple[Paper, str]], made: Mapping[str, bytes]) -> Iterator[Download]:
    """Those PDFs that were made."""
    for paper, path in wanted:
        if path in made:
            yield Download(paper, path, f"{max(1, round(len(made[path]) / 1000))} kB")
