"""A card on paper: which exercises stand on which page and how tall, computed from the type and never clipped."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import product, takewhile

from generator.cards import log
from generator.cards.card import Card, Row
from generator.cards.format import Format
from generator.cards.heights import NOTES, around, fill, least, notice
from generator.cards.papers import Paper
from generator.cards.sides import EQUAL, LEAVES, TORN, Cut, Side, lacking, loose, sides
from generator.cards.weeks import NARROW, beside
from generator.text.codes import Code

CARD_TOO_LONG = Code(
    "G311",
    "Too long for one card",
    "A routine's card is one printed page or two, and four small cards at most; a week of a plan is one page. Shorten what the message names, take exercises out, or split the routine in two.",
)


@lru_cache(maxsize=1024)  # asked for by the check, the page and the PDF
def fitted(card: Card, form: Format, paper: Paper) -> tuple[Side, ...] | None:
    """The pages of a card: on as few as may be, with as much as these hold, and with the name of what they do not; None where it fits on no number of pages."""
    if form.log:
        return log.fitted(card, form, paper)
    ways = list(tries(form, max(1, math.ceil(len(card.rows) / form.a_page))))
    tried = (made(card, form, paper, count, given_up, torn) for torn, (count, given_up) in product(TORN, ways))
    return next(filter(None, tried), None)


@lru_cache(maxsize=8192)  # a preview checks all cards after each change, of which most are as before
def fits(card: Card, form: Format, paper: Paper) -> bool:
    """Whether a card fits at all: on the most pages with the least on them, which is soon found out, or in any other way."""
    count = min(form.most, len(card.rows))
    least = ("grid", *form.gives_up)
    return bool((not form.log and made(card, form, paper, count, least, TORN[-1])) or fitted(card, form, paper))


def made(  # noqa: PLR0913, PLR0917 - a card, where it is printed, and one way to try it
    card: Card, form: Format, paper: Paper, count: int, given_up: tuple[str, ...], torn: float | None
) -> tuple[Side, ...] | None:
    """The pages of a card in one of the ways that are tried; None where it does not fit so."""
    cut = (shared(card, form, paper, given_up) if count > 1 else EQUAL)._replace(torn=torn)
    pages = list(sides(card, count, {*given_up}, folded=form.folded, cut=cut))
    tried = (filled(side, form, paper, cues_go="cues" in given_up) for side in pages)
    whole = tuple(page for page in takewhile(bool, tried) if page)
    if form.folded and len(whole) == len(pages):
        whole = told(pages, whole, form, paper)
    return whole if whole and len(whole) == len(pages) else None


@lru_cache(maxsize=64)
def shared(card: Card, form: Format, paper: Paper, given_up: tuple[str, ...]) -> Cut:
    """The heights by which a card's rows are shared out among pages."""
    whole = next(loose(card, 1, {*given_up}, EQUAL))
    last = replace(whole, number=2, goal="", meta=(), warm_up="")
    middle = replace(last, cool_down="", progress=(), table=(), without=())
    first = replace(whole, cool_down="", progress=(), table=(), without=())
    between = around(middle, form, paper)
    rows = tuple(least(row, form, paper) for row in card.rows)
    return Cut(None, rows, around(first, form, paper) - between, around(last, form, paper) - between)


def tries(form: Format, fewest: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Numbers of pages, and the parts to give up, in the order in which they are tried: more pages come before a week is cut short."""
    pages = range(fewest, form.most + 1)
    first = () if "grid" in form.gives_up else ("grid",)
    given_up = [(*first, *form.gives_up[:number]) for number in range(len(form.gives_up) + 1)]
    if form.pages_first:
        return ((count, parts) for parts in given_up for count in pages)
    whole = [parts for parts in given_up if "short" not in parts]
    return ((count, parts) for group in (whole, given_up[len(whole) :]) for count in pages for parts in group)


def fits_alone(card: Card, row: Row, form: Format, paper: Paper) -> bool:
    """Whether a row fits a page on which little else stands."""
    if form.log:
        return True
    middle = Side(2, 3, card.title, "", (), "", "", (), card.safety, (row,))
    return filled(middle, form, paper, cues_go=True) is not None


def told(pages: Sequence[Side], made: Sequence[Side], form: Format, paper: Paper) -> tuple[Side, ...]:
    """The pages of booklets, each with a back that says what is lacking in it; one less where that does not fit."""
    found: list[Side] = []
    for start in range(0, len(pages), LEAVES):
        *before, back = made[start : start + LEAVES]
        rows = [row for page in pages[start : start + LEAVES] for row in page.rows]
        lacks = lacking(back.without, rows, [row for page in before for row in page.rows])
        found += before
        found += [it for it in [filled(replace(back, lacks=lacks), form, paper, cues_go=True)] if it]
    return tuple(found)


def filled(side: Side, form: Format, paper: Paper, *, cues_go: bool) -> Side | None:
    """The page with rows as tall as there is room; None where they do not fit, or where there are none though it is not folded. Cues stay unless they may go."""
    if len(side.rows) not in range(0 if form.folded else 1, form.a_page + 1):
        return None
    rows = chosen(side, form, paper, cues_go=cues_go)
    if rows is None:
        return None
    side = replace(side, rows=rows, lacks=lacks_of(side, rows, form))
    if side.table and beside(side, form, paper) < NARROW:
        return None
    room = paper.box[1] - form.slack - around(side, form, paper)
    needed = [least(row, form, paper) for row in rows]
    notes = form.who > 0 and sum(needed) + NOTES <= room
    level = fill(needed, room - NOTES if notes else room, form.tall)
    heights = tuple(math.ceil(max(level, least) * 10) / 10 for least in needed)
    return replace(side, heights=heights, notes=notes)


def lacks_of(side: Side, rows: Sequence[Row], form: Format) -> str:
    """What a page says that it lacks with these rows; in a booklet only its back says so."""
    return side.lacks if form.folded else lacking(side.without, side.rows, rows)


def chosen(side: Side, form: Format, paper: Paper, *, cues_go: bool) -> tuple[Row, ...] | None:
    """The rows with all that stands in them; or else with as many cues, and then with as many easier and harder moves, as there is room for."""
    room = paper.box[1] - form.slack - around(replace(side, lacks=""), form, paper)

    def said(rows: Sequence[Row]) -> float:
        return notice(lacks_of(side, rows, form), form, paper)

    tall = [least(row, form, paper) for row in side.rows]
    if sum(tall) + said(side.rows) <= room:
        return side.rows
    rows = [replace(row, cue="" if cues_go else row.cue, steps="") for row in side.rows]
    tall = [least(row, form, paper) for row in rows]
    if sum(tall) + said(rows) > room:
        return None
    for part in ("cue", "steps"):
        for index, row in enumerate(side.rows):
            before, height = rows[index], tall[index]
            rows[index] = replace(before, **{part: getattr(row, part)})
            tall[index] = least(rows[index], form, paper)
            if sum(tall) + said(rows) > room:
                rows[index], tall[index] = before, height
    return tuple(rows)
