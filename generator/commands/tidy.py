"""The command that puts keys in order."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.commands.shared import content_in, root_of, writing


@click.command()
@click.argument("files", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--check", "only", is_flag=True, help="Change nothing; say which files would be, and exit with 1 if there is one."
)
def tidy(files: tuple[Path, ...], *, only: bool) -> None:
    """Put the keys of FILES, or of all, in order. It is the one that the guide has. Values and comments stay as they are."""
    from generator.bench import tidying
    from generator.bench.files import read, write

    texts = {}
    for file in [
        it for path in files or (content_in(),) for it in (sorted(path.rglob("*.yml")) if path.is_dir() else [path])
    ]:
        root = root_of(file)
        if root is None:
            raise click.UsageError(f"{file} lies in no content folder")
        try:
            text = read(file)
        except (OSError, UnicodeDecodeError) as error:
            raise click.ClickException(f"{file} cannot be tidied: {error}") from error
        new = tidying.tidied(file.resolve().relative_to(root.resolve()).as_posix(), text)
        if new != text:
            texts[file] = new
    with writing("nothing is tidied, as "):
        write({} if only else texts)
    for file in texts:
        click.echo(f"{file}: {'its keys are in another order' if only else 'its keys are in order now'}")
    sys.exit(1 if only and texts else 0)
