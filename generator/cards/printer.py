"""Cards as HTML: bare pages made for paper, and the part of a routine's page that Ctrl+P prints."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import jinja2

from generator.cards import fitting, formats, imposition, qr
from generator.cards.card import Card, card
from generator.cards.formats import Format, Paper
from generator.cards.imposition import Sheets
from generator.catalog import Catalog
from generator.figures import theme
from generator.filling import fill
from generator.model import Routine
from generator.pictures import routine_map

LONGEST_WORD = 30
"""Letters that any line holds, were they all as wide as W."""

LINE = re.compile(r"\s*\n\s*")


class Printer:
    """Makes cards from one catalogue; the address on them is the site's, the figures are those that `shapes` names."""

    def __init__(
        self,
        catalog: Catalog,
        templates: Path,
        site_name: str,
        site_url: str,
        shapes: Mapping[str, float] | None = None,
    ) -> None:
        self.catalog = catalog
        self.site_name = site_name
        self.site_url = site_url
        self.shapes = shapes or {}
        self.cards: dict[str, Card] = {}
        self.maps: dict[str, str] = {}
        self.made: dict[tuple[str, Card, Sheets, Format, Paper, str], str] = {}
        """The pages of cards that were made, by what they are made from: a PDF of all cards has those of each again."""
        self.environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(templates),
            undefined=jinja2.StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def card(self, routine: Routine) -> Card:
        """The words of a routine's cards."""
        if routine.id not in self.cards:
            self.cards[routine.id] = card(self.catalog, routine)
            self.maps[routine.id] = theme.fixed(routine_map(self.catalog, routine), theme.CARD)
        return self.cards[routine.id]

    def page(self, routines: Iterable[Routine], form: Format, paper: Paper) -> str:
        """The whole HTML page of the cards of one routine, or of many, with nothing around them."""
        chosen = list(routines)
        made = "".join(self.sections(routine, form, paper, heading="h1") for routine in chosen)
        title = f"{chosen[0].name} – card to print" if len(chosen) == 1 else f"{self.site_name} – all cards to print"
        home = f"../../routines/{chosen[0].id}/" if len(chosen) == 1 else "../routines/"
        values = {"cards": made, "title": title, "home": home, "paper": paper, "address": self.address(chosen[0])}
        return fill(self.environment, "page.html.j2", **values) if made else ""

    def embedded(self, routine: Routine) -> str:
        """The default card as one line of HTML, so that no Markdown engine takes a part of it for its own."""
        return LINE.sub("", self.sections(routine, formats.SHEET, formats.EITHER, heading="p"))

    def sections(self, routine: Routine, form: Format, paper: Paper, heading: str) -> str:
        """Each page of a card as HTML; empty where it does not fit, which a rule has reported."""
        words = self.card(routine)
        laid = imposition.sheets(words, form, paper)
        key = routine.id, words, laid, form, paper, heading
        if key not in self.made:
            self.made[key] = self.filled(routine, form, paper, heading, laid)
        return self.made[key]

    def filled(self, routine: Routine, form: Format, paper: Paper, heading: str, laid: Sheets) -> str:
        """The pages of a card as HTML."""
        words, address = self.card(routine), self.address(routine)
        values = {
            "sheets": laid,
            "marks": imposition.marks(paper),
            "form": form,
            "paper": paper,
            "map": self.maps[routine.id],
            "qr": qr.code(address, f"QR code: {words.title} on the web") if address.startswith("http") else "",
            "heading": heading,
            "address": address,
            "short": re.sub(r"^https?://|/$", "", address),
            "edition": words.edition,
            "site_name": self.site_name,
            "dose": fitting.dose,
            "figure": self.figure,
            "long": long,
        }
        return fill(self.environment, "card.html.j2", **values)

    def address(self, routine: Routine) -> str:
        """The address of a routine's page."""
        return f"{self.site_url.rstrip('/')}/routines/{routine.id}/"

    def figure(self, id: str, form: Format, height: float) -> tuple[str, float, float] | None:
        """The file of an exercise's figure as seen from a card, with its width and height in mm in a row of `height`."""
        if id not in self.shapes:
            return None
        high = min(height - 2, (form.figure - 2) / self.shapes[id])
        return f"../../{figure_of(id)}", round(high * self.shapes[id], 1), round(high, 1)


def long(text: str) -> str:
    """The class for a text with a word that may be wider than its line; others are never broken, since PlutoPrint would break too many."""
    return " rc-long" if any(len(word) > LONGEST_WORD for word in text.split()) else ""


def figure_of(id: str) -> str:
    """The file of an exercise's figure in black and white."""
    return f"exercises/{id}/card.svg"


def shape(svg: str) -> float:
    """The width of a drawing by its height."""
    _, _, width, height = (float(number) for number in svg.partition('viewBox="')[2].partition('"')[0].split())
    return width / height


def page_of(routine: Routine, form: Format) -> str:
    """The bare page of a card; that of the default format stands for the card as such."""
    return f"cards/{routine.id}/{'index' if form is formats.SHEET else form.name}.html"


def pdf_of(routine: Routine, form: Format, paper: Paper) -> str:
    """The PDF of a card."""
    return f"cards/{routine.id}/{routine.id}-{form.name}-{paper.name}.pdf"
