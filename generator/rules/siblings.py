"""Checks of exercises that are alike: whether they count for the same muscles, and whether one that differs says why."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from generator.records.catalog import Catalog
from generator.records.exercise import Exercise
from generator.text.codes import Code
from generator.text.diagnostics import Diagnostic
from generator.training.volume import STRENGTH, hard, kind

SIBLINGS = Code(
    "G350",
    "Siblings with other prime movers",
    "Exercises with the same pattern and the same positions, all of them sets of strength or all of them holds and drills, have the same 'primary' muscles; otherwise the sets of each muscle depend on who wrote which file. Make them agree, or say in 'muscles', 'because:', what is different about this one. Where nothing differs, no reason is needed.",
)


def siblings_agree(catalog: Catalog) -> Iterator[Diagnostic]:
    """Siblings that say no reason have the prime movers that most of them have, and those that say one differ."""
    for siblings in families(catalog, catalog.exercises.values()):
        said, silent = [[it for it in siblings if bool(it.muscles.because) == told] for told in (True, False)]
        most = Counter(frozenset(it.muscles.primary) for it in silent or siblings).most_common(1)[0][0]
        model = next(it for it in siblings if set(it.muscles.primary) == most)
        for it in silent:
            if set(it.muscles.primary) != most:
                message = f"'{model.id}' has the same pattern and positions, and other primary muscles"
                help = f"write {', '.join(model.muscles.primary)}, or add 'because:' to 'muscles'"
                yield Diagnostic(catalog.entry(it).at("muscles", "primary"), SIBLINGS, message, help)
        for it in said:
            if it is model or set(it.muscles.primary) == most:
                message = "no exercise with the same pattern and positions has other primary muscles"
                yield Diagnostic(catalog.entry(it).at("muscles", "because"), SIBLINGS, message, "take the reason out")


def families(catalog: Catalog, exercises: Iterable[Exercise]) -> list[list[Exercise]]:
    """Those of some exercises that strengthen, those together that are siblings."""
    found: dict[tuple[str, frozenset[str], bool], list[Exercise]] = defaultdict(list)
    for it in exercises:
        if it.muscles.primary and kind(catalog, it) in STRENGTH:
            found[it.pattern, frozenset(it.positions), hard(it)].append(it)
    return list(found.values())
