"""The command that tells of problems, mends those that have one answer, and goes on doing so while one writes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from generator.commands.shared import NO_CONTENT, QUIET, content_in, root_of, telling, writing
from generator.publish.checks import examination
from generator.records import clean, unfilled
from generator.records.catalog import Catalog
from generator.records.kinds import FOLDERS
from generator.text.diagnostics import FORMATS, Diagnostic
from generator.values.quantity import counted

SHOWN = "pages/shown"
"""The file of the cache that remembers which routines have a figure for all that they do."""
FEW = 20
"""So many drafts are listed."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be checked."""

    root: Path
    """The content folder."""
    shown: str
    """What it is called in messages."""
    paths: tuple[str, ...] = ()
    """The files that count, below it; all where there are none."""

    @property
    def cache(self) -> Path | None:
        """Where figures are kept."""
        project = self.root.resolve().parent
        return examination.figure_cache(project) if (project / "mkdocs.yml").exists() else None

    def examine(self) -> tuple[Catalog, list[Diagnostic]]:
        """The catalogue, and the problems of what is to be checked."""
        if self.paths and all(path.partition("/")[0] in FOLDERS for path in self.paths):
            return examination.examine_some(self.root, self.shown, self.paths, self.cache)
        catalog, problems = examination.examine(self.root, self.shown, self.cache)
        examination.offer_ids(self.root, catalog)
        only = {f"{self.shown}/{path}" for path in self.paths}
        return catalog, [problem for problem in problems if not only or problem.location.path in only]

    def real(self, shown: str) -> Path:
        """Where a file of a diagnostic lies."""
        return Path(os.path.normpath(self.root / os.path.relpath(shown, self.shown)))


def asked(paths: tuple[Path, ...]) -> Asked:
    """What the paths of a command mean: a content folder, or files in one."""
    if not paths or (len(paths) == 1 and paths[0].is_dir() and not root_of(paths[0])):
        root = content_in(*paths)
        return Asked(root, root.as_posix())
    found = {root_of(path) for path in paths}
    if len(found) > 1 or None in found:
        raise click.UsageError(NO_CONTENT)
    root = next(filter(None, found))
    home = root.resolve()
    files = [file for path in paths for file in (sorted(path.rglob("*.*")) if path.is_dir() else [path])]
    below = (file.resolve().relative_to(home).as_posix() for file in files)
    return Asked(root, root.as_posix(), tuple(below))


@click.command()
@click.argument("paths", metavar="[FILES]...", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True)
@click.option("--fix", is_flag=True, help="Write what has one answer, and show the change.")
@click.option("--watch", is_flag=True, help="Go on, and check again whenever a file is saved.")
@QUIET
def check(paths: tuple[Path, ...], form: str, *, fix: bool, watch: bool, quiet: bool) -> None:
    """Report every problem of FILES, or of all. It ends with 1 if there is one. A content folder may be named instead."""
    wanted = asked(paths)
    if watch:
        keep_on(wanted, form, fix=fix, quiet=quiet)
    sys.exit(1 if once(wanted, form, fix=fix, quiet=quiet) else 0)


def once(wanted: Asked, form: str, *, fix: bool, quiet: bool) -> list[Diagnostic]:
    """Check, mend if that is asked, and tell of what is left."""
    if fix:
        mend(wanted)
    with telling(quiet=quiet):
        catalog, problems = wanted.examine()
    output = FORMATS[form](problems)
    if output and (problems or not quiet):
        click.echo(output)
    if form == "text" and not quiet:
        open_places = list(begun(wanted, catalog))
        for note in open_places[:FEW] if not wanted.paths else open_places:
            click.echo(note)
        if len(open_places) > FEW and not wanted.paths:
            click.echo(f"... and {len(open_places) - FEW} more drafts.")
    if form == "text" and not (quiet or problems or wanted.paths):
        for note in notes(catalog, wanted.cache):
            click.echo(note)
    return problems


def begun(wanted: Asked, catalog: Catalog) -> Iterator[str]:
    """The places that drafts have still to be filled in; of a file that is asked for, each with its line."""
    root = wanted.root
    read = (entry.document for entry in catalog.entries.values())
    asked = ((f"{wanted.shown}/{path}", (root / path).read_bytes()) for path in dict.fromkeys(wanted.paths))
    for path, raw in asked if wanted.paths else unfilled.files(root, wanted.shown, read):
        places = unfilled.lines(path, raw)
        if places and wanted.paths:
            yield from (f"{place}: {place.excerpt.strip()}" for place in places)
        elif places:
            numbers = ", ".join(str(place.line) for place in places)
            yield f"{path}: a draft with {counted(len(places), 'place')} to fill in, on {'lines' if len(places) > 1 else 'line'} {numbers}"


def mend(wanted: Asked) -> None:
    """Make the edits that the checker offers, and show them."""
    from generator.bench import fixing

    with writing():
        done = fixing.mend(lambda: wanted.examine()[1], wanted.real)
    click.echo(fixing.as_diff(done.before, lambda file: file.as_posix()), nl=False)


def keep_on(wanted: Asked, form: str, *, fix: bool, quiet: bool) -> None:
    """Check now and after each change, until somebody stops it."""
    from generator.bench import watching

    once(wanted, form, fix=fix, quiet=quiet)
    try:
        for changed in watching.changes(wanted.root):
            click.echo(f"\n{', '.join(sorted(changed))}:")
            once(wanted, form, fix=fix, quiet=quiet)
    except KeyboardInterrupt:
        sys.exit(0)


def notes(catalog: Catalog, cache: Path | None) -> Iterator[str]:
    """What is no problem, but good to know."""
    from generator import pictures
    from generator.cards import omissions
    from generator.cards.papers import EITHER
    from generator.publish.kept import stamp

    with clean.remembered(cache.parent / SHOWN if cache else None, stamp.engine, catalog):
        unshown = pictures.unshown(catalog, cache)
    for id, without in unshown.items():
        yield f"{id}: without a figure, for none shows the position in which it is done: {', '.join(without)}"
    folder = cache.parent / "cards" if cache else None
    if left := omissions.short(catalog, EITHER, folder, stamp.engine()):
        yield f"Handouts that leave something out, and say what: {', '.join(left)}."
