"""The command that begins a record."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.shared import CONTENT, writing
from generator.publish.sent.templates import SHIPPED
from generator.values.quantity import counted

if TYPE_CHECKING:
    from generator.bench.template import Wanted
    from generator.records.catalog import Catalog

FOLDER = SHIPPED / "new"
KINDS = sorted(path.stem for path in FOLDER.glob("*.yml"))


@click.command()
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("name")
@click.argument("said", metavar="[KEY=VALUE]...", nargs=-1)
@click.option(
    "--ask/--no-ask",
    default=None,
    help="Ask for what is not said; unless you say otherwise, where somebody can answer.",
)
@CONTENT
def new(kind: str, name: str, said: tuple[str, ...], content: Path, *, ask: bool | None) -> None:
    """Begin a KIND of record called NAME, as a draft. What you know already may follow: 'level=beginner work="2 x 12"'."""
    from generator.bench import beginning, template
    from generator.records import loader, unfilled

    pairs = [word.partition("=") for word in said]
    if odd := next((key for key, sign, _ in pairs if not sign), None):
        raise click.UsageError(f"write '{odd}' as KEY=VALUE; a name of several words goes in quotes")
    catalog, _ = loader.load(content, content.as_posix())
    asking = sys.stdin is not None and (sys.stdin.isatty() if ask is None else ask)  # a closed one is none
    if like := beginning.near(catalog, name):
        click.echo(f"The guide has {like}.", err=True)
        if asking and not click.confirm("Is yours another one?", err=True):
            click.echo("Nothing was written; give that one an alias instead.")
            return
    bare = (FOLDER / f"{kind}.yml").read_text("utf-8")
    wanted = template.Wanted(kind, name, bare, {key: value for key, _, value in pairs})
    try:
        if asking:
            wanted = interview(catalog, wanted)
        begun = beginning.begin(catalog, content, wanted)
        file = content / begun.path
        with writing():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(begun.text, "utf-8", newline="\n")
    except template.Refused as error:
        raise click.ClickException(f"nothing was written: {error}") from error
    entry = begun.path.startswith("vocabulary/")
    click.echo(
        (f"An entry for '{name}' is begun at the end of {file}." if entry else f"{file} is begun.")
        + (f" Its pose is that of '{begun.like}'; change what differs." if begun.like else "")
    )
    left = len(unfilled.lines("", begun.text.encode()))
    click.echo(
        f"It is a draft with {counted(left, 'place')} to fill in: look for '{unfilled.MARK}', and take 'draft: true' out at the end."
    )
    click.echo(f"'guide check {file}' lists them.")


def interview(catalog: Catalog, wanted: Wanted) -> Wanted:
    """What is wanted, with the answers to what it asks for in a word or a few; who does not know yet presses Enter."""
    from generator.bench import template

    said = dict(wanted.said)
    for key, hint in template.asked(wanted):
        while told := click.prompt(
            f"{key}{f' ({hint})' if hint else ''}", default="", show_default=False, err=True
        ).strip():
            try:
                template.filled(catalog, wanted, {key: told})
            except template.Refused as error:
                click.echo(f"{str(error)[:1].upper()}{str(error)[1:]}", err=True)
            else:
                said[key] = told
                break
    return replace(wanted, said=said)
