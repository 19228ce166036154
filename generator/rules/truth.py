"""Checks of what is said: no strong word without a source, no exact calories, no promise, no shame, and no unit that half of the readers do not know."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.records import clean
from generator.records.catalog import Catalog
from generator.records.passages import Passage, passages, written
from generator.records.source import Source
from generator.text.codes import Code
from generator.text.diagnostics import Diagnostic, Location
from generator.values.fields import Record

UNSOURCED = Code(
    "G315",
    "Claim without a source",
    "A strong word (such as 'best' or 'guaranteed') or a percentage says more than people may believe without a source. In a page, cite "
    "a source in the same paragraph, list item or row of a table. Summaries and goals cite nothing, so say less there, "
    "and put the claim under 'evidence'. Usual practice is a source for a percentage, and none for a strong word. Every article cites something.",
)

CALORIES = Code(
    "G317",
    "Calories that are too exact",
    "What a body uses differs from person to person by a fifth and more. Calories are given as a range of "
    "whole numbers, such as '300-500 kcal'.",
)

UNKIND = Code(
    "G318",
    "Promise, scolding or shame",
    "The guide promises nothing, scolds nobody and finds fault with no body. Say what to do, and what it is good for. "
    "Words that people type into a search can be aliases, or tags of a page.",
)

ONE_UNIT = Code(
    "G324",
    "Weight or distance in one unit only",
    "Readers weigh in pounds or in kilograms, and measure in feet and miles or in metres. A text that has the one has the "
    "other behind it, rounded as people say it: '5 lb (2.5 kg)'. Loads and work are converted by themselves.",
)

STRONG = re.compile(
    r"\b(?:proven|prove[sd]?|proof|guarantee[sd]?|miracles?|cure[sd]?|detox\w*|always|impossible|undoubtedly|definitely"
    r"|best|(?:studies|research|science|scientists|experts) (?:show|say|prove|agree)s?|clinically|scientific\w*"
    r"|burns? (?:the )?fat|fat[- ]burn\w+)\b"
)
"""Words that claim much, so that usual practice is no source for them."""

BEGIN = r"(?<![0-9.,])[.,]*+"
"""Where a number begins: nothing of it is before, so that a long one is read once and not again from each digit."""
NUMBER = r"[0-9][0-9.,]*+"

SHARE = re.compile(rf"{BEGIN}{NUMBER}\s?(?:%|per ?cent\b)")

ENERGY = re.compile(
    rf"{BEGIN}(?P<first>{NUMBER})(?P<more>\s?(?:-|\u2013|to|and)\s?(?P<last>{NUMBER}))?\s?(?:kcal|kilocalories|calories|cal|kJ)\b",
    re.IGNORECASE,
)

HARSH = re.compile(
    r"\b(?:get(?:s|ting)? rid of|guilt\w*|lazy|laziness|asham\w+|shameful|flab\w*|saggy|unsightly|ugly|disgust\w*"
    r"|problem (?:areas?|zones?)|(?:bikini|beach|summer) body|muffin top|cheat (?:days?|meals?)|no excuses?"
    r"|no pain,? no gain|effortless\w*|instant results|melts? (?:the )?fat|(?:torch|blast|shred)(?:es|s)? fat)\b"
)
"""Words that promise, scold or shame; people may type them into a search, and no text says them."""

PAIRS = (
    (r"lbs?|pounds?", r"kg|kilos?|kilograms?"),
    (r"mi|miles?|mph", r"km|kilomet(?:er|re)s?"),
    (r"inch|inches|ft|foot|feet|yd|yards?", r"cm|m|met(?:er|re)s?"),
)
"""Units that people in the United States and elsewhere know, by what they measure."""

AMOUNT = r"(?:[0-9]\s?|\b(?:an?|few) )"
"""What stands before the other unit: a number, or words as in 'an inch (2-3 cm)'."""

ALONE = [
    (re.compile(rf"{BEGIN}{NUMBER}\s?(?:{mine})\b"), re.compile(rf"{AMOUNT}(?:{other})\b"))
    for mine, other in [*PAIRS, *(pair[::-1] for pair in PAIRS)]
]
"""What finds an amount of each sort, and what finds one in its other unit."""

LOADED = re.compile(rf"\W(?:{STRONG.pattern}|{HARSH.pattern})")
"""Any of the words: most records have none, and all texts are sooner looked through once than twice. It starts at what stands before a word, of which there is less than of letters."""

COUNTED = re.compile(rf"{BEGIN}{NUMBER}\s?(?:%|per ?cent|k|cal|(?:{'|'.join(map('|'.join, PAIRS))})\b)")
"""Any number that may be a share, calories, a weight or a distance, in small letters."""


def worth(text: str) -> bool:
    """Whether a text says anything that is looked at more closely."""
    small = text.lower()
    return bool(COUNTED.search(small) or LOADED.search(f"\n{small}"))


def words_hold(catalog: Catalog) -> Iterator[Diagnostic]:
    """What each text says is no stronger than what it cites, kind, and in the units of all readers."""
    for entry in catalog.entries.values():
        yield from clean.look(record_holds, catalog, entry.record)
    for page in catalog.pages:
        yield from hold(catalog, written(page))


def record_holds(catalog: Catalog, record: Record) -> Iterator[Diagnostic]:
    """The same of the texts of a record; they are sooner looked at together than each."""
    entry = catalog.entry(record)
    if worth("\n".join([text for _, text in entry.texts])):
        yield from hold(catalog, passages(entry))


def hold(catalog: Catalog, pieces: Iterable[Passage]) -> Iterator[Diagnostic]:
    """The same of pieces of text."""
    for passage in pieces:
        if worth(passage.text):
            yield from strong(passage, catalog.sources)
            yield from exact(passage)
            yield from one_unit(passage)
            yield from unkind(passage)


def strong(passage: Passage, sources: Mapping[str, Source]) -> Iterator[Diagnostic]:
    """The first strong word of a text with no source, or none but usual practice, or its first percentage with none at all; an unknown source is told elsewhere."""
    backed = any(id not in sources or sources[id].design != "practice" for id in passage.sources)
    said = [] if backed or not passage.says else passage.said(STRONG)
    said = said or ([] if passage.sources or not passage.says else passage.said(SHARE))
    for word in said[:1]:
        help = "say less, or cite what shows it"
        yield Diagnostic(passage.at(word), UNSOURCED, f"'{word}' is said without a source", help)


def exact(passage: Passage) -> Iterator[Diagnostic]:
    """Calories with a decimal, or that are no range."""
    for match in ENERGY.finditer(passage.text):
        if not match["more"] or "." in match["first"] + match["last"]:
            help = "write a range of whole numbers, such as '300-500 kcal'"
            yield Diagnostic(passage.at(match[0]), CALORIES, f"'{match[0]}' is too exact", help)


def unkind(passage: Passage) -> Iterator[Diagnostic]:
    """Words that promise, scold or shame."""
    for word in passage.said(HARSH):
        help = "say what to do and what it is good for, in plain words"
        yield Diagnostic(passage.at(word), UNKIND, f"'{word}' promises, scolds or shames", help)


def one_unit(passage: Passage) -> Iterator[Diagnostic]:
    """A text with a weight or a distance in one unit has it in the other."""
    help = "write both, such as '5 lb (2.5 kg)', '1 mile (1.6 km)' or '20 m (65 feet)'"
    for amount in alone(passage.text):
        message = f"'{amount}' is not said in the other unit"
        yield Diagnostic(passage.at(amount), ONE_UNIT, message, help)


def alone(text: str) -> Iterator[str]:
    """The first amount of each sort whose other unit is not in the text."""
    for mine, other in ALONE:
        match = mine.search(text)
        if match and not other.search(text):
            yield match[0]


def articles_cite(catalog: Catalog) -> Iterator[Diagnostic]:
    """An article cites something."""
    for page in catalog.pages:
        if page.path.startswith("articles/") and not page.citations:
            place = Location(page.shown, 1, 1, page.text.partition("\n")[0])
            help = "cite as '[Name](../sources.md#its-id)', at least usual practice"
            yield Diagnostic(place, UNSOURCED, "the article cites no source", help)
