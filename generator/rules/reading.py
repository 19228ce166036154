"""Checks of how hard words are to read: the school grade by the formula of Flesch and Kincaid."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache, partial

from generator.records import clean
from generator.records.catalog import Catalog
from generator.records.exercise import Exercise
from generator.records.matter import FRONT
from generator.records.pages import CITATION, Page
from generator.records.passages import PIECE
from generator.records.source import Source
from generator.text.codes import Code
from generator.text.diagnostics import Diagnostic, Location
from generator.text.document import location
from generator.text.markdown import plain
from generator.values.fields import Record

HARD_TO_READ = Code(
    "G334",
    "Hard to read",
    "Steps and cues read as of school grade 8, all texts of a record and each article as of grade 9, by the formula of Flesch and Kincaid: long sentences and long words make a text hard. Split a sentence in two, or take a shorter word. What a source found keeps the words of the study.",
)

STEPS, ALL = 8, 9
"""The highest grades: of what people read while they move, and of everything else."""

GROUPS: dict[str | int, int] = {"steps": 0, "cues": 1}
"""Which texts of an exercise are measured first, and which are then added; all others come last."""

LEVELS = (("what the steps say", STEPS), ("what steps and cues say", STEPS), ("what it says", ALL))
"""What a record says up to each group of its texts, and the highest grade of that."""

FEWEST = 10
"""Words; in a text with fewer, one long name decides, which says nothing of how it reads."""

ENDED = ".\n"
"""Stands between texts, each of which ends a sentence."""

WORD = re.compile(r"[A-Za-z][\w'\u2019-]*")
SENTENCE = re.compile(r"[A-Za-z][^.!?]*(?:[.!?](?!\s|$)[^.!?]*)*")
"""From its first letter on."""
NAMED = re.compile(rf"\[[^\[\]]*{CITATION.pattern}")
"""A link to a source, whose name is no sentence of the article's."""

LINKED = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
"""Any other link; readers see its words."""

NO_SENTENCE = re.compile(r"\s*(?:[#|]|!!!|<!--)")
"""A heading, row of a table, title of a box or marker; short ones would make a page look easier than it is."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A text that ends a sentence, and where it stands."""

    text: str
    """As it is read, without markup."""
    at: Callable[[], Location]


@cache
def syllables(word: str) -> int:
    """The syllables of a word, at least one."""
    from syllapy import count  # type: ignore[import-untyped]  # noqa: PLC0415 - it reads a list of words, which only a check needs

    return max(1, int(count(word.replace("\u2019", "'"))))


@lru_cache(maxsize=8192)  # a preview reads the same texts again and again
def counts(text: str) -> tuple[int, int, int]:
    """The words, sentences and syllables of a text."""
    words = WORD.findall(text)
    return len(words), len(SENTENCE.findall(text)), sum(map(syllables, words))


def formula(words: int, sentences: int, spoken: int) -> float:
    """The Flesch-Kincaid grade of so many words, sentences and syllables (Kincaid and others 1975)."""
    return 0.39 * words / sentences + 11.8 * spoken / words - 15.59


def grade(texts: Iterable[str]) -> float:
    """The grade of texts, each of which ends a sentence; 0 where they are too short to tell."""
    words, sentences, spoken = map(sum, zip((0, 0, 0), *map(counts, texts), strict=True))
    return formula(words, sentences, spoken) if words >= FEWEST else 0


def reads_easily(catalog: Catalog) -> Iterator[Diagnostic]:
    """Records and articles are in words that most people read with ease; sources keep the terms of their studies."""
    for entry in catalog.entries.values():
        if not isinstance(entry.record, Source):
            yield from clean.look(hard_record, catalog, entry.record)
    for page in catalog.pages:
        if page.path.startswith("articles/"):
            yield from hard("the article", list(article(page)), ALL)


def hard_record(catalog: Catalog, record: Record) -> Iterator[Diagnostic]:
    """What is hard to read in a record: its steps, or else these with its cues, or else all of it."""
    entry = catalog.entry(record)
    groups: tuple[list[str], ...] = [], [], []
    for loc, text in entry.texts:
        groups[GROUPS.get(loc[0], 2)].append(text)
    said = list(map(together, groups))
    first = 0 if isinstance(record, Exercise) else 2
    for number, (name, highest) in enumerate(LEVELS):
        if number >= first and grade(said[: number + 1]) > highest:
            told = ((loc, text) for loc, text in entry.texts if GROUPS.get(loc[0], 2) <= number)
            yield from hard(name, [Piece(plain(text), partial(entry.at, *loc)) for loc, text in told], highest)
            return


def together(texts: list[str]) -> str:
    """Texts as one without markup, which most have none of."""
    whole = ENDED.join(texts)
    return ENDED.join(map(plain, texts)) if "[[" in whole or "*" in whole else whole


def article(page: Page) -> Iterator[Piece]:
    """The paragraphs and list items of a page, as they are read."""
    front = FRONT.match(page.text)
    for match in PIECE.finditer(page.text, front.end() if front else 0):
        if not NO_SENTENCE.match(match[0]):
            text = LINKED.sub(r"\1", NAMED.sub("", match[0]))
            yield Piece(text, partial(location, page.shown, page.text, match.start()))


def hard(name: str, pieces: list[Piece], highest: int) -> Iterator[Diagnostic]:
    """That some texts are above a grade, told at the hardest of them."""
    said = grade(piece.text for piece in pieces)
    if said > highest:
        worst = max((piece for piece in pieces if counts(piece.text)[0]), key=lambda one: formula(*counts(one.text)))
        word = max(WORD.findall(worst.text), key=syllables)
        message = f"{name} reads as of school grade {said:.1f}, {highest} at most; this is the hardest of it"
        yield Diagnostic(worst.at(), HARD_TO_READ, message, f"split the sentence, or say '{word}' in shorter words")
