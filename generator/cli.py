"""The commands: thin, so that all they do can be tested without them."""

from __future__ import annotations

import shutil
from contextlib import nullcontext
from pathlib import Path

import click

from generator.commands.aside import aside
from generator.commands.bring import bring
from generator.commands.card import card
from generator.commands.changes import changes
from generator.commands.check import check
from generator.commands.figure import figure
from generator.commands.ids import ids
from generator.commands.new import new
from generator.commands.rename import rename
from generator.commands.shared import CONTENT, PROJECT, QUIET, telling, writing
from generator.commands.tidy import tidy
from generator.publish.checks import examination
from generator.records import drafts
from generator.text.diagnostics import GuideError, as_text


def silent(_: str) -> None:
    """Say nothing."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="exercise-guide")
def guide() -> None:
    """Check and build an exercise guide from YAML."""


for command in (check, figure, ids, new, rename, tidy, changes, aside, bring, card):
    guide.add_command(command)


@guide.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--name", help="What the guide is called; as its folder unless you say otherwise.")
def init(folder: Path, name: str | None) -> None:
    """Make a new guide in FOLDER. It has an exercise, a routine and a home page to change."""
    from generator.publish import starter

    try:
        with writing():
            starter.start(folder, name or starter.name_of(folder))
    except starter.Unfit as error:
        raise click.ClickException(f"nothing was written: {error}; '--name' says another") from error
    except starter.Taken as error:
        raise click.ClickException(f"{folder} is not empty; name a new folder, or empty it first") from error
    there = f'"{folder}"' if " " in str(folder) else folder
    click.echo(f"A new guide is in {folder}. Go on with:\n  cd {there}\n  guide build\n  mkdocs serve")


@guide.command()
@click.option(
    "--to", "target", type=click.Path(file_okay=False, path_type=Path), required=True, help="Folder to write to."
)
@QUIET
@PROJECT
def render(target: Path, config: Path, *, quiet: bool) -> None:
    """Write all pages as files, for any Markdown engine."""
    from generator.cards import pdf
    from generator.publish.checks.config import read_settings
    from generator.publish.pages import plan

    if target.exists() and any(target.iterdir()):
        raise click.ClickException(f"{target} is not empty; name a new folder, or empty it first")
    settings, content, templates = read_settings(config)
    if target.resolve().is_relative_to(content.resolve()):
        raise click.ClickException(f"{target} lies among the content, which it would spoil; name a folder elsewhere")
    shown = content.resolve().relative_to(config.resolve().parent).as_posix()
    with telling(quiet=quiet):
        catalog, problems = examination.examine(content, shown, settings.cache)
    if problems:
        raise click.ClickException("nothing was written\n" + as_text(problems))
    catalog = drafts.published(catalog)
    try:
        with telling(quiet=quiet):
            made = {it.path: it.data() for it in plan.outputs(catalog, templates, settings)}
    except GuideError as error:
        raise click.ClickException(f"nothing was written\n{error}") from error
    with writing():
        target.mkdir(parents=True, exist_ok=True)
        for name in catalog.attachments:
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(content / "pages" / name, target / name)
        for name, data in made.items():
            path = target / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    if quiet:
        return
    click.echo(f"{len(made)} files written to {target}")
    if not pdf.there():
        click.echo(pdf.MISSING)


@guide.command()
@QUIET
@PROJECT
def build(config: Path, *, quiet: bool) -> None:
    """Build the site with MkDocs, strictly. The last good site stays until the new one is whole."""
    from generator.publish.transaction import host, publication
    from generator.publish.transaction.summary import summary

    try:
        with host.quiet() if quiet else nullcontext():
            done = publication.publish(config, silent if quiet else click.echo)
    except host.Failed as error:
        raise click.ClickException(f"{error}\nThe site was not built; the last good one is untouched.") from error
    if not quiet:
        click.echo(summary(done))


@guide.command("schema")
@click.option("--to", "target", type=click.Path(file_okay=False, path_type=Path), default="schema", show_default=True)
@CONTENT
def write_schema(target: Path, content: Path) -> None:
    """Write the JSON Schemas that editors use. They complete and check YAML by them, and offer ids."""
    from generator.records import loader, schema

    catalog, _ = loader.load(content, content.as_posix())
    with writing():
        many = schema.write(target, catalog.entries.values())
    click.echo(f"{many} schemas written to {target}")


@guide.command("overviews")
@click.option(
    "--to",
    "target",
    type=click.Path(file_okay=False, path_type=Path),
    default=".github/figures",
    show_default=True,
)
def write_overviews(target: Path) -> None:
    """Draw the pictures in CONTRIBUTING anew. They show every stance, view and piece of kit."""
    from generator.publish.pages import examples

    with telling():
        made = examples.overviews(Path(".cache/figures"))
    with writing():
        target.mkdir(parents=True, exist_ok=True)
        for name, svg in made.items():
            (target / f"{name}.svg").write_text(svg, encoding="utf-8", newline="\n")
    click.echo(f"{len(made)} pictures written to {target}")
