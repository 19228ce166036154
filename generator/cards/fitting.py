"""A card on paper: which exercises stand on which page and how tall, computed from the type and never clipped."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import takewhile

from generator.cards.card import Card, Row
from generator.cards.formats import Format, Paper
from generator.cards.heights import NOTES, around, fill, least
from generator.cards.sides import LEAVES, Side, sides
from generator.text.codes import Code

CARD_TOO_LONG = Code(
    "G311",
    "Too long for one card",
    "A routine's card is one printed page or two, and four small cards at most; a week of a plan is one page. Shorten what the message names, take exercises out, or split the routine in two.",
)


@lru_cache(maxsize=1024)  # asked for by the check, the page and the PDF
def fitted(card: Card, form: Format, paper: Paper) -> tuple[Side, ...] | None:
    """The pages of a card: on as few as may be, with as much as these hold; None where it fits on no number of pages."""
    pages = LEAVES if form.folded else 1
    for count, given_up in tries(form, max(1, math.ceil(len(card.rows) / form.a_page))):
        left_out = {*form.without, *given_up}
        fit = fullest if form.folded else filled
        made = (fit(side, form, paper) for side in sides(card, count, left_out, folded=form.folded))
        whole = tuple(page for page in takewhile(bool, made) if page)
        if len(whole) == count * pages:
            return whole
    return None


def tries(form: Format, fewest: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Numbers of pages, and the parts to give up, in the order in which they are tried."""
    pages, given_up = range(fewest, form.most + 1), ((), *form.gives_up)
    if form.pages_first:
        return ((count, parts) for parts in given_up for count in pages)
    return ((count, parts) for count in pages for parts in given_up)


def fits_alone(card: Card, row: Row, form: Format, paper: Paper) -> bool:
    """Whether a row fits a page on which little else stands."""
    cues = not form.folded and not any("cues" in parts for parts in (form.without, *form.gives_up))
    middle = Side(2, 3, card.title, "", (), "", "", (), card.safety, (row,), cues)
    return filled(middle, form, paper) is not None


def fullest(side: Side, form: Format, paper: Paper) -> Side | None:
    """A page of a booklet with as much as it holds: its neighbors may have cues and ladders where it has no room for them."""
    shown = dict.fromkeys([(side.steps, side.cues), (False, side.cues), (False, False)])
    pages = (filled(replace(side, steps=steps, cues=cues), form, paper) for steps, cues in shown)
    return next(filter(None, pages), None)


def filled(side: Side, form: Format, paper: Paper) -> Side | None:
    """The page with rows as tall as there is room; None where they do not fit, or where there are none though it is not folded."""
    if len(side.rows) not in range(0 if form.folded else 1, form.a_page + 1):
        return None
    room = paper.box[1] - form.slack - around(side, form, paper)
    needed = [least(row, form, paper, cues=side.cues, steps=side.steps) for row in side.rows]
    if sum(needed) > room:
        return None
    notes = form.who > 0 and sum(needed) + NOTES <= room
    level = fill(needed, room - NOTES if notes else room, form.tall)
    heights = tuple(math.ceil(max(level, least) * 10) / 10 for least in needed)
    return replace(side, heights=heights, notes=notes)
