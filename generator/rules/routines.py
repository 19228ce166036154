"""Checks of routines: the time they take, the kit they need, how their blocks are built, and whether a card holds them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.cards.card import Card, card
from generator.cards.fitting import CARD_TOO_LONG, fits_alone
from generator.cards.format import Format
from generator.cards.formats import FORMATS
from generator.cards.papers import Paper
from generator.cards.verdicts import first_unfit
from generator.records import clean
from generator.records.catalog import Catalog
from generator.records.entry import Entry
from generator.records.routine import Block, Routine, exercises_of
from generator.text import items
from generator.text.codes import Code
from generator.text.diagnostics import Diagnostic
from generator.training import timing

MINUTES = Code(
    "G304",
    "Minutes do not add up",
    "The routine's minutes differ by more than 20 % from the time computed from its doses. A repetition counts as its "
    "tempo or 4 seconds, a breath 5 seconds, a meter 1 second, double for 'per side'; a set adds its rest; an "
    "exercise adds 20 seconds to get ready; a range counts with its middle, '5+' as 5, 'AMRAP' and 'to failure' as 10 "
    "repetitions; supersets, circuits and flows count in rounds.",
)

EQUIPMENT = Code(
    "G305",
    "Equipment does not match",
    "A routine lists exactly the equipment that its exercises need. Where they need nothing, it lists the entry that "
    "stands for that, which says 'nothing: true' in the vocabulary.",
)

BLOCK_SHAPE = Code(
    "G308",
    "Block does not add up",
    "A superset has two or three exercises. Supersets, circuits and flows are counted in the block's 'rounds', so their "
    "exercises have no sets of their own; straight blocks have no rounds.",
)


def minutes_agree(catalog: Catalog) -> Iterator[Diagnostic]:
    """A routine's minutes agree with the time computed from its doses."""
    for routine in catalog.routines.values():
        computed = timing.minutes(routine)
        if abs(routine.minutes - computed) > timing.TOLERANCE * computed:
            message = f"{routine.minutes} minutes are claimed, {computed:.0f} computed from the doses"
            place = catalog.entry(routine).at("minutes")
            yield Diagnostic(place, MINUTES, message, f"write {computed:.0f}, or mend sets and rest")


def equipment_matches(catalog: Catalog) -> Iterator[Diagnostic]:
    """A routine lists exactly what its exercises need; told once all of these are whole."""
    free = {id for id, kit in catalog.equipment.items() if kit.nothing}
    for routine in catalog.routines.values():
        done = exercises_of(routine)
        if any(("exercise", id) in catalog.incomplete for id in done):
            continue
        named = {id for exercise in done for id in catalog.exercises[exercise].equipment}
        needed = named - free or named
        entry, listed = catalog.entry(routine), set(routine.equipment)
        for id in sorted(needed - listed):
            users = [it for it in done if id in catalog.exercises[it].equipment]
            message = f"'{id}' is missing; {users[0] if users else 'the routine'} needs it"
            edit = items.added(entry.document, ("equipment",), id)
            yield Diagnostic(entry.at("equipment", key=True), EQUIPMENT, message, f"add '{id}'", edit)
        for index, id in enumerate(routine.equipment):
            if id not in needed and (id not in free or len(routine.equipment) == 1):
                edit = items.without(entry.document, ("equipment", index), id)
                message = f"no exercise needs '{id}'"
                yield Diagnostic(entry.at("equipment", index), EQUIPMENT, message, "take it out", edit)


def block_shape(catalog: Catalog) -> Iterator[Diagnostic]:
    """Rounds and sets are where the kind of block has them."""
    for routine in catalog.routines.values():
        entry = catalog.entry(routine)
        for index, block in enumerate(routine.blocks):
            yield from one_block(entry, index, block)


def one_block(entry: Entry, index: int, block: Block) -> Iterator[Diagnostic]:
    """What does not add up in one block."""
    kind = ("blocks", index, "kind")
    if block.kind == "superset" and len(block.items) not in (2, 3):
        message = f"a superset has two or three exercises, this has {len(block.items)}"
        yield Diagnostic(entry.at(*kind), BLOCK_SHAPE, message, "make it a circuit, or split it")
    if block.kind == "straight" and (block.rounds or block.rest):
        key = "rounds" if block.rounds else "rest"
        help = "write sets and rest at each exercise, or make it a circuit"
        yield Diagnostic(entry.at("blocks", index, key), BLOCK_SHAPE, f"a straight block has no '{key}'", help)
    if block.kind in ("superset", "circuit") and not block.rounds:
        message = f"a {block.kind} needs 'rounds'"
        yield Diagnostic(entry.at(*kind), BLOCK_SHAPE, message, "say how often to go through, like 'rounds: 3'")
    for number, item in enumerate(block.items if block.kind != "straight" else ()):
        if item.work.sets:
            message = f"sets are counted in the rounds of a {block.kind}"
            where = entry.at("blocks", index, "items", number, "work")
            yield Diagnostic(where, BLOCK_SHAPE, message, "write the amount alone, like '12' or '30 s'")


def fits_card(catalog: Catalog, folder: Path | None = None) -> Iterator[Diagnostic]:
    """A routine's card fits its pages in every format; told of the first where it does not. `folder` is the cache of cards."""
    for routine in catalog.routines.values():
        yield from clean.look(card_fits, catalog, routine, folder)


def card_fits(catalog: Catalog, routine: Routine, folder: Path | None) -> Iterator[Diagnostic]:
    """The same of one routine."""
    prints = [(form, paper) for form in FORMATS for paper in (form.bare, *form.papers)]
    words = card(catalog, routine)
    if wrong := first_unfit(words, prints, folder):
        yield unfit(catalog.entry(routine), words, *wrong)


def unfit(entry: Entry, words: Card, form: Format, paper: Paper) -> Diagnostic:
    """What is too long for a card: the words of one exercise, or all of it."""
    where = f"{form.words.partition(',')[0].lower()} on {paper.words}"
    for row in words.rows:
        if not fits_alone(words, row, form, paper):
            block, item = row.place
            message = f"'{row.name}' with its dose, cue and boxes does not fit the card ({where})"
            place = entry.at("blocks", block, "items", item, key=True)
            return Diagnostic(place, CARD_TOO_LONG, message, "shorten its name, load or cue, or do fewer sets")
    pages = "one page" if form.most == 1 else f"{form.most} pages"
    message = f"{len(words.rows)} exercises with their boxes and words do not fit {pages} of the card ({where})"
    help = "split the routine in two, or shorten sets and texts"
    return Diagnostic(entry.at("blocks", key=True), CARD_TOO_LONG, message, help)
