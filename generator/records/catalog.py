"""All records of the guide, cross-linked: references resolved both ways, and indexes for browsing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar, cast

from generator.records.aim import Aim
from generator.records.claims import Use, claims
from generator.records.entry import Entry
from generator.records.equipment import Equipment
from generator.records.exercise import Exercise
from generator.records.kinds import FOLDERS, kind_of, word
from generator.records.pages import Page
from generator.records.person import Person
from generator.records.plan import Plan
from generator.records.redirects import Redirect
from generator.records.routine import Routine
from generator.records.source import Source
from generator.records.vocabulary import Condition, Group, Minds, Muscle, Pattern, Position, Stop, Term
from generator.values.fields import Record

R = TypeVar("R", bound=Record)
T = TypeVar("T")
Key = tuple[str, str]
"""A record's kind and id."""


@dataclass(frozen=True, eq=False)
class Catalog:
    """The whole guide, frozen, and like no other. Mappings keep the order that people see: by name, vocabularies as written."""

    entries: dict[Key, Entry]
    pages: tuple[Page, ...] = ()
    attachments: Mapping[str, str] = field(default_factory=dict)
    """The pictures and other files beside the pages: path below content/pages -> path for a diagnostic."""
    incomplete: frozenset[Key] = frozenset()
    """Records that are missing or lack something because of problems."""
    aside: frozenset[str] = frozenset()
    """Those of the pages and attachments that previews alone show."""
    tongues: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    """What records are called in other languages: code of a language -> id -> names, by which search alone finds them."""
    redirects: tuple[Redirect, ...] = ()
    """What ids have been before."""
    whole: bool = True
    """Whether all of the content could be read, as in every published guide."""
    known: dict[tuple[object, ...], Any] = field(init=False, default_factory=dict)
    """What was made of it once."""

    def of(self, kind: type[R]) -> dict[str, R]:
        """All records of a kind by id."""
        wanted = word(kind)
        found = {id: cast("R", entry.record) for (kind_, id), entry in self.entries.items() if kind_ == wanted}
        return (
            dict(sorted(found.items(), key=lambda pair: pair[1].name.casefold())) if kind in FOLDERS.values() else found
        )

    def entry(self, record: Record) -> Entry:
        """A record with its place."""
        return self.entries[kind_of(record), record.id]

    def once(self, make: Callable[..., T], *records: Record) -> T:
        """What is made of the catalogue and of some of its records, the same as long as it is there."""
        key = make, *map(id, records)
        if key not in self.known:
            self.known[key] = make(self, *records), records  # which are kept, lest others have their ids
        return cast("T", self.known[key][0])

    @cached_property
    def exercises(self) -> dict[str, Exercise]:
        """Exercises by id, ordered by name."""
        return self.of(Exercise)

    @cached_property
    def routines(self) -> dict[str, Routine]:
        """Routines by id, ordered by name."""
        return self.of(Routine)

    @cached_property
    def plans(self) -> dict[str, Plan]:
        """Plans by id, ordered by name."""
        return self.of(Plan)

    @cached_property
    def groups(self) -> dict[str, Group]:
        """Muscle groups by id."""
        return self.of(Group)

    @cached_property
    def muscles(self) -> dict[str, Muscle]:
        """Muscles by id."""
        return self.of(Muscle)

    @cached_property
    def patterns(self) -> dict[str, Pattern]:
        """Movement patterns by id."""
        return self.of(Pattern)

    @cached_property
    def equipment(self) -> dict[str, Equipment]:
        """Equipment by id."""
        return self.of(Equipment)

    @cached_property
    def positions(self) -> dict[str, Position]:
        """Positions that somebody's condition minds, by id."""
        return self.of(Position)

    @cached_property
    def minded(self) -> dict[str, list[tuple[Condition, Minds]]]:
        """Position id -> what each condition does about it, conditions as written."""
        found: dict[str, list[tuple[Condition, Minds]]] = defaultdict(list)
        for condition in self.conditions.values():
            for line in condition.positions:
                found[line.position].append((condition, line))
        return found

    @cached_property
    def conditions(self) -> dict[str, Condition]:
        """Conditions that call for caution, by id."""
        return self.of(Condition)

    @cached_property
    def aims(self) -> dict[str, Aim]:
        """What people want of routines, by id."""
        return self.of(Aim)

    @cached_property
    def stops(self) -> dict[str, Stop]:
        """The signs to stop, by id, the gravest first."""
        return self.of(Stop)

    @cached_property
    def terms(self) -> dict[str, Term]:
        """The words of the trade, by id."""
        return self.of(Term)

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Sources by id."""
        return self.of(Source)

    @cached_property
    def people(self) -> dict[str, Person]:
        """The people of the figures, by id."""
        return self.of(Person)

    @cached_property
    def by_id(self) -> dict[str, Record]:
        """Every record by its id, which is one of a kind across all kinds."""
        return {id: entry.record for (_, id), entry in self.entries.items()}

    @cached_property
    def pointers(self) -> dict[str, list[Record]]:
        """Record id -> the records whose fields point to it."""
        found: dict[str, list[Record]] = defaultdict(list)
        for entry in self.entries.values():
            for id in dict.fromkeys(link.id for link in entry.links if link.kind):
                found[id].append(entry.record)
        return found

    @cached_property
    def ladder(self) -> dict[str, tuple[list[Exercise], list[Exercise]]]:
        """Exercise id -> (easier, harder), each step known from either of its ends."""
        steps = {(easy, id) for id, exercise in self.exercises.items() for easy in exercise.easier}
        steps |= {(id, hard) for id, exercise in self.exercises.items() for hard in exercise.harder}
        steps -= {(id, id) for id in self.exercises}
        order = {id: place for place, id in enumerate(self.exercises)}
        found: dict[str, tuple[list[Exercise], list[Exercise]]] = {id: ([], []) for id in self.exercises}
        for low, high in sorted(steps, key=lambda step: (order[step[0]], order[step[1]])):
            found[high][0].append(self.exercises[low])
            found[low][1].append(self.exercises[high])
        return found

    @cached_property
    def uses(self) -> dict[str, list[Use]]:
        """Source id -> every claim that cites it, of records and of pages."""
        found: dict[str, list[Use]] = defaultdict(list)
        for entry in self.entries.values():
            for claim, id in claims(entry.record):
                found[id].append(Use(claim, record=entry.record))
        for page in self.pages:
            for id in dict.fromkeys(citation.source for citation in page.citations):
                found[id].append(Use(page.title, page=page))
        return found

    def using(self, record: Record, kind: type[R]) -> list[R]:
        """The records of a kind that point to a record, ordered by name."""
        found = [user for user in self.pointers.get(record.id, []) if isinstance(user, kind)]
        return sorted(found, key=lambda user: user.name.casefold())


def bought(catalog: Catalog, record: Exercise | Routine) -> list[Equipment]:
    """The equipment of an exercise or a routine that most homes do not have."""
    return [kit for id in record.equipment if not (kit := catalog.equipment[id]).everyday and not kit.nothing]
