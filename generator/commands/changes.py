"""The command that tells what changed in the data."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands.shared import CONTENT


@click.command()
@click.argument("before")
@click.argument("after", required=False)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@CONTENT
def changes(before: str, after: str | None, form: str, content: Path) -> None:
    """Tell in words what changed in the data. That is from revision BEFORE of git to revision AFTER, or to the files as they are."""
    from generator.bench import changes, revisions

    try:
        old, _ = revisions.read(content, before)
        new, moved = revisions.read(content, after)
    except revisions.Unknown as error:
        raise click.ClickException(str(error)) from error
    except OSError as error:
        raise click.ClickException(f"{error.filename} cannot be read: {error.strerror}") from error
    click.echo(changes.FORMATS[form](changes.changes(old, new, moved)))
