"""The pages of a card in words: which parts of it stand on which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.cards.card import Card, Row, first

LEAVES = 8
"""Pages of a booklet."""


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


def sides(card: Card, count: int, left_out: set[str], *, folded: bool = False) -> Iterator[Side]:
    """The card on so many pages, or in so many booklets."""
    parts = loose(card, count, left_out)
    return (page for part in parts for page in bound(part, card)) if folded else parts


def bound(part: Side, card: Card) -> Iterator[Side]:
    """A page as a booklet: a cover, what comes before the work, the exercises, pages for notes, and on the back what comes after."""
    words = replace(part, title="", goal="", warm_up="", cool_down="", safety="")
    plain = replace(words, count=LEAVES, meta=(), progress=(), rows=(), without=())
    yield replace(plain, number=1, title=part.title, goal=card.goal, meta=card.meta)
    yield replace(plain, number=2, warm_up=part.warm_up, safety=part.safety)
    used = min(LEAVES - 3, len(part.rows))
    cuts = [round(len(part.rows) * number / max(used, 1)) for number in range(used + 1)]
    for number in range(LEAVES - 3):
        rows = part.rows[cuts[number] : cuts[number + 1]] if number < used else ()
        yield replace(plain, number=number + 3, rows=rows)
    yield replace(plain, number=LEAVES, cool_down=part.cool_down, progress=part.progress, without=part.without)


def loose(card: Card, count: int, left_out: set[str]) -> Iterator[Side]:
    """Pages by themselves: the aim and the warm-up on the first, what comes after the work on the last, safety on each."""
    cuts = [cut(card.rows, round(len(card.rows) * number / count)) for number in range(count + 1)]
    progress, without = weeks(card.progress, left_out)
    for number in range(count):
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
            card.rows[cuts[number] : cuts[number + 1]],
            without if last else (),
        )


def weeks(
    progress: tuple[tuple[str, str], ...], left_out: set[str]
) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
    """The weeks whole, by their first sentences, or not at all; and what is lacking of them, in words."""
    if "weeks" in left_out:
        return (), ("the weeks",) if progress else ()
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
            "easier and harder moves" if not any(it.steps for _, it in pairs) else "more easier and harder moves"
        )
    return f"Left out: {'; '.join(parts)}." if parts else ""


def cut(rows: tuple[Row, ...], place: int) -> int:
    """Where to cut the rows near a place: between two blocks, if the next place to it is such."""

    def between(at: int) -> bool:
        return at in (0, len(rows)) or rows[at - 1].place[0] != rows[at].place[0]

    inside = [at for at in (place, place - 1, place + 1) if 0 < at < len(rows) and between(at)]
    return inside[0] if inside and 0 < place < len(rows) else place


def aside(words: str, left_out: set[str]) -> str:
    """Warm-up or cool-down, or where they stand instead."""
    return "see the page" if words and "aside" in left_out else words
