"""Templates compiled once, and those of the theme found once, as MkDocs takes them."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader
from jinja2.bccache import Bucket
from mkdocs.theme import Theme

from generator import workshop
from generator.publish import stamp
from generator.publish.surroundings import files


class Kept(FileSystemBytecodeCache):
    """A folder of compiled templates, those of one state of the generator and its programs; one that cannot be written to only costs time."""

    def __init__(self, folder: Path) -> None:
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            workshop.tidy(folder)
        super().__init__(str(folder), f"{stamp.engine()[:16]}-%s")

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


@cache
def compiled(folder: Path) -> Kept:
    """The folder, which a preview asks for again and again."""
    return Kept(folder)


class Seen(FileSystemLoader):
    """Finds every template, and lists none that is hidden: MkDocs would look at thousands of icons one by one, and take none."""

    def list_templates(self) -> list[str]:
        """The paths of all files that are not hidden, each below its folder."""
        found = (
            file.relative_to(folder).as_posix() for folder in self.searchpath for file in files(folder, hidden=False)
        )
        return sorted(set(found))


def environment(theme: Theme, folder: Path) -> Environment:
    """`Theme.get_env`, with a folder for compiled templates, which MkDocs compiles anew for each build."""
    made = Theme.get_env(theme)
    made.loader = Seen(theme.dirs)
    made.bytecode_cache = compiled(folder)
    return made
