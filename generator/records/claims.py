"""What a record claims, and the source that each claim rests on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator.records.evidence import Evidence
from generator.records.exercise import Exercise
from generator.records.pages import Page
from generator.records.vocabulary import Condition, Minds
from generator.values.fields import Record

Claim = str | Evidence | tuple[Minds, ...]
"""What rests on a source: words, what a record has under its evidence, or what a condition minds for one reason."""


@dataclass(frozen=True, slots=True)
class Use:
    """A claim that cites a source, and who makes it."""

    claim: Claim
    record: Record | None = None
    page: Page | None = None


def claims(record: Record) -> Iterator[tuple[Claim, str]]:
    """Every claim of a record with the id of its source."""
    for item in evidence(record):
        yield item, item.source
    if isinstance(record, Condition):
        for lines in reasons(record):
            yield lines, lines[0].source
    if isinstance(record, Exercise):
        for energy in record.energy:
            yield f"Energy cost, {energy.effort}: {energy.met:g} MET", energy.source


def reasons(condition: Condition) -> list[tuple[Minds, ...]]:
    """What a condition minds, those lines together that give one reason from one source."""
    found: dict[tuple[str, str], list[Minds]] = defaultdict(list)
    for line in condition.positions:
        found[line.why, line.source].append(line)
    return [tuple(lines) for lines in found.values()]


def evidence(record: Record) -> tuple[Evidence, ...]:
    """What a record rests on, by whichever name it has."""
    found: tuple[Evidence, ...] = getattr(record, "evidence", ()) or getattr(record, "basis", ())
    return found
