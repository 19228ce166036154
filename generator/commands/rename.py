"""The command that renames an id."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from generator.commands.shared import CONTENT, writing


@click.command()
@click.argument("old")
@click.argument("new")
@click.option(
    "--reason", default="It is called so now.", show_default=True, help="Why, for whoever reads the file of redirects."
)
@CONTENT
def rename(old: str, new: str, reason: str, content: Path) -> None:
    """Rename the record OLD to NEW. This changes its file, and every id and link in every file. Its old address leads on to the new one."""
    from generator.bench import renaming

    try:
        with writing():
            done = renaming.rename(content, old, new, reason, datetime.now(UTC).date())
    except renaming.Refused as error:
        raise click.ClickException(f"nothing was changed: {error}") from error
    if done.moved:
        click.echo(f"{done.moved[0]} is {done.moved[1].name} now.")
    for file in sorted(done.before):
        click.echo(f"{file} names it.")
    click.echo(
        f"The {done.kind} '{old}' is '{new}' in {len(done.before)} files. Its name is as it was: change it in its file, if you like."
    )
