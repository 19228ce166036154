"""The pages of a card in words: which parts of it stand on which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from typing import NamedTuple

from generator.cards.card import Card, Row
from generator.cards.sayings import Due, Weeks, first

LEAVES = 8
"""Pages of a booklet."""
TORN = (None, 1.5, 0.0)
"""How many exercises more or fewer on a page are better than a cut amid what is done in turn, in the order in which it is tried; never is None."""


class Cut(NamedTuple):
    """How rows are shared out among pages: by heights in mm, and where pages may break."""

    torn: float | None = None
    """The price of a break amid what is done in turn, one of TORN."""
    rows: tuple[float, ...] = ()
    """That of each row; all are equal where there are none."""
    first: float = 0.0
    """By how much the first page has more around its rows than others."""
    last: float = 0.0
    """The same of the last page."""


EQUAL = Cut()


@dataclass(frozen=True, slots=True)
class Side:
    """One page of a card, in words; a part that it does not show is empty."""

    number: int
    count: int
    title: str
    goal: str
    meta: tuple[tuple[str, str], ...]
    warm_up: str
    cool_down: str
    progress: tuple[tuple[str, str], ...]
    """The weeks, each with what changes in sentences."""
    safety: str
    rows: tuple[Row, ...]
    without: tuple[str, ...] = ()
    """What of the weeks would stand here and does not, in words."""
    lacks: str = ""
    """All that would stand here and does not, in a sentence."""
    heights: tuple[float, ...] = ()
    """Millimeters of each row, once it is fitted."""
    notes: bool = False
    """Whether there is room for them."""
    table: tuple[Weeks, ...] = ()
    """The weeks in a table with a column for each exercise, in place of sentences."""
    marks: tuple[str, ...] = ()
    """The headings of these columns."""
    due: tuple[Due, ...] = ()
    """The sessions on a page of a log."""


def sides(
    card: Card,
    count: int,
    left_out: set[str],
    *,
    folded: bool = False,
    cut: Cut = EQUAL,
) -> Iterator[Side]:
    """The card on so many pages, or in so many booklets; none where it would have to be torn amid what is done in turn, unless it may at a price."""
    if not folded:
        return loose(card, count, left_out, cut)
    parts = loose(card, count, left_out | {"grid"}, Cut(cut.torn))
    return (page for part in parts for page in bound(part, card, Cut(cut.torn)))


def bound(part: Side, card: Card, cut: Cut) -> Iterator[Side]:
    """A page as a booklet: a cover, what comes before the work, the exercises, pages for notes, and on the back what comes after."""
    words = replace(part, title="", goal="", warm_up="", cool_down="", safety="")
    plain = replace(words, count=LEAVES, meta=(), progress=(), rows=(), without=(), table=())
    yield replace(plain, number=1, title=part.title, goal=card.goal, meta=card.meta)
    yield replace(plain, number=2, warm_up=part.warm_up, safety=part.safety)
    most = LEAVES - 3
    inner = next(filter(None, (shares(part.rows, count, cut) for count in range(most, 0, -1))), [])
    for number, rows in enumerate([*inner, *[()] * (most - len(inner))], 3):
        yield replace(plain, number=number, rows=rows)
    yield replace(plain, number=LEAVES, cool_down=part.cool_down, progress=part.progress, without=part.without)


def loose(card: Card, count: int, left_out: set[str], cut: Cut) -> Iterator[Side]:
    """Pages by themselves: the aim and the warm-up on the first, what comes after the work on the last, safety on each."""
    tabled = "grid" not in left_out and all(len(step.doses) == len(card.rows) for step in card.progress)
    progress, without = ((), ()) if tabled else weeks(card.progress, left_out)
    for number, rows in enumerate(shares(card.rows, count, cut)):
        first, last = number == 0, number == count - 1
        yield Side(
            number + 1,
            count,
            card.title + (f" · {number + 1}\u00a0of\u00a0{count}" if count > 1 else ""),
            card.goal if first else "",
            card.meta if first else (),
            aside(card.warm_up, left_out) if first else "",
            aside(card.cool_down, left_out) if last else "",
            progress if last else (),
            card.safety,
            rows,
            without if last else (),
            table=card.progress if last and tabled else (),
            marks=tuple(row.mark for row in card.rows),
        )


def weeks(steps: tuple[Weeks, ...], left_out: set[str]) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
    """The weeks whole, by their first sentences, or not at all; and what is lacking of them, in words."""
    if "weeks" in left_out:
        return (), ("the weeks",) if steps else ()
    progress = tuple((step.span, step.words) for step in steps)
    short = tuple((span, first(change)) for span, change in progress)
    if "short" in left_out and short != progress:
        return short, ("the weeks in full",)
    return progress, ()


def lacking(without: tuple[str, ...], rows: Iterable[Row], shown: Iterable[Row]) -> str:
    """What of the weeks, and of these rows, is not shown, in a sentence; nothing where all is."""
    pairs = list(zip(rows, shown, strict=True))
    cues = [row.mark for row, it in pairs if row.cue and not it.cue]
    parts = [*without]
    if cues:
        parts.append(
            f"the cue{'s' if len(cues) > 1 else ''} of {', '.join(cues)}" if any(it.cue for _, it in pairs) else "cues"
        )
    if any(row.steps and not it.steps for row, it in pairs):
        parts.append(
            "easier and harder moves" if not any(it.steps for _, it in pairs) else "some easier and harder moves"
        )
    return f"Left out: {'; '.join(parts)}." if parts else ""


def shares(rows: tuple[Row, ...], count: int, cut: Cut = EQUAL) -> list[tuple[Row, ...]]:
    """The rows in so many parts, each about as tall: cut between what is done one after the other, and amid what is done in turn only at its price. None where that gives fewer parts."""
    between = {at for at in range(1, len(rows)) if rows[at - 1].turn != rows[at].turn or not rows[at].turn}
    places = range(1, len(rows)) if cut.torn is not None else sorted(between)
    heights = cut.rows or (1.0,) * len(rows)
    below = list(accumulate(heights, initial=cut.first))
    price = (cut.torn or 0.0) * sum(heights) / max(1, len(rows))
    cuts = [0]
    for number in range(1, count):
        open_ = [at for at in places if at > cuts[-1]]
        last = len(open_) - (count - 1 - number)  # each cut after this one needs a place too
        if last < 1:
            return []
        place = (below[-1] + cut.last) * number / count
        cuts.append(min(open_[:last], key=lambda at: abs(below[at] - place) + (0 if at in between else price)))
    return [rows[start:end] for start, end in pairwise([*cuts, len(rows)])]


def aside(words: str, left_out: set[str]) -> str:
    """Warm-up or cool-down, or where they stand instead."""
    return "see the page" if words and "aside" in left_out else words
