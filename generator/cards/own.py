"""A card by itself: filled in for one reader, in one file that needs no site around it."""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Mapping, Sequence
from html import unescape
from pathlib import Path
from typing import NamedTuple

from generator.cards import pdf, press
from generator.cards.format import Format
from generator.cards.formats import FORMATS, INDEX_CARD, SHEET
from generator.cards.papers import Paper
from generator.cards.printer import Printer
from generator.records.exercise import Exercise
from generator.records.plan import Plan
from generator.records.progress import Progress
from generator.records.routine import Routine
from generator.typeface import missing, width
from generator.values.quantity import Span

TAG = re.compile(r"<[^>]*>")
NO_LETTER = "\ufffd"
"""What stands in a PDF's text for a letter that no type has."""
PICTURE = re.compile(r'(src=")\.\./\.\./([^"]+)')
"""What a page loads beside its style sheet."""
FONT = re.compile(r"(url\()([^)]+)")
"""What the style sheet loads."""
AROUND = re.compile(r'<link rel="(?:icon|canonical)"[^>]*>\n|<a href="\.\./[^>]*>[^<]*</a> ')
"""What a page says of the site around it."""
STYLE = re.compile(r'<link rel="stylesheet" href="\.\./\.\./([^"]+)">')
NO_ENGINE = "there is no PlutoPrint for this system: let --out end in .html, and print the page from a browser"
MOST = 60
"""Letters of a title, as of any name."""
BETWEEN = 6.0
"""Millimeters between the lines for a name and a date, and a little more."""


class Refused(Exception):
    """What somebody asks for does not go together, or does not go on the card."""


class Order(NamedTuple):
    """A card as it is asked for."""

    form: Format
    paper: Paper
    title: str = ""
    """That of the routine where it is empty."""
    weeks: int = 0
    """How many weeks of the progression; all where it is 0."""
    any_letter: bool = False
    """Whether letters that the cards' type lacks may be printed, which a browser takes from another."""


class Guest(Printer):
    """Prints a routine that has no page: its cards lead to the guide."""

    def address(self, record: Routine | Plan | Exercise) -> str:  # noqa: ARG002 - the address is the same for all
        """The address of the guide."""
        return f"{self.imprint.url.rstrip('/')}/"


def order(  # noqa: PLR0913 - as many as the command has options
    form: str | None = None,
    paper: str | None = None,
    title: str | None = None,
    name: str | None = None,
    weeks: int | None = None,
    *,
    any_letter: bool = False,
) -> Order:
    """An order of a format and a paper by name; the one that is left out follows the other. Raise Refused where they do not go together."""
    title, name = (title or "").strip(), (name or "").strip()
    small = paper in {it.name for it in INDEX_CARD.papers}
    chosen = next((it for it in FORMATS if it.name == form), INDEX_CARD if small else SHEET)
    sheet = next((it for it in chosen.papers if paper in (None, it.name)), None)
    if not sheet:
        raise Refused(f"'{chosen.name}' is printed on {' or '.join(it.name for it in chosen.papers)}, not on {paper}")
    for key, text in (("title", title), ("name", name)):
        if (lacking := missing(text)) and not any_letter:
            raise Refused(
                f"the {key} has letters that no typeface here can print: {' '.join(map(shown, lacking))}; let --out end in .html"
            )
    if len(title) > MOST:
        raise Refused(f"the title has more than {MOST} characters")
    return Order(named(chosen, sheet, name), sheet, title, weeks or 0, any_letter)


def shown(letter: str) -> str:
    """A letter as it can be told: itself, or the code of one that cannot be seen."""
    return letter if letter.isprintable() else ascii(letter)


def named(form: Format, paper: Paper, name: str) -> Format:
    """The format with a name written on its line; raise Refused where there is none, or it is too short."""
    if not name:
        return form
    if not form.who:
        raise Refused(f"'{form.name}' has no line for a name")
    written = f"{form.labels[0]}: {name}"
    beside = 1 if form.folded else len(form.labels)
    if width(written, form.sizes.text) > paper.box[0] / beside - BETWEEN:
        raise Refused("the name is longer than its line")
    return form._replace(labels=(written, *form.labels[1:]))


def filled_in(routine: Routine, order: Order) -> Routine:
    """The routine with the title of the order and the weeks that it asks for."""
    weeks = order.weeks or max((step.weeks.high for step in routine.progression), default=0)
    steps = tuple(until(step, weeks) for step in routine.progression if step.weeks.low <= weeks)
    return routine.model_copy(update={"name": order.title or routine.name, "progression": steps})


def until(step: Progress, week: int) -> Progress:
    """A step as far as a week."""
    return step.model_copy(update={"weeks": Span(step.weeks.low, min(step.weeks.high, week))})


def made(
    printer: Printer, routine: Routine, order: Order, drawn: Mapping[str, str], assets: Sequence[Path]
) -> pdf.Sheet:
    """What the card is made from; of no pages where it does not fit. `drawn` are figures by the exercise's id."""
    pictures = {path: svg.encode() for path, svg in press.figures(drawn).items()}
    return press.sheet(printer, press.Job([routine], order.form, order.paper), press.look(assets), pictures)


def whole(sheet: pdf.Sheet, made: bytes) -> bool:
    """Whether a PDF shows every letter: those that our type lacks are taken from another of the system, which may lack them too."""
    if not missing("".join(unescape(TAG.sub("", sheet.html)).split())):
        return True
    from pypdf import PdfReader  # noqa: PLC0415 - slow to load, and cards mostly have no such letters

    return not any(NO_LETTER in page.extract_text() for page in PdfReader(io.BytesIO(made)).pages)


def alone(sheet: pdf.Sheet) -> str:
    """The page of a card with all that it loads within it, and without links to pages around it."""

    def data(found: re.Match[str]) -> str:
        path = found[2] if found[2] in sheet.files else f"assets/{found[2]}"
        return f"{found[1]}data:{pdf.TYPES[Path(path).suffix]};base64,{base64.b64encode(sheet.files[path]).decode()}"

    def style(found: re.Match[str]) -> str:
        return f"<style>{FONT.sub(data, sheet.files[found[1]].decode())}</style>"

    return STYLE.sub(style, PICTURE.sub(data, AROUND.sub("", sheet.html)))
