"""The command that draws figures: of one record, or of many on a sheet."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.commands.shared import CONTENT, telling, writing
from generator.records import loader
from generator.records.meant import Lexicon
from generator.text.diagnostics import Diagnostic, as_text, ordered
from generator.text.source import load

if TYPE_CHECKING:
    from generator.bench.drawing import Drawn

FOLDER = Path("build/figures")
"""Where drawings go unless somebody says otherwise."""
BEST = 1.25
"""A view is worth telling that shows so many times more of a muscle."""


@click.command()
@click.argument("records", metavar="[ID or FILE]...", nargs=-1)
@click.option("--view", help="Another view than the file's: 'back', or '{turn: 40, height: 20}'.")
@click.option(
    "--out",
    "target",
    type=click.Path(dir_okay=False, path_type=Path),
    help=f"The file to write; below {FOLDER.as_posix()} unless you say otherwise.",
)
@click.option("--watch", is_flag=True, help="Go on, and draw again whenever the file is saved.")
@click.option("--sheet", is_flag=True, help="Draw many on one page: those that are named, or all.")
@click.option("--since", help="With --sheet: what has changed since a revision of git, before and after.")
@CONTENT
def figure(records: tuple[str, ...], content: Path, target: Path | None, view: str | None, **asked: Any) -> None:
    """Draw the figure of an exercise. It goes by its id or from a file anywhere; what is wrong is marked on it. It tells how much is seen of each muscle, and which view shows more."""
    if asked["sheet"] or asked["since"]:
        write(target or FOLDER / "sheet.html", sheet_of(records, content, asked["since"]))
        return
    if len(records) != 1:
        raise click.UsageError("name one exercise, or ask for a '--sheet'")
    if target and target.suffix.lower() != ".svg":
        raise click.UsageError("a figure is drawn as SVG, so let --out end in .svg")
    file = file_of(records[0], content)
    target = target or FOLDER / f"{file.stem}.svg"
    good = once(file, content, target, view_of(view))
    if asked["watch"]:
        keep_on(file, content, target, view_of(view))
    sys.exit(0 if good else 1)


def once(file: Path, content: Path, target: Path, view: Any) -> bool:
    """Draw a file's figure, and tell what it shows; whether nothing is wrong with it."""
    from generator.bench import drawing

    try:
        document = drawing.document(file)
        drawn = drawing.draw(document, drawing.vocabularies(content), view)
    except OSError as error:
        raise click.ClickException(f"{file} cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise click.UsageError(f"{error}; write a word such as 'back', or '{{turn: 40, height: 20}}'") from error
    wrong = drawing.misread(document)
    if drawn is None:
        click.echo(f"{file}: there is no figure in it that can be read; 'guide check' tells what is wrong", err=True)
        if wrong:
            click.echo(as_text(wrong), err=True)
        return False
    write(target, drawn.svg)
    for line in told(drawn, wrong):
        click.echo(line)
    return not (drawn.problems or wrong)


def told(drawn: Drawn, wrong: list[Diagnostic]) -> list[str]:
    """What a figure shows and what is wrong with it, in lines; `wrong` is what could not be read as it stands."""
    width = max((len(it.id) for it in drawn.muscles), default=0)
    lines = []
    for it in drawn.muscles:
        more = f"; 'view: {it.view}' shows about {it.most:.0f}" if it.most > BEST * it.shown else ""
        lines.append(f"  {it.id:<{width}}  {it.shown:4.0f}{more}")
    lines = (
        ["How much is seen of each main muscle (6 can be made out, a whole body has about 2500):", *lines]
        if lines
        else []
    )
    lines += [f"Drawn without {key}, which cannot be read." for key in drawn.left]
    problems = ordered([*wrong, *drawn.problems])
    return lines + ([as_text(problems)] if problems else [])


def keep_on(file: Path, content: Path, target: Path, view: Any) -> None:
    """Draw after each save, until somebody stops it."""
    from generator.bench import watching

    try:
        for changed in watching.changes(file.resolve().parent):
            if file.resolve().as_posix() in changed and file.exists():
                click.echo()
                once(file, content, target, view)
    except KeyboardInterrupt:
        sys.exit(0)


def file_of(record: str, content: Path) -> Path:
    """The file of an exercise by its id, or the file that is named."""
    path = Path(record)
    if path.suffix in (".yml", ".yaml") or path.is_file():
        return path
    known = content / "exercises" / f"{record}.yml"
    if known.is_file():
        return known
    entries = loader.load(content, content.as_posix())[0].entries
    near = Lexicon(entry for (kind, _), entry in entries.items() if kind == "exercise").like(record)
    raise click.ClickException(f"there is no exercise '{record}'; {f'near it is {near}' if near else 'name its file'}")


def view_of(text: str | None) -> Any:
    """A view as it stands in YAML."""
    return None if text is None else load("--view", text.encode())[0].data or text


def sheet_of(records: tuple[str, ...], content: Path, since: str | None) -> str:
    """A page of figures."""
    from generator.bench import drawing, revisions

    known = drawing.vocabularies(content)
    files = [file_of(it, content) for it in records] or sorted((content / "exercises").glob("*.yml"))
    now = {file.stem: job for file in files if (job := drawing.job(drawing.document(file), known))}
    cache = content.resolve().parent / ".cache/figures"
    try:
        before = drawing.at(content, since) if since else {}
    except revisions.Unknown as error:
        raise click.ClickException(str(error)) from error
    with telling():
        return drawing.compared(before, now, cache) if since else drawing.sheet(now, cache)


def write(target: Path, text: str) -> None:
    """Write a drawing, and tell where."""
    with writing():
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    click.echo(f"{target}")
