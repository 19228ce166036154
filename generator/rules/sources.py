"""Checks of sources."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from urllib.parse import urlsplit

from generator.records.catalog import Catalog
from generator.records.claims import evidence
from generator.records.drafts import published
from generator.records.entry import Entry
from generator.records.evidence import Evidence
from generator.records.source import Source
from generator.records.vocabulary import Condition
from generator.text.codes import Code
from generator.text.diagnostics import Diagnostic

SOURCE_UNUSED = Code("G306", "Source never used", "No claim and no article cites this source. Cite it, or take it out.")

STUDY = Code(
    "G319",
    "Source is not told in full",
    "Readers judge a source by its design and by whom it is about, its 'population'; only usual practice has none. A review says "
    "there how many studies it read. A study of people has a 'size' as well, and a trial has 'groups': who was treated, and who compared. "
    "Its 'url' leads to the page that says it, not to somebody's home page.",
)

MEASURED = Code(
    "G316",
    "Muscle activity told in words",
    "Sensors on the skin (EMG) tell which muscles work. They do not tell which exercise builds more muscle, and words "
    "about them soon rank. So an EMG study is cited by records alone, has no 'finding' in words, and its claim is in fields: 'activity' says which muscles worked, "
    "how much, in whom and with what load, and the guide writes the sentence. All other evidence has a 'claim' in "
    "words. A review or a laboratory study may have both.",
)

PEOPLE = ("population", "size")
NEEDED: dict[str, tuple[str, ...]] = {
    "randomized trial": (*PEOPLE, "groups"),
    "controlled trial": (*PEOPLE, "groups"),
    "cohort study": PEOPLE,
    "before-and-after study": PEOPLE,
    "laboratory study": PEOPLE,
    "EMG study": PEOPLE,
    "practice": (),
}
"""What a source of some designs has to say of people; of all others it is the population. All but an EMG study say what they found."""
SENSED = ("systematic review", "laboratory study", "EMG study")
"""The designs that measure muscle activity."""
TOLD = "an EMG study is told in words"
MINDED = "cite what says that it harms or helps, or usual practice"
FOUND = "leave it out: the 'activity' of each claim says what was measured"
OTHER = {
    "than": "say of a muscle whether it worked 'more', 'less' or 'alike', or leave out 'beside'",
    "beside": "say what they did the other time, or leave out 'than'",
}
"""What to do about a comparison of which one side is missing."""


def source_unused(catalog: Catalog) -> Iterator[Diagnostic]:
    """Every source is cited by what is published, unless it is a draft as well; told only of a whole catalogue, since a broken file may hold the citation."""
    ready = published(catalog)
    for source in ready.sources.values() if catalog.whole else ():
        if source.id not in ready.uses:
            drafted = source.id in catalog.uses
            message = f"only drafts cite '{source.id}'" if drafted else f"nothing cites '{source.id}'"
            help = "make it a draft as well: 'draft: true'" if drafted else "cite it, or take it out"
            yield Diagnostic(catalog.entry(source).at(), SOURCE_UNUSED, message, help)


def source_in_full(catalog: Catalog) -> Iterator[Diagnostic]:
    """A source says whom it is about; a study of people also how many took part, and a trial who was compared with whom; and it leads to where it says so."""
    for source in catalog.sources.values():
        said = () if source.design == "EMG study" else ("finding",)
        for key in (*NEEDED.get(source.design, ("population",)), *said):
            if getattr(source, key) is None:
                message = f"the {source.design} has no '{key}'"
                yield Diagnostic(catalog.entry(source).at(), STUDY, message, f"add '{key}:'")
        if source.url and not any((urlsplit(source.url).path.strip("/"), urlsplit(source.url).query)):
            help = "link the page that says it"
            yield Diagnostic(catalog.entry(source).at("url"), STUDY, "the address is of a home page", help)


def activity_in_fields(catalog: Catalog) -> Iterator[Diagnostic]:
    """What sensors measured is told in fields, all else in words; and no page tells the one in words."""
    sensors = {source.id: source for source in catalog.sources.values() if source.design == "EMG study"}
    for entry in catalog.entries.values():
        yield from evidence_fits(entry, catalog)
        yield from minded_without(sensors, entry)
    for source in sensors.values():
        if source.finding:
            yield Diagnostic(catalog.entry(source).at("finding"), MEASURED, TOLD, FOUND)
    for page in catalog.pages:
        for citation in page.citations:
            if citation.source in sensors:
                help = "link the exercise whose page tells what was measured"
                yield Diagnostic(citation.location, MEASURED, f"a page cites the EMG study '{citation.source}'", help)


def evidence_fits(entry: Entry, catalog: Catalog) -> Iterator[Diagnostic]:
    """The evidence of a record is told as its sources ask for."""
    name = "basis" if hasattr(entry.record, "basis") else "evidence"
    for index, item in enumerate(evidence(entry.record)):
        source = catalog.sources.get(item.source)
        for key, message, help in fields_fit(item, source) if source else ():
            yield Diagnostic(entry.at(name, index, *key), MEASURED, message, help)


def minded_without(sensors: Collection[str], entry: Entry) -> Iterator[Diagnostic]:
    """What a condition minds rests on no sensors."""
    lines = entry.record.positions if isinstance(entry.record, Condition) else ()
    for index, line in enumerate(lines):
        if line.source in sensors:
            yield Diagnostic(entry.at("positions", index, "source"), MEASURED, TOLD, MINDED)


def fields_fit(item: Evidence, source: Source) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """What is wrong with a claim for its source: the place within it, the message and the help."""
    sensors = source.design == "EMG study"
    if item.claim and sensors:
        yield ("claim",), TOLD, "say under 'activity' which muscles worked, and in whom"
    if item.activity and source.design not in SENSED:
        yield (
            ("activity",),
            f"'{source.id}' measured no muscle activity: it is a {source.design}",
            "say it in a 'claim'",
        )
    if not item.activity and not item.claim:
        yield (), f"the evidence has no '{'activity' if sensors else 'claim'}'", "say what the source found"
    if item.activity and bool(item.activity.beside) != any(it.than for it in item.activity.muscles):
        missing = "than" if item.activity.beside else "beside"
        yield ("activity",), f"the activity has no '{missing}'", OTHER[missing]
