"""Which pages of a card stand on which sheet, where on it, and the marks by which it is cut; all in mm."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.cards import fitting
from generator.cards.card import Card
from generator.cards.format import Format
from generator.cards.papers import Paper
from generator.cards.sides import LEAVES, Side

TICK = 5.0
"""The length of a cut mark, and how far from the edge it starts, since printers do not reach the edge."""
FOLDED = (5, 6, 7, 3, 2, 1, 0, 4)
"""The cell of each page of a booklet: it goes around the sheet, the cover second in the lower row, and the upper row is upside down."""
CROSS = 3.0
"""Half the length of a mark where two cuts meet."""


class Place(NamedTuple):
    """A page of a card on its sheet."""

    side: Side
    cell: int
    """Cells are counted in rows, from the top left."""
    again: bool
    """Whether the same page stands on the sheet before."""
    turned: bool = False
    """Whether it is upside down."""


Sheets = tuple[tuple[Place, ...], ...]
"""The sheets of a card, each with its pages."""


class Extent(NamedTuple):
    """What can be told of a card without its pages."""

    sheets: int
    """How many it takes."""
    lacks: list[str]
    """What its pages say that they lack, a sentence each."""


def extent(card: Card, form: Format, paper: Paper) -> Extent:
    """What is told of a card; it has no sheets where it does not fit."""
    lacks = dict.fromkeys(side.lacks for side in fitting.fitted(card, form, paper) or () if side.lacks)
    return Extent(len(sheets(card, form, paper)), list(lacks))


def sheets(card: Card, form: Format, paper: Paper) -> Sheets:
    """The sheets of a card; none where it does not fit.

    Cells that would stay empty hold the same card again, as often as it goes in whole: whoever cuts the sheet has some to hand out.
    """
    sides = fitting.fitted(card, form, paper) or ()
    if form.folded:
        booklets = (sides[start : start + LEAVES] for start in range(0, len(sides), LEAVES))
        return tuple(tuple(folded(*page, paper) for page in zip(one, FOLDED, strict=True)) for one in booklets)
    copies = max(1, paper.cells // len(sides)) if sides else 0
    places = tuple(
        Place(side, number % paper.cells, again=number >= len(sides)) for number, side in enumerate(sides * copies)
    )
    return tuple(places[start : start + paper.cells] for start in range(0, len(places), paper.cells))


def spot(cell: int, paper: Paper) -> tuple[float, float]:
    """How far a page in a cell is from the left and the top of its sheet."""
    row, column = divmod(cell, paper.across)
    wide, high = paper.cell
    return round(column * wide + paper.beside, 2), round(row * high + paper.above, 2)


def folded(side: Side, cell: int, paper: Paper) -> Place:
    """A page of a booklet in its cell."""
    return Place(side, cell, again=False, turned=cell < paper.across)


def marks(paper: Paper, *, folded: bool = False) -> str:
    """The path of the cut marks in SVG: ticks at the edges and, where it is cut there, crosses inside, and no whole lines, which would run into cards if the paper slips."""
    return "".join(f"M{x:.2f} {y:.2f}{way}{length:.2f}" for x, y, way, length in lines(paper, folded=folded))


def slit(paper: Paper) -> str:
    """The path of the one cut of a booklet, between its two middle columns of pages and the next."""
    wide, high = paper.cell
    return f"M{wide:.2f} {high:.2f}h{(paper.across - 2) * wide:.2f}"


def lines(paper: Paper, *, folded: bool) -> Iterator[tuple[float, float, str, float]]:
    """The lines of the marks: where each starts, `h` or `v`, and its length."""
    wide, high = paper.cell
    for x in (wide * number for number in range(1, paper.across)):
        yield from ((x, start, "v", TICK) for start in (TICK, paper.height - 2 * TICK))
        for y in (high * number for number in range(1, paper.down) if not folded):
            yield from ((x - CROSS, y, "h", 2 * CROSS), (x, y - CROSS, "v", 2 * CROSS))
    for y in (high * number for number in range(1, paper.down)):
        yield from ((start, y, "h", TICK) for start in (TICK, paper.width - 2 * TICK))
