"""The style sheets of cards that are made from the table of formats, so that no card has a style within: measures and heights of rows as classes, and a sheet for each page of paper."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.cards import booklet, handout, log
from generator.cards.format import Format
from generator.cards.formats import CLEAR, FORMATS
from generator.cards.imposition import spot
from generator.cards.papers import GAP, Paper
from generator.values.dose import MOST_SETS

FORMATS_FILE = "assets/formats.css"
MOST_LINES = MOST_SETS + 1
"""Lines of boxes that an exercise may have: its sets, and its weight."""
WIDEST = 60
"""Millimeters of a column of the table of weeks."""
LONGEST_WORD = 30
"""Letters that any line holds, were they all as wide as W."""
HIGHEST = 29
"""Centimeters: no card is higher."""


@cache
def files() -> dict[str, str]:
    """The style sheets by their path."""
    papers = (paper for form in FORMATS for paper in (*form.papers, form.bare))
    return {FORMATS_FILE: "\n".join([*measures(), *rows()]) + "\n"} | {page_file(it): page(it) for it in papers}


def page_file(paper: Paper) -> str:
    """The style sheet of a page that is printed on a paper."""
    return f"assets/papers/{paper.name}{'-cut' if paper.cells > 1 else ''}.css"


def page(paper: Paper) -> str:
    """The size and the margins of a page; of a sheet with many cards, these have the margins."""
    turned = "size: landscape; " if paper.width > paper.height else ""
    size = f"size: {paper.width}mm {paper.height}mm; " if paper.sized else turned
    margin = "0" if paper.cells > 1 else f"{paper.above}mm {paper.beside}mm"
    return f"@page {{ {size}margin: {margin}; }}\n"


def measures() -> Iterator[str]:
    """What the formats' measures are, and those of their papers."""
    for form in FORMATS:
        yield rule(f".rc-{form.name}", **sizes(form))
        for paper in dict.fromkeys([*form.papers, form.bare]):
            yield from sheet(form, paper)
    yield rule(".rc-log", session=f"{log.SESSION}mm", drawn=f"{log.FIGURE - 1}mm")
    # A week of a plan and a handout have all else of the full sheet, whose rule comes before.
    yield rule(".rc-handout", day=f"{handout.WEEK}mm")
    yield rule(".rc-week", cue=f"{CLEAR.fine + 1}pt", day=f"{booklet.DAY}mm", done=f"{booklet.DONE}mm")


def sizes(form: Format) -> dict[str, str]:
    """The measures of a format: its type, and the parts that are as large on any paper."""
    lengths = {
        "head": form.head,
        "qr": form.qr,
        "map": form.map,
        "who": form.who / 2 if form.folded else form.who,
        "blank": form.blank,
        "figure": form.figure,
        "column": form.column,
        "counted": form.set_column,
        "pen": form.box,
    }
    return {key: f"{size}pt" for key, size in form.sizes._asdict().items()} | {
        key: f"{length}mm" for key, length in lengths.items()
    }


def sheet(form: Format, paper: Paper) -> Iterator[str]:
    """How large a card is on a paper, and where those stand that share it."""
    name = f".rc-{form.name}.{on(paper)}"
    wide, high = paper.box
    whole = {"wide": f"{paper.width}mm", "high": f"{round(paper.height - GAP, 2)}mm"} if paper.cells > 1 else {}
    yield rule(name, w=f"{wide}mm", h=f"{high}mm", **whole)
    for cell in range(paper.cells if paper.cells > 1 else 0):
        left, top = spot(cell, paper)
        yield f"{name} .rc-at-{cell} {{ left: {left}mm; top: {top}mm; }}"


def rows() -> Iterator[str]:
    """The heights of rows in centimeters, millimeters and tenths of them, and the sets that share one."""
    for number in range(1, HIGHEST + 1):
        yield rule(f".rc-cm{number}", cm=f"{number}cm")
    for number in range(1, 10):
        yield rule(f".rc-mm{number}", mm=f"{number}mm")
        yield rule(f".rc-t{number}", tenth=f".{number}mm")
    for number in range(1, MOST_LINES + 1):
        yield rule(f".rc-x{number}", sets=str(number))
    for number in range(1, WIDEST + 1):
        yield f"col.rc-wide{number} {{ width: {number}mm; }}"


def on(paper: Paper) -> str:
    """The class of what stands on a paper."""
    return f"rc-on-{paper.name}"


def tall(height: float) -> str:
    """The classes of a row of a height in mm, to a tenth."""
    whole, tenth = divmod(round(height * 10), 10)
    parts = zip(("cm", "mm", "t"), (*divmod(whole, 10), tenth), strict=True)
    return " ".join(f"rc-{name}{number}" for name, number in parts if number)


def long(text: str) -> str:
    """The class for a text with a word that may be wider than its line; others are never broken, since PlutoPrint would break too many."""
    return " rc-long" if any(len(word) > LONGEST_WORD for word in text.split()) else ""


def rule(selector: str, **properties: str) -> str:
    """A rule that sets custom properties."""
    return f"{selector} {{ {' '.join(f'--{key}: {it};' for key, it in properties.items())} }}"
