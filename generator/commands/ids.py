"""The command that finds ids by words."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.commands.shared import CONTENT


@click.command()
@click.argument("words", nargs=-1)
@CONTENT
def ids(words: tuple[str, ...], content: Path) -> None:
    """Find the ids that WORDS mean. They may be names, aliases, groups, kinds such as 'muscles', or what a record says of itself. All ids without words."""
    from generator.bench import finding
    from generator.records import loader

    catalog, problems = loader.load(content, content.as_posix())
    some = finding.find(catalog, words)
    if some:
        click.echo(finding.listed(some))
    if problems:
        click.echo(
            "Some files have problems, so that what they hold may be missing here: 'guide check' tells them.", err=True
        )
    if not some:
        click.echo(f"Nothing is called '{' '.join(words)}'. Try fewer letters, or a kind: {finding.kinds()}.", err=True)
        sys.exit(1)
