"""One exercise on a sheet to hand out: how it is done, what goes wrong, whose body minds it, and days to tick; fitted by computation like cards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.cards.formats import SHEET
from generator.cards.heights import RULE, notice
from generator.cards.papers import Paper
from generator.cards.sayings import said, unparted
from generator.cards.weeks import LEADING
from generator.records.catalog import Catalog
from generator.records.exercise import Exercise
from generator.training.cautions import cautions
from generator.training.loads import load_words
from generator.training.stops import brief
from generator.typeface import MM_PER_PT, lines, width
from generator.values.fields import Action
from generator.values.quantity import listed
from generator.values.rest import rest_words

GUTTER = 6.0
"""Millimeters between the two columns of words."""
INDENT = 5.0
"""Millimeters of the numbers of steps."""
LEAST = 40.0
"""Millimeters of height that the figure has at least; it takes what is free."""
PEN = 8.0
"""Millimeters of height of a row to write in."""
MINE = 62.0
"""Millimeters for a dose of one's own."""
WEEK = 30.0
"""Millimeters of the column that names the weeks."""
CELL = 5.0
"""Millimeters between two parts of the dose."""
FRAME = 3.2
"""Millimeters that a frame takes above and below its words."""
PARAGRAPH = 1.0
"""Millimeters between two paragraphs."""
SLACK = 6.0
"""Millimeters kept free, for lines that break otherwise than computed."""
NAMES = 3
"""How many other names it tells."""
WEEKS = 4
"""Weeks of days to tick."""
HOW = "How: see the page, which prints what is open there."
"""Where to read what the names of conditions leave out."""
STOP = "Stop at sharp pain, and get help for chest pain, fainting or a racing heart."
"""What a guide says that has no signs to stop of its own."""
LABELS: dict[Action | None, str] = {
    "avoid": "Leave it out with",
    "ask": "Ask a clinician first with",
    "modify": "Change it with",
    None: "At times change it or leave it out with",
}
"""What to do about a condition by its action; None is for what is asked in some of its stages alone."""


@dataclass(frozen=True, slots=True)
class Handout:
    """All that a handout may print."""

    exercise: str
    """The exercise's id."""
    title: str
    also: str
    """Some of its other names, or nothing."""
    summary: str
    dose: tuple[tuple[str, str], ...]
    """What each part of it is, and how much."""
    setup: str
    steps: tuple[str, ...]
    breathing: str
    mistakes: tuple[tuple[str, str], ...]
    """What goes wrong, and what to do instead."""
    easier: str
    cautions: tuple[tuple[str, str], ...]
    """What to do, and the names of the conditions that ask for it."""
    how: str = HOW
    """Where to read how, behind the names of conditions."""
    stops: str = ""
    """When to stop."""
    weeks: int = WEEKS
    drawn: bool = True
    """Whether there is room for the figure."""
    lacks: str = ""
    """What would stand here and does not, in a sentence."""


def handout(catalog: Catalog, exercise: Exercise) -> Handout:
    """The words of an exercise's handout."""
    return Handout(
        exercise=exercise.id,
        title=exercise.name,
        also=", ".join(exercise.aliases[:NAMES]),
        summary=said(catalog, exercise.summary),
        dose=tuple((label, unparted(words)) for label, words in dose(exercise)),
        setup=said(catalog, exercise.setup),
        steps=tuple(said(catalog, step) for step in exercise.steps),
        breathing=said(catalog, exercise.breathing),
        mistakes=tuple((said(catalog, it.mistake), said(catalog, it.instead)) for it in exercise.mistakes),
        easier=said(catalog, exercise.make_easier or ""),
        cautions=tuple(outcomes(catalog, exercise)),
        stops=said(catalog, brief(catalog, (STOP,))),
    )


def lacks(catalog: Catalog, exercise: Exercise, paper: Paper) -> bool:
    """Whether an exercise's handout leaves something out, and says what."""
    return bool(fitted(handout(catalog, exercise), paper).lacks)


def dose(exercise: Exercise) -> Iterator[tuple[str, str]]:
    """The parts of a dose."""
    its = exercise.dose
    yield "Do", its.work.both()
    if its.load:
        yield "With", load_words(exercise, its.load)
    if its.rest:
        yield "Rest", rest_words(its.rest).removeprefix("rest ")
    if its.tempo:
        yield "Tempo", its.tempo.words()
    if its.effort:
        yield "Effort", its.effort.words()


