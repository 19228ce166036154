"""The command that makes a card of any routine."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from generator.cards import formats
from generator.commands.shared import PROJECT, writing
from generator.text.diagnostics import GuideError
from generator.values.quantity import counted


@click.command()
@click.argument("routine", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice([form.name for form in formats.FORMATS]),
    help="The kind of card; a full sheet, or an index card where the paper is one.",
)
@click.option(
    "--paper",
    type=click.Choice([paper.name for form in (formats.SHEET, formats.INDEX_CARD) for paper in form.papers]),
    help="A4, or 4 x 6 in for an index card, unless you say otherwise.",
)
@click.option(
    "--out",
    "target",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    help="File to write: a page for browsers where it ends in .html, a picture where in .png, a PDF where in .pdf.",
)
@click.option("--title", help="Title of the card; the routine's name unless you say otherwise.")
@click.option("--name", help="Name to print on the line for it.")
@click.option("--weeks", type=click.IntRange(1, 52), help="How many weeks of the progression to print.")
@click.option(
    "--tagged", "reader", is_flag=True, help="A PDF that screen readers can follow; needs the extra 'tagged'."
)
@PROJECT
def card(routine: Path, target: Path, config: Path, *, reader: bool, **asked: Any) -> None:
    """Make a card of any ROUTINE file, also of one outside the guide."""
    from generator.cards import own, pdf, png, tagged
    from generator.publish import guest
    from generator.publish.checks.config import read_settings

    if target.suffix.lower() not in (".pdf", ".html", ".htm", ".png"):
        raise click.UsageError(f"{target} is none of what a card can be; let --out end in .pdf, .html or .png")
    browser = target.suffix.lower() in (".html", ".htm")
    picture = target.suffix.lower() == ".png"
    if (browser or picture) and reader:
        raise click.UsageError("'--tagged' makes a PDF, so let --out end in .pdf")
    engine = tagged if reader else pdf
    if not browser and not engine.there():
        raise click.ClickException(tagged.MISSING if reader else own.NO_ENGINE)
    try:
        settings = read_settings(config)
        sheet = guest.card(routine, own.order(**asked, any_letter=not (reader or picture)), *settings)
        made = own.alone(sheet).encode() if browser else png.whole(sheet) if picture else engine.pdf(sheet)
        if not (
            browser or picture or own.whole(sheet, made)
        ):  # told again more strictly: with each letter, and where it stands
            guest.card(routine, own.order(**asked), *settings)
        with writing():
            target.write_bytes(made)
    except own.Refused as error:
        raise click.UsageError(str(error)) from error
    except (GuideError, pdf.Unfit) as error:
        raise click.ClickException(f"nothing was written\n{error}") from error
    click.echo("\n".join([f"{target}: {counted(sheet.pages, 'page')} on {sheet.paper.words}", *sheet.lacks]))
