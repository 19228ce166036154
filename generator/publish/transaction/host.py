"""MkDocs run in this process, so that no child goes on writing where this one is killed: strictly, and telling what its own command tells."""

from __future__ import annotations

import logging
import os
import subprocess
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import TemplateNotFound
from mkdocs import utils
from mkdocs.__main__ import State
from mkdocs.commands import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import BasePlugin

from generator.publish.checks import inert
from generator.publish.checks.config import content_folder, own_templates
from generator.publish.checks.inspection import Planned
from generator.publish.kept import stamp, surroundings
from generator.publish.sent import headers, offline, security
from generator.text import filling
from generator.text.diagnostics import as_text

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

LOG = logging.getLogger("mkdocs")


class Failed(Exception):
    """There is no whole site, which has been told of."""


@contextmanager
def quiet() -> Iterator[None]:
    """Have MkDocs tell only what is wrong; not less than its warnings, which a strict build counts."""
    before = LOG.level
    LOG.setLevel(logging.WARNING)
    try:
        yield
    finally:
        LOG.setLevel(before)


@contextmanager
def telling() -> Iterator[None]:
    """Have MkDocs tell what it does as its own command tells it, and raise Failed for what makes it stop."""
    state = State(level=LOG.level or logging.INFO)  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    try:
        yield
    except MkDocsException as error:
        raise Failed(error.message) from error
    except TemplateNotFound as error:  # an icon or a language, as a rule
        raise Failed(
            f"the theme has no '{error.name}'; look for what mkdocs.yml says below 'theme' or 'extra'"
        ) from error
    except Exception as error:
        if not filling.at_fault(error):
            raise
        raise Failed(as_text([filling.diagnostic(error, "theme")])) from error
    finally:
        state.logger.removeHandler(state.stream)


def read(file: Path) -> MkDocsConfig:
    """The settings of a project; raise Failed where they are no good, before MkDocs reads any that are more than data."""
    if wrong := inert.unread(file):
        raise Failed(as_text(wrong))
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    os.environ.setdefault("SOURCE_DATE_EPOCH", revision_date(file.resolve().parent))
    with telling(), programs(file):
        return load_config(str(file), strict=True)


@contextmanager
def programs(file: Path) -> Iterator[None]:
    """Raise Failed for what a hook or a plugin that an mkdocs.yml `file` names runs into, or ends all with, as it is loaded."""
    try:
        yield
    except (Exception, SystemExit) as error:
        if isinstance(error, MkDocsException):
            raise
        last = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(last.filename)}:{last.lineno}"
        raise Failed(f"what {file} names fails as it is loaded: {where}: {type(error).__name__}: {error}") from error


def inputs(config: MkDocsConfig) -> str | None:
    """A digest of all that a site is made of; None where nobody can tell. Raise Failed where mkdocs.yml names no guide."""
    with telling():
        folders = [
            content_folder(config),
            own_templates(config),
            Path(config.theme.custom_dir or content_folder(config)),
        ]
    return stamp.inputs(Path(config.config_file_path), folders) if surroundings.told(config) else None


class Witness(BasePlugin):  # type: ignore[type-arg,no-untyped-call]  # MkDocs leaves a hook untyped
    """Sees all files that a build is about to write."""

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Note what the site is to be."""
        self.planned = planned(config, files)
        return env


def planned(config: MkDocsConfig, files: Files) -> Planned:
    """What a site is to be: all that is written of these files, and what MkDocs adds."""
    meant = {file.dest_uri for file in files if file.inclusion.is_included()}  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    meant |= {*config.theme.static_templates, headers.FILE, *offline.FILES, *noted(config)}
    theirs = {file.dest_uri for file in files if file.src_dir != config.docs_dir}
    scripts = {str(script) for script in config.extra_javascript} | {path for path in theirs if path.endswith(".js")}
    own = headers.known(Path(folder) for folder in config.theme.dirs)
    theme = utils.get_theme_dir(config.theme.name or "")
    bought = {file.dest_uri for file in files if file.src_dir == theme}
    return Planned(frozenset(meant), frozenset(scripts), own, config.site_url, frozenset(bought))


def write(config: MkDocsConfig, folder: Path) -> Planned:
    """Build the site into a folder, and give what it is to be; raise Failed where MkDocs or the guide finds anything wrong."""
    config.site_dir = str(folder)
    witness = config.plugins["witness"] = Witness()
    config.plugins.on_startup(command="build", dirty=False)
    with telling():
        try:
            build.build(config)
            for path, text in noted(config).items():
                (folder / path).parent.mkdir(exist_ok=True)
                (folder / path).write_text(text, encoding="utf-8", newline="\n")
        finally:
            config.plugins.on_shutdown()
    return witness.planned


def noted(config: MkDocsConfig) -> dict[str, str]:
    """Whom to tell of holes, by the file of the site that says it; nobody where mkdocs.yml does not say where the source lies."""
    source, changed = config.repo_url or "", int(os.environ["SOURCE_DATE_EPOCH"])
    if not source.startswith("https://"):
        return {}
    return {security.FILE: security.text(source, config.site_url, config.theme["language"], changed)}


def revision_date(project: Path) -> str:
    """Seconds since 1970 of the last commit, so that the same revision builds to the same bytes; else of 2026."""
    command = ["git", "-C", str(project), "log", "-1", "--format=%ct"]
    try:
        said = subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()  # noqa: S603 - a fixed command
    except OSError:
        said = ""
    return said or "1767225600"