def outcomes(catalog: Catalog, exercise: Exercise) -> Iterator[tuple[str, str]]:
    """What people with conditions do about an exercise, and the names of those conditions: how stands on the page, and prints with it where it is open."""
    found: dict[str, list[str]] = {label: [] for label in LABELS.values()}
    told = cautions(catalog, exercise)
    for condition in catalog.conditions.values():
        its = [one for one in told if one.condition == condition.id]
        always = next((one for one in its if one.stage is None), None)
        if its:
            found[LABELS[always.action if always else None]].append(condition.name.lower())
    yield from ((label, listed(names)) for label, names in found.items() if names)


@lru_cache(maxsize=256)
def fitted(words: Handout, paper: Paper) -> Handout:
    """The handout with what a sheet of paper holds: weeks yield first, then easier ways, words on conditions, mistakes and the figure, each with its name, and only where that makes room."""
    lacking: list[str] = []
    shown = replace(words)
    for name, lesser in (
        ("", {}),
        ("", {"weeks": 3}),
        ("", {"weeks": 2}),
        ("how to make it easier", {"easier": ""}),
        ("the conditions that mind this move", {"cautions": ()}),
        ("common mistakes", {"mistakes": ()}),
        ("the figure", {"drawn": False}),
    ):
        given: Handout = replace(shown, **lesser)
        if name and height(given, paper) == height(shown, paper):  # the other column is the longer one
            continue
        lacking += [name] if name else []
        shown = replace(given, lacks=f"Left out; see the page: {'; '.join(lacking)}." if lacking else "")
        if height(shown, paper) <= paper.box[1]:
            break
    return shown


def height(words: Handout, paper: Paper) -> float:
    """Least height in mm of all that stands on a handout."""
    wide, size = paper.box[0] - 2, SHEET.sizes
    safety = " ".join(f"{name}: {text}" for name, text in ((words.stops, ""), *words.cautions, (words.how, "")))
    return (
        head(words, wide)
        + SHEET.who
        + (LEAST if words.drawn else 0)
        + dosed(words, wide)
        + max(column(left(words), wide), column(right(words), wide))
        + (words.weeks + 1) * PEN
        + SHEET.head
        + tall(safety, size.fine, wide - 6)
        + FRAME
        + tall("licence", size.fine, wide)
        + notice(words.lacks, SHEET, paper)
        + SLACK
    )


def head(words: Handout, wide: float) -> float:
    """Height in mm of the header, as high as its words or as the QR code beside them."""
    size, beside = SHEET.sizes, wide - SHEET.qr - 3
    said = tall(words.title, size.title, beside, 700) + tall(f"{words.summary} {words.also}", size.goal, beside)
    return max(said + tall("Where", 2 * size.fine, beside) + 2, SHEET.qr) + RULE


def dosed(words: Handout, wide: float) -> float:
    """Height in mm of the dose and the line for one's own, side by side as far as they go."""
    size, rows, used = SHEET.sizes, 1, 0.0
    for label, text in words.dose:
        needed = max(width(label, size.fine), width(text, size.dose, 700)) + CELL
        rows, used = (rows + 1, needed) if used and used + needed > wide else (rows, used + needed)
    rows += used + MINE > wide
    return rows * (size.fine + size.dose) * LEADING * MM_PER_PT + FRAME + 2 * PARAGRAPH


def left(words: Handout) -> Iterator[tuple[str, float]]:
    """The paragraphs of the left column, each with its indent in mm."""
    yield f"Set up. {words.setup}", 0
    for step in words.steps:
        yield step, INDENT
    yield f"Breathe. {words.breathing}", 0


def right(words: Handout) -> Iterator[tuple[str, float]]:
    """The paragraphs of the right column, each with its indent in mm."""
    for mistake, instead in words.mistakes:
        yield f"{mistake} {instead}", 0
    if words.easier:
        yield f"Easier: {words.easier}", 0


def column(paragraphs: Iterator[tuple[str, float]], wide: float) -> float:
    """Height in mm of a column below its heading."""
    size, half = SHEET.sizes, (wide - GUTTER) / 2
    # Some words are bold, and so all are taken for a twentieth wider than they are.
    said = sum(tall(text, size.text, (half - indent) / 1.05) + PARAGRAPH for text, indent in paragraphs)
    return tall("How to do it", size.name, half, 700) + PARAGRAPH + said


def tall(text: str, size: float, wide: float, weight: int = 400) -> float:
    """Height in mm of a text of `size` points in a column of `wide` mm."""
    return lines(text, size, wide, weight) * size * LEADING * MM_PER_PT if text else 0.0
