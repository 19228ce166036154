"""The command that brings in exercises of other collections."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.shared import CONTENT, writing
from generator.publish.sent.templates import SHIPPED
from generator.values.quantity import counted

if TYPE_CHECKING:
    from generator.bench.importing import Brought

FEW = 3
"""So many records are named that lose the same word."""
FORMATS = ("free-exercise-db", "wger", "csv")
"""The collections that are known; to look them up would take every command longer to start."""
FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command("import")
@click.argument("form", metavar=f"[{'|'.join(FORMATS)}]", type=click.Choice(FORMATS))
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--to", "target", type=FOLDER, required=True, help="Folder to write drafts to; files that are there stay."
)
@click.option("--origin", default="", help="Where a table comes from, for the first lines of each draft.")
@click.option("--licence", default="", help="Under which licence it is.")
@CONTENT
def bring(form: str, file: Path, target: Path, content: Path, **said: str) -> None:
    """Make drafts of the exercises in FILE. It tells what of them has no place here. Their sentences and pictures stay out."""
    from generator.bench import foreign
    from generator.bench.importing import Importer
    from generator.records import loader

    catalog, _ = loader.load(content, content.as_posix())
    template = (SHIPPED / "new/exercise.yml").read_text("utf-8")
    try:
        brought = Importer(catalog, form, template, **said).bring(foreign.read(form, file.read_bytes()))
        there = {id for id in brought.drafts if (target / f"{id}.yml").exists()}
        with writing():
            target.mkdir(parents=True, exist_ok=True)
            for id in brought.drafts.keys() - there:
                (target / f"{id}.yml").write_text(brought.drafts[id], "utf-8", newline="\n")
    except foreign.Unreadable as error:
        raise click.ClickException(str(error)) from error
    for line in report(brought, there):
        click.echo(line)
    if left := foreign.tables()["formats"][form]["left_out"]:
        click.echo(f"Left out of all of them, for a guide has its own words and pictures: {', '.join(left)}.")


def report(brought: Brought, there: set[str]) -> Iterator[str]:
    """What came of each record, and of each word that has no place."""
    from generator.bench.importing import by_word

    for label, id in brought.known.items():
        yield f"{label}: the guide has it as '{id}'"
    for label, why in brought.refused.items():
        yield f"{label}: left out, {why}"
    for id in sorted(there):
        yield f"{id}: left alone, for there is such a file"
    for (key, word, why), records in by_word(brought.lost).items():
        said = f"{key} '{word}'" if word else key
        more = f", and {len(records) - FEW} more" if len(records) > FEW else ""
        yield f"{said} has no place ({why}): {', '.join(records[:FEW])}{more}"
    known, left = len(brought.known), len(brought.refused) + len(there)
    made = len(brought.drafts) - len(there)
    yield f"{counted(made + known + left, 'record')}: {counted(made, 'draft')} written, {known} there already, {left} left out."
