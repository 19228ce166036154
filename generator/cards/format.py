"""How a card is laid out: measures in mm, sizes of type in points."""

from __future__ import annotations

from typing import NamedTuple

from generator.cards.papers import (
    Paper,
)


class Sizes(NamedTuple):
    """Sizes of type in points."""

    title: float
    goal: float
    text: float
    name: float
    dose: float
    cue: float
    fine: float
    """Labels, the address and the licence."""


class Format(NamedTuple):
    """How a card is laid out."""

    name: str
    words: str
    papers: tuple[Paper, ...]
    """Those that a PDF is made for."""
    bare: Paper
    """That of the page which browsers print."""
    sizes: Sizes
    figure: float
    """Width of the column of figures."""
    columns: tuple[str, ...]
    """Headings of the columns to write in; an empty one leaves room for a date."""
    column: float
    set_column: float
    """Width of the column that counts sets; 0 where the boxes say themselves which set they are for."""
    head: float
    """Height of the headings."""
    box: float
    """Least height of a box that a pen writes in."""
    low: float
    """Least height of a row, for its figure."""
    tall: float
    """Most height of a row, unless its words need more."""
    slack: float
    """Height kept free, so that one line that breaks otherwise than computed does no harm."""
    qr: float
    frame: float
    """Height that the frame around the safety line takes."""
    most: int
    """Cards that a routine may take."""
    a_page: int = 12
    """Exercises that a card may have."""
    blank: float = 0
    """Width of the line for the reader's own load; 0 where there is none."""
    map: float = 0
    """Width of the muscle map."""
    who: float = 0
    """Height of the line for a name and a date, its `labels`."""
    labels: tuple[str, ...] = ("Name", "Start date")
    pages_first: bool = False
    """Whether it takes another page before it gives a part up."""
    gives_up: tuple[str, ...] = ()
    """What yields where the card is full, one after the other: easier and harder moves first, always, and `cues`, each of as many
    exercises as need be; `grid` (the table of weeks; sentences stand for it); once no more pages help, `short` (all but the first sentence of each
    week), `weeks`, and `aside` (warm-up and cool-down). The card says what it lacks."""
    across: int = 1
    """How many boxes of a session stand side by side."""
    measured: bool = False
    """Whether the columns are what is measured of one session, and not sessions."""
    log: bool = False
    """Whether it has a row a session, and a column an exercise."""
    folded: bool = False
    """Whether it is a booklet that is folded from one sheet, with the boxes below the words of an exercise."""

    @property
    def template(self) -> str:
        """That of its pages."""
        return "fold.html.j2" if self.folded else "log.html.j2" if self.log else "card.html.j2"
