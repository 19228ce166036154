"""What commands have in common: options, and how they tell of long work."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path

import click

from generator import progress

PROJECT = click.option(
    "--config",
    "config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default="mkdocs.yml",
    show_default=True,
    help="The project's mkdocs.yml.",
)

CONTENT = click.option(
    "--content",
    "content",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default="content",
    show_default=True,
    help="The content folder.",
)

QUIET = click.option("--quiet", "-q", is_flag=True, help="Say nothing but what is wrong.")


def telling(*, quiet: bool = False) -> AbstractContextManager[None]:
    """Tell of long work beside what a command prints."""
    return nullcontext() if quiet else progress.told(partial(click.echo, err=True), sys.stderr)
