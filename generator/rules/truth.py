"""Checks of what is said: no strong word without a source, no ranking by sensors, no exact calories, no promise and no shame."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import codes
from generator.catalog import Catalog
from generator.diagnostics import Diagnostic, Location
from generator.passages import Passage, passages
from generator.vocabulary import Source

STRONG = re.compile(
    r"\b(?:proven|prove[sd]?|proof|guarantee[sd]?|miracles?|cure[sd]?|detox\w*|always|impossible|undoubtedly|definitely"
    r"|best|(?:studies|research|science|scientists|experts) (?:show|say|prove|agree)s?|clinically|scientific\w*"
    r"|burns? (?:the )?fat|fat[- ]burn\w+)\b",
    re.IGNORECASE,
)
"""Words that claim much, so that usual practice is no source for them."""

SHARE = re.compile(r"\d[\d.,]*\s?(?:%|per ?cent\b)", re.IGNORECASE)

SENSORS = re.compile(r"\bEMG\b|electromyogra\w+|\bsensors?\b|muscle (?:activity|activation)", re.IGNORECASE)
RANKING = re.compile(
    r"\b(?:best|superior|(?:more|most|less|least) effective|winners?|number one|(?:better|top) (?:exercise|choice|move)|better than)\b",
    re.IGNORECASE,
)

CALORIES = re.compile(
    r"(?P<first>\d[\d,.]*)(?P<more>\s?(?:-|\u2013|to|and)\s?(?P<last>\d[\d,.]*))?\s?(?:kcal|kilocalories|calories|cal|kJ)\b",
    re.IGNORECASE,
)

UNKIND = re.compile(
    r"\b(?:get(?:s|ting)? rid of|guilt\w*|lazy|laziness|asham\w+|shameful|flab\w*|saggy|unsightly|ugly|disgust\w*"
    r"|problem (?:areas?|zones?)|(?:bikini|beach|summer) body|muffin top|cheat (?:days?|meals?)|no excuses?"
    r"|no pain,? no gain|effortless\w*|instant results|melts? (?:the )?fat|(?:torch|blast|shred)(?:es|s)? fat)\b",
    re.IGNORECASE,
)
"""Words that promise, scold or shame; people may type them into a search, and no text says them."""


def words_hold(catalog: Catalog) -> Iterator[Diagnostic]:
    """What each text says is no stronger than what it cites, and kind."""
    sensed = {id for id, source in catalog.sources.items() if SENSORS.search(f"{source.title} {source.finding}")}
    for passage in passages(catalog):
        yield from strong(passage, catalog.sources)
        yield from ranked(passage, sensed)
        yield from exact(passage)
        for match in UNKIND.finditer(passage.text):
            help = "say what to do and what it is good for, in plain words"
            message = f"'{match[0]}' promises, scolds or shames"
            yield Diagnostic(passage.at(match[0]), codes.UNKIND, message, help)


def strong(passage: Passage, sources: dict[str, Source]) -> Iterator[Diagnostic]:
    """The first strong word of a text with no source, or none but usual practice, or its first percentage with none at all; an unknown source is told elsewhere."""
    backed = any(id not in sources or sources[id].kind != "practice" for id in passage.sources)
    match = None if backed else STRONG.search(passage.text)
    match = match or (None if passage.sources else SHARE.search(passage.text))
    if match and passage.says:
        message = f"'{match[0]}' is said without a source"
        help = "say less, or cite what shows it"
        yield Diagnostic(passage.at(match[0]), codes.UNSOURCED, message, help)


def ranked(passage: Passage, sensed: set[str]) -> Iterator[Diagnostic]:
    """A word that ranks, in a text that speaks of sensors or cites a study with them."""
    match = RANKING.search(passage.text)
    if match and (SENSORS.search(passage.text) or sensed & set(passage.sources)):
        message = f"'{match[0]}' ranks by what sensors measured"
        yield Diagnostic(passage.at(match[0]), codes.RANKED, message, "say which muscles worked, and in whom")


def exact(passage: Passage) -> Iterator[Diagnostic]:
    """Calories with a decimal, or that are no range."""
    for match in CALORIES.finditer(passage.text):
        if not match["more"] or "." in match["first"] + match["last"]:
            help = "write a range of whole numbers, such as '300-500 kcal'"
            yield Diagnostic(passage.at(match[0]), codes.CALORIES, f"'{match[0]}' is too exact", help)


def articles_cite(catalog: Catalog) -> Iterator[Diagnostic]:
    """An article cites something."""
    for page in catalog.pages:
        if page.path.startswith("articles/") and not page.citations:
            place = Location(page.shown, 1, 1, page.text.partition("\n")[0])
            help = "cite as '[Name](../sources.md#its-id)', at least usual practice"
            yield Diagnostic(place, codes.UNSOURCED, "the article cites no source", help)
