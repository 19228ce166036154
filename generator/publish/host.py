"""MkDocs run in this process, so that no child goes on writing where this one is killed: strictly, and telling what its own command tells."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.__main__ import State
from mkdocs.commands import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from generator.publish import stamp
from generator.publish.plugin import content_folder, own_templates

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


class Failed(Exception):
    """There is no whole site, which has been told of."""


@contextmanager
def telling() -> Iterator[None]:
    """Have MkDocs tell what it does as its own command tells it, and raise Failed for what makes it stop."""
    state = State()  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    try:
        yield
    except MkDocsException as error:
        raise Failed(error.message) from error
    finally:
        state.logger.removeHandler(state.stream)


def read(file: Path) -> MkDocsConfig:
    """The settings of a project; raise Failed where they are no good."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    os.environ.setdefault("SOURCE_DATE_EPOCH", revision_date(file.resolve().parent))
    with telling():
        return load_config(str(file), strict=True)


def inputs(config: MkDocsConfig) -> str | None:
    """A digest of all that a site is made of; None where nobody can tell. Raise Failed where mkdocs.yml names no guide."""
    with telling():
        folders = content_folder(config), own_templates(config)
    return stamp.inputs(Path(config.config_file_path), folders)


def write(config: MkDocsConfig, folder: Path) -> None:
    """Build the site into a folder; raise Failed where MkDocs or the guide finds anything wrong."""
    config.site_dir = str(folder)
    config.plugins.on_startup(command="build", dirty=False)
    with telling():
        try:
            build.build(config)
        finally:
            config.plugins.on_shutdown()


def revision_date(project: Path) -> str:
    """Seconds since 1970 of the last commit, so that the same revision builds to the same bytes; else of 2026."""
    command = ["git", "-C", str(project), "log", "-1", "--format=%ct"]
    try:
        said = subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()  # noqa: S603 - a fixed command
    except OSError:
        said = ""
    return said or "1767225600"
