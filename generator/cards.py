"""A routine to its printable card: as a bare page made for paper, and as the part of its page that Ctrl+P prints."""

from __future__ import annotations

import re
from pathlib import Path

import jinja2

from generator import fit
from generator.catalog import Catalog
from generator.filling import fill
from generator.model import Routine
from generator.pictures import routine_map


class Printer:
    """Makes cards from one catalogue; the address on them is the site's."""

    def __init__(self, catalog: Catalog, templates: Path, site_name: str, site_url: str) -> None:
        self.catalog = catalog
        self.site_name = site_name
        self.site_url = site_url
        self.environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(templates),
            undefined=jinja2.StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def page(self, routine: Routine) -> str:
        """The whole HTML page of a card, with nothing around it."""
        return self.render("page.html.j2", routine, heading="h1")

    def embedded(self, routine: Routine) -> str:
        """The card as one line of HTML, so that no Markdown engine takes a part of it for its own."""
        return re.sub(r"\s*\n\s*", "", self.render("card.html.j2", routine, heading="p"))

    def render(self, template: str, routine: Routine, heading: str) -> str:
        """A card by one of the templates; empty where it does not fit, which a rule has reported."""
        card = fit.fitted(self.catalog, routine)
        if not card:
            return ""
        address = f"{self.site_url.rstrip('/')}/routines/{routine.id}/"
        picture = routine_map(self.catalog, routine)
        values = {
            "card": card,
            "map": picture,
            "fit": fit,
            "heading": heading,
            "address": address,
            "site_name": self.site_name,
        }
        return fill(self.environment, template, **values)
