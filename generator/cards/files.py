"""Where the cards of the guide lie, below its Markdown."""

from __future__ import annotations

from generator.cards.format import Format
from generator.cards.formats import SHEET
from generator.cards.papers import Paper
from generator.records.plan import Plan
from generator.records.routine import Routine


def figure_of(name: str) -> str:
    """The file of a figure in black and white, by the exercise's id or by what `postures.pictured` adds to it."""
    return f"exercises/{name}/card.svg"


def page_of(routine: Routine, form: Format, paper: Paper | None = None) -> str:
    """The bare page of a card, for any paper or for one; that of the default format stands for the card as such."""
    names = [form.name, paper.name] if paper else ["index" if form is SHEET else form.name]
    return f"cards/{routine.id}/{'-'.join(names)}.html"


def tray_of(form: Format) -> str:
    """The page of all cards of a format, of which the print tray shows those that are chosen."""
    return f"print-tray/all/{form.name}.html"


def pdf_of(routine: Routine, form: Format, paper: Paper) -> str:
    """The PDF of a card."""
    return f"cards/{routine.id}/{routine.id}-{form.name}-{paper.name}.pdf"


def tagged_of(routine: Routine, paper: Paper) -> str:
    """The tagged PDF of a default card."""
    return pdf_of(routine, SHEET, paper).replace(".pdf", "-tagged.pdf")


def booklet_of(plan: Plan, paper: Paper | None = None) -> str:
    """The PDF of a plan's booklet; without a paper, the page that browsers print."""
    return f"cards/{plan.id}/{plan.id}-booklet-{paper.name}.pdf" if paper else f"cards/{plan.id}/index.html"


def picture_of(path: str) -> str:
    """The picture that stands beside a PDF."""
    return f"{path.removesuffix('.pdf')}.png"


def all_of(paper: Paper) -> str:
    """The PDF of all default cards."""
    return f"cards/all-cards-{paper.name}.pdf"
