"""The command that leaves out of a proposal what cannot be built."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.commands.check import asked
from generator.commands.shared import CONTENT, telling, writing
from generator.text.diagnostics import as_text


@click.command()
@click.argument("before")
@CONTENT
def aside(before: str, content: Path) -> None:
    """Put files that have problems back to how they were. That is as at revision BEFORE of git, so that the rest can be built; what was not there then goes. Commit first."""
    from generator.bench import aside, revisions

    wanted = asked((content,))
    try:
        with telling(), writing():
            for put in aside.put_aside(content, before, lambda: wanted.examine()[1]):
                done = f"as it was at {before}" if put.there else "left out"
                click.echo(f"{content.as_posix()}/{put.path}: has to do with problems, and is {done}")
            left = wanted.examine()[1]
    except revisions.Unknown as error:
        raise click.ClickException(str(error)) from error
    except aside.Unsaved as error:
        raise click.ClickException(f"there is work in '{content}' that is in no commit; commit it first") from error
    if left:
        click.echo(as_text(left), err=True)
    sys.exit(1 if left else 0)
