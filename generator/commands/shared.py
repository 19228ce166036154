"""What commands have in common: options, and how they tell of long work."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

import click

from generator import progress
from generator.records.kinds import FOLDERS

NO_GUIDE = "there is no guide here; go to the folder that holds mkdocs.yml and content, and call it again"


class OfGuide(click.Path):
    """A path that is there wherever the command is called in the folder of a guide."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path; raise UsageError where there is none."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter as error:
            if param and value == param.default:
                raise click.UsageError(NO_GUIDE) from error
            raise


PROJECT = click.option(
    "--config",
    "config",
    type=OfGuide(exists=True, dir_okay=False, path_type=Path),
    default="mkdocs.yml",
    show_default=True,
    help="The project's mkdocs.yml.",
)

CONTENT = click.option(
    "--content",
    "content",
    type=OfGuide(exists=True, file_okay=False, path_type=Path),
    default="content",
    show_default=True,
    help="The content folder.",
)

NO_CONTENT = "name one content folder, or files in one: content/exercises/my-exercise.yml"

QUIET = click.option("--quiet", "-q", is_flag=True, help="Say nothing but what is wrong.")


def telling(*, quiet: bool = False) -> AbstractContextManager[None]:
    """Tell of long work beside what a command prints."""
    return nullcontext() if quiet else progress.told(partial(click.echo, err=True), sys.stderr)


def root_of(path: Path) -> Path | None:
    """The content folder that a file lies in: the nearest that holds vocabularies, also where the command was called within it."""
    above = () if path.is_absolute() else (Path(os.path.relpath(folder)) for folder in path.resolve().parents)
    return next((folder for folder in chain(path.parents, above) if (folder / "vocabulary").is_dir()), None)


def content_in(folder: Path = Path()) -> Path:
    """The content folder that a folder is, holds or lies in; raise UsageError where there is none."""
    holding = next((it for it in (folder / "content", folder) if holds(it)), None)
    root = holding or root_of(folder / "all")
    if root is None:
        raise click.UsageError(NO_CONTENT if folder != Path() else NO_GUIDE)
    return root


def holds(folder: Path) -> bool:
    """Whether a folder holds anything of a guide."""
    return any((folder / name).is_dir() for name in (*FOLDERS, "vocabulary", "pages"))


@contextmanager
def writing(before: str = "") -> Iterator[None]:
    """End a command in one line where a file cannot be written; `before` says first what that keeps from being done."""
    try:
        yield
    except OSError as error:
        raise click.ClickException(f"{before}{error.filename} cannot be written: {error.strerror}") from error
