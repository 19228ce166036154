"""In which formats a card does not fit, with a memory of cards that fit in all: to try them takes longer than to read them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from generator import typeface, workshop
from generator.cards.card import Card
from generator.cards.fitting import fits
from generator.cards.format import Format
from generator.cards.papers import Paper

HERE = Path(__file__).parent

Print = tuple[Format, Paper]
"""A format of a card on a paper."""


def first_unfit(card: Card, prints: Sequence[Print], folder: Path | None = None) -> Print | None:
    """The first of some prints in which a card does not fit; `folder` is the cache of cards, which remembers those that fit in all of them."""
    file = folder / f"{workshop.digest((program(), repr(card), repr(prints)))}.fits" if folder else None
    if file and workshop.kept(file) is not None:
        return None
    unfit = next((it for it in prints if not fits(card, *it)), None)
    if file and not unfit:
        workshop.keep(file, b"")
    return unfit


@cache
def program() -> str:
    """A digest of all that fits cards."""
    type_ = Path(typeface.__file__)
    files = (*sorted(HERE.glob("*.py")), type_, type_.with_name("widths.json"))
    return workshop.digest(file.read_bytes() for file in files)
