"""What a claim says and how far to trust it, in sentences: as authors write them, so that pages link what they name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from generator.records.catalog import Catalog
from generator.records.claims import Claim
from generator.records.evidence import Activity, Evidence, Worked
from generator.records.source import DESIGNS, Source
from generator.records.vocabulary import Minds
from generator.values.quantity import listed

LEVELS = (None, "hard", "moderately", "lightly")
BESIDE = {"more": "more than", "less": "less than", "alike": "about as much as"}
SHARE = " %)"
WHOLE = " % of an all-out effort)"

Called = Callable[[str], str]
"""What a muscle is called in a sentence, by its id."""


def told(catalog: Catalog, claim: Claim) -> str:
    """What a claim says: what was measured, and its words."""
    if isinstance(claim, str):
        return claim
    if isinstance(claim, tuple):
        return minded(catalog, claim)
    found, source = claim.activity, catalog.sources[claim.source]
    measured = activity(found, source, partial(called, catalog)) if found and found.muscles else None
    return " ".join(filter(None, (measured, claim.claim)))


def minded(catalog: Catalog, lines: Sequence[Minds]) -> str:
    """What a condition minds for one reason, and that reason, as in 'Kneeling and jumps: both press on the knee'."""
    names = {line.position: catalog.positions[line.position].name for line in lines}
    first = lines[0].position
    links = [f"[[{id}|{name if id == first else name[0].lower() + name[1:]}]]" for id, name in names.items()]
    return f"{listed(links)}: {lines[0].why}"


def called(catalog: Catalog, muscle: str) -> str:
    """A muscle as a link in the midst of a sentence."""
    return f"[[{muscle}|{catalog.muscles[muscle].name.lower()}]]"


def compared(source: Source) -> str:
    """Who was compared with whom in a trial, as a sentence; nothing of other sources."""
    groups = source.groups
    return f"The trial compared {groups.treated} with {groups.compared}." if groups else ""


def activity(measured: Activity, source: Source, called: Called) -> str:
    """What sensors measured, as in 'In 30 healthy adults, a shrug worked the upper trapezius hard'."""
    number = f"{source.size:,} " if source.size else ""
    load = f", with {measured.load}," if measured.load else ""
    muscles = measured.muscles
    said = ", and ".join([*absolute(muscles, called), *relative(muscles, called, measured.beside)])
    said = said.replace(SHARE, WHOLE, 1)  # what it is a share of is said once
    untested = f" The study did not test {measured.untested}." if measured.untested else ""
    return f"In {number}{measured.who}, {measured.move}{load} worked {said}.{untested}".replace(",,", ",")


def absolute(muscles: Sequence[Worked], called: Called) -> Iterator[str]:
    """Muscles that are compared with nothing, those together that worked alike hard."""
    for level in LEVELS:
        alike = [it for it in muscles if it.level == level and not it.than]
        if alike:
            yield " ".join(filter(None, (named(alike, called), level)))


def relative(muscles: Sequence[Worked], called: Called, beside: str | None) -> Iterator[str]:
    """Muscles compared with another way of the same people; the first words say which."""
    other = f" {beside}"
    for than, words in BESIDE.items():
        alike = [it for it in muscles if it.than == than]
        if alike:
            yield (
                f"{named(alike, called)} {words}{other}"
                if other
                else f"{named(alike, called)} {words.rpartition(' ')[0]}"
            )
            other = ""


def named(muscles: Sequence[Worked], called: Called) -> str:
    """Muscles in the midst of a sentence, each with its share of an all-out effort."""
    links = (f"the {called(it.muscle)}" for it in muscles)
    shares = (f" ({it.percent.words()}{SHARE}" if it.percent else "" for it in muscles)
    return listed([link + share for link, share in zip(links, shares, strict=True)])


def graded(source: Source) -> str:
    """The design of a study in plain words, with how many people took part: `randomized trial, 198 people`."""
    design = "usual practice" if source.design == "practice" else source.design
    return f"{design}, {source.people}" if source.size else design


def by_grade(catalog: Catalog, evidence: Sequence[Evidence]) -> list[Evidence]:
    """Claims in the order of their studies' designs; those of one design stay as they are written."""
    return sorted(evidence, key=lambda it: DESIGNS.index(catalog.sources[it.source].design))
