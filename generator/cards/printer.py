"""Cards as HTML: bare pages made for paper, and the part of a routine's page that Ctrl+P prints."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Sequence
from functools import partial
from pathlib import Path

from generator.cards import booklet, bound, boxes, classes, formats, handout, heights, imposition, log, qr, room, weeks
from generator.cards.card import Card, card, edition
from generator.cards.files import figure_of
from generator.cards.format import Format
from generator.cards.imposition import Extent
from generator.cards.imprint import Imprint
from generator.cards.keeping import Kept
from generator.cards.papers import EITHER, Paper
from generator.cards.sayings import said
from generator.figures.lines import theme
from generator.pictures import routine_map, whole_of
from generator.records.catalog import Catalog
from generator.records.exercise import Exercise
from generator.records.plan import Plan
from generator.records.routine import Routine
from generator.text.filling import Compiled, Templates, fill
from generator.training import stops
from generator.workshop import digest

LABEL = re.compile(r'<svg[^>]*aria-label="([^"]*)"[^>]*>')
"""The label of a drawing, which a tagged PDF looks for in a title."""

LINE = re.compile(r"\s*\n\s*")


class Printer:
    """Makes cards from one catalogue; the figures on them are those of the exercises in `drawn`."""

    def __init__(
        self,
        catalog: Catalog,
        templates: Sequence[Path],
        imprint: Imprint,
        drawn: Collection[str] = (),
        compiled: Compiled | None = None,
    ) -> None:
        self.catalog = catalog
        self.kept = Kept()
        self.codes: Path | None = None
        """The cache of drawings, which QR codes are taken from."""
        self.imprint = imprint
        self.drawn = drawn
        self.cards: dict[str, Card] = {}
        self.editions: dict[str, str] = {}
        self.seals: dict[str, str] = {}
        self.maps: dict[str, str] = {}
        self.plans: dict[str, list[tuple[Routine, Card]]] = {}
        self.environment = Templates(*templates, bytecode_cache=compiled)
        self.environment.filters |= {"tall": classes.tall, "on": classes.on, "page_file": classes.page_file}

    def card(self, routine: Routine) -> Card:
        """The words of a routine's cards."""
        if routine.id not in self.cards:
            self.cards[routine.id] = card(self.catalog, routine)
        return self.cards[routine.id]

    def edition(self, routine: Routine) -> str:
        """The edition of a routine's cards."""
        if routine.id not in self.editions:
            self.editions[routine.id] = edition(self.catalog, routine, self.card(routine))
        return self.editions[routine.id]

    def map(self, routine: Routine) -> str:
        """The muscle map of a routine in black and white."""
        if routine.id not in self.maps:
            drawn = theme.fixed(routine_map(self.catalog, routine), theme.CARD)
            self.maps[routine.id] = LABEL.sub(r"\g<0><title>\1</title>", drawn, count=1)
        return self.maps[routine.id]

    def embedded(self, record: Routine | Plan) -> str:
        """A routine's default card or a plan's weeks as HTML, each page one line, so that no Markdown engine takes a part of it for its own."""
        if isinstance(record, Plan):
            made = self.weeks(record, EITHER, heading="p")
        else:
            made = self.sections(record, formats.SHEET, EITHER, heading="p")
        return LINE.sub("", made).replace("</section><section ", "</section>\n<section ")

    def handout(self, catalog: Catalog, exercise: Exercise) -> str:
        """An exercise of a catalogue on a sheet to hand out, as one line of HTML."""
        values = {
            "words": room.fitted(handout.handout(catalog, exercise), EITHER),
            "figure": self.figure(whole_of(exercise.id)) or self.figure(exercise.id),
            "form": formats.SHEET,
            "paper": EITHER,
            "pen": handout.PEN,
            **self.addresses(self.address(exercise), exercise.name),
        }
        return LINE.sub("", fill(self.environment, "handout.html.j2", **values))

    def weeks(self, plan: Plan, paper: Paper, heading: str) -> str:
        """A page for each week of a plan as HTML; weeks that do not fit are left out, which a rule has reported."""
        address, safety = self.address(plan), said(self.catalog, stops.brief(self.catalog, plan.safety))
        values = {
            "plan": plan.name,
            "form": formats.SHEET,
            "safety": safety,
            "paper": paper,
            **self.addresses(address, plan.name),
        }
        laid = [booklet.fitted(week, safety, paper) for _, week in booklet.weeks(self.catalog, plan)]
        lower = "h2" if heading == "h1" else heading
        return "".join(
            fill(self.environment, "week.html.j2", week=week, heading=lower if week.number > 1 else heading, **values)
            for week in laid
            if week
        )

    def addresses(self, address: str, title: str) -> dict[str, object]:
        """What a page of paper says of where it is on the web, and who says it."""
        return {
            "address": address,
            "short": re.sub(r"^https?://|/$", "", address),
            "qr": qr.code(address, f"QR code: {title} on the web", self.codes) if address.startswith("http") else "",
            "site_name": self.imprint.name,
            "licence": self.imprint.licence,
            "long": classes.long,
        }

    def bound(self, plan: Plan) -> list[tuple[Routine, Card]]:
        """The routines of a plan, each with the words of its cards in the plan's booklet."""
        if plan.id not in self.plans:
            routines = booklet.routines(self.catalog, plan)
            self.plans[plan.id] = [(routine, bound.bound(self.catalog, plan, routine)) for routine in routines]
        return self.plans[plan.id]

    def sections(
        self, routine: Routine, form: Format, paper: Paper, heading: str, own: tuple[Card, str] | None = None
    ) -> str:
        """Each page of a card as HTML; empty where it does not fit, which a rule has reported. A booklet has words of its `own`, and its plan's name."""
        words, of = own or (self.card(routine), "")
        name = f"{routine.id} {form.name} {paper.name} {heading} {of}".rstrip()
        make = partial(self.filled, routine, form, paper, heading, words)
        return self.kept.text(name, (self.seal(routine), repr((paper, own))), make)

    def extent(self, routine: Routine, form: Format, paper: Paper, own: tuple[Card, str] | None = None) -> Extent:
        """How many sheets a card takes, and what its pages say that they lack."""
        words, of = own or (self.card(routine), "")
        name = f"{routine.id} {form.name} {paper.name} extent {of}".rstrip()
        told = self.kept.text(
            name,
            (self.seal(routine), repr((paper, own))),
            lambda: json.dumps(imposition.extent(words, form, paper)),
        )
        return Extent(*json.loads(told))

    def seal(self, routine: Routine) -> str:
        """A digest of all that a routine's cards are made of, but for templates."""
        if routine.id not in self.seals:
            words, its = self.card(routine), self.imprint
            drawn = sorted({row.figure for row in words.rows}.intersection(self.drawn))
            self.seals[routine.id] = digest(map(repr, (words, self.map(routine), self.edition(routine), drawn, its)))
        return self.seals[routine.id]

    def filled(self, routine: Routine, form: Format, paper: Paper, heading: str, words: Card) -> str:
        """The pages of a card as HTML."""
        values = {
            "sheets": imposition.sheets(words, form, paper),
            "marks": imposition.marks(paper, folded=form.folded),
            "cut": imposition.slit(paper) if form.folded else "",
            "fold": heights.FOLD,
            "form": form,
            "paper": paper,
            "map": self.map(routine),
            "heading": heading,
            "routine": routine.id,
            "edition": self.edition(routine),
            "dose": heights.dose,
            "roomy": heights.roomy,
            "boxes": boxes.columns,
            "counted": boxes.counted,
            "legend": boxes.legend,
            "asides": log.asides,
            "said": log.said,
            "names": log.names,
            "due_boxes": log.due_boxes,
            "widths": weeks.columns,
            "number": weeks.number,
            "figure": self.figure,
            **self.addresses(self.address(routine), words.title),
        }
        return fill(self.environment, form.template, **values)

    def address(self, record: Routine | Plan | Exercise) -> str:
        """The address of the page of a record."""
        return self.imprint.address(record)

    def figure(self, name: str) -> str | None:
        """The file of a figure as seen from a card."""
        return f"../../{figure_of(name)}" if name in self.drawn else None
