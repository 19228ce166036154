"""Whole pages of cards with nothing around them: of a routine or many, of a print tray, and of a plan's booklet."""

from __future__ import annotations

from collections.abc import Iterable

from generator.cards import formats
from generator.cards.format import Format
from generator.cards.papers import Paper
from generator.cards.printer import Printer
from generator.records.plan import Plan
from generator.records.routine import Routine
from generator.text.filling import fill

TOGETHER = {'loading="eager"': 'loading="lazy"', "<h1 ": "<h2 ", "</h1>": "</h2>"}
"""What is otherwise on a page of all cards than on the page of each: figures load late, since most will not be printed, and the page has a heading of its own. Words of authors are escaped, and so none of these."""

CHOOSES, FILLS = "chosen.js", "things/fill.js"
"""The scripts of a print tray's page and of a log's."""


def page(printer: Printer, routines: Iterable[Routine], form: Format, paper: Paper) -> str:
    """The whole HTML page of the cards of one routine, or of many, with nothing around them."""
    chosen = list(routines)
    made = "".join(printer.sections(routine, form, paper, heading="h1") for routine in chosen)
    title = f"{chosen[0].name} – card to print" if len(chosen) == 1 else f"{printer.imprint.name} – all cards to print"
    values = {"cards": made, "title": title, "home": f"../../routines/{chosen[0].id}/", "paper": paper}
    runs = FILLS if form is formats.LOG else ""
    return whole(printer, address=printer.address(chosen[0]), script=runs, **values) if made else ""


def tray(printer: Printer, form: Format) -> str:
    """The whole HTML page of all cards of a format, of which a script prints those that the print tray names."""
    routines = printer.catalog.routines.values()
    made = "".join(printer.sections(it, form, form.bare, heading="h1") for it in routines)
    for alone, together in TOGETHER.items():
        made = made.replace(alone, together)
    values = {"cards": made, "title": f"{printer.imprint.name} – cards to print", "home": "../", "paper": form.bare}
    return whole(printer, address=f"{printer.imprint.url.rstrip('/')}/print-tray/", script=CHOOSES, **values)


def booklet(printer: Printer, plan: Plan, paper: Paper) -> str:
    """The whole HTML page of a plan's weeks and of the default cards of its routines."""
    made = [printer.weeks(plan, paper, heading="h1")]
    made += [
        printer.sections(routine, form, paper, "h2", (words, f"of {plan.id}"))
        for routine, words in printer.bound(plan)
        for form in formats.BOUND
    ]
    title, home = f"{plan.name} – booklet to print", f"../../plans/{plan.id}/"
    values = {"cards": "".join(made), "title": title, "home": home, "paper": paper, "address": printer.address(plan)}
    return whole(printer, **values)


def whole(printer: Printer, **values: object) -> str:
    """An HTML page of cards with nothing around them."""
    return fill(printer.environment, "page.html.j2", **{"author": printer.imprint.name, "script": "", **values})
