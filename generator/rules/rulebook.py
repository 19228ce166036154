"""Editorial checks over a catalogue: one small function each, with its code."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from generator.records.catalog import Catalog
from generator.rules import (
    audience,
    cautions,
    doses,
    drafts,
    exercises,
    figures,
    ladders,
    letters,
    markup,
    muscles,
    order,
    pages,
    plans,
    progress,
    reading,
    routines,
    siblings,
    sources,
    truth,
)
from generator.text.diagnostics import Diagnostic

Rule = Callable[[Catalog], Iterator[Diagnostic]]
Pause = Callable[[], object]
"""What is done between one rule and the next; it may raise."""

RULES: tuple[Rule, ...] = (
    exercises.muscle_twice,
    siblings.siblings_agree,
    ladders.ladder_cycle,
    ladders.ladder_falls,
    ladders.ladder_begins,
    exercises.figure_missing,
    figures.steps_there,
    exercises.nothing_and_more,
    exercises.nothing_twice,
    exercises.weights_said,
    muscles.areas_on_body,
    exercises.swap_same_kit,
    exercises.swap_for_nothing,
    cautions.no_instead,
    cautions.condition_twice,
    cautions.avoided_left_out,
    cautions.instead_avoided,
    cautions.stages_there,
    cautions.lines_hold,
    cautions.reasoned,
    doses.open_sets_leave_none,
    routines.minutes_agree,
    routines.equipment_matches,
    routines.block_shape,
    audience.kit_in_audience,
    order.large_before_small,
    order.taught_first,
    letters.letters_print,
    markup.no_other_markup,
    plans.weeks_add_up,
    plans.exceptions_hold,
    progress.changes_something,
    progress.weeks_there,
    plans.fits_booklet,
    sources.source_unused,
    sources.source_in_full,
    sources.activity_in_fields,
    truth.words_hold,
    truth.articles_cite,
    reading.reads_easily,
    pages.leads_on,
    pages.counts_nothing,
    pages.addresses_encrypted,
    drafts.needs_draft,
)


def no_pause() -> None:
    """Go on."""


def check(
    catalog: Catalog, folder: Path | None = None, only: Collection[str] | None = None, pause: Pause = no_pause
) -> list[Diagnostic]:
    """What the rules find, in `only` some files or in all; `folder` is the cache of figures, beside which that of cards lies. Records that lack something because of other problems are left in peace until it is mended."""
    spared = {catalog.entries[key].document.path for key in catalog.incomplete if key in catalog.entries}
    if only is not None:
        spared |= {entry.document.path for entry in catalog.entries.values()} - {*only}
    found: list[Diagnostic] = []
    for rule in RULES:
        pause()
        found += rule(catalog)
    carded = {catalog.entry(it).document.path for it in (*catalog.routines.values(), *catalog.plans.values())}
    if only is None or carded & {*only}:
        found += cards_fit(catalog, folder.parent / "cards" if folder else None)
    found = [diagnostic for diagnostic in found if diagnostic.location.path not in spared]
    return [*found, *figures.figures_hold(catalog, folder, spared)]


def cards_fit(catalog: Catalog, folder: Path | None = None) -> Iterator[Diagnostic]:
    """Cards, alone and in the booklets of plans, fit their pages; `folder` is the cache of cards."""
    yield from routines.fits_card(catalog, folder)
    yield from plans.fits_bound(catalog, folder)
