"""A check of whom a routine or a plan is for: people, and not what they own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.records.catalog import Catalog
from generator.records.equipment import Equipment
from generator.records.plan import Plan
from generator.records.routine import Routine
from generator.text.codes import Code
from generator.text.diagnostics import Diagnostic
from generator.text.links import LINK
from generator.text.names import counted

KIT_IN_AUDIENCE = Code(
    "G353",
    "Audience that names kit",
    "The 'audience' of a routine or a plan says who it is for, and never what it needs: that follows from its exercises, with how many and how heavy, so that a page does not tell it twice and a choice by kit finds it. Kit is told from people by what stands before it ('with dumbbells', 'at home with one band', 'who have a rower'), so 'club rowers' are people. Kit that most homes have may be named.",
)

HAVING = r"with|without|own|owns|have|has|use|uses|using|on|need|needs"
"""What stands before something that one has."""
BETWEEN = r"a|an|the|no|some|any|only|just|one|two|single|their|your|own|light|heavy|long|short|pairs?|sets?|of|and|or"
"""What may stand between."""


def kit_in_audience(catalog: Catalog) -> Iterator[Diagnostic]:
    """No routine and no plan says in its audience what it needs."""
    kit = having(catalog.equipment.values())
    records: list[Routine | Plan] = [*catalog.routines.values(), *catalog.plans.values()]
    for record in records:
        if found := kit.search(LINK.sub("", record.audience)):
            entry = catalog.entry(record)
            place = entry.document.within((*entry.base, "audience"), found[0])
            help = "say who it is for; pages say by themselves what it needs"
            yield Diagnostic(place, KIT_IN_AUDIENCE, f"'{found[0]}' says what one has, not who one is", help)


def having(equipment: Iterable[Equipment]) -> re.Pattern[str]:
    """What finds kit that most homes lack, where somebody has it."""
    names = {form for kit in equipment if asked_for(kit) for form in forms(kit)}
    longest = "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))
    return re.compile(rf"\b(?:{HAVING}) (?:(?:{BETWEEN}) )*(?:{longest or '(?!)'})\b", re.IGNORECASE)


def asked_for(kit: Equipment) -> bool:
    """Whether it is kit that one has to have got."""
    return not kit.nothing and not kit.everyday


def forms(kit: Equipment) -> Iterator[str]:
    """Its names, for one and for many."""
    for name in (kit.name, *kit.aliases):
        yield from counted(name)
