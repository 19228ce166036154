"""Templates compiled once, and those of the theme found once, as MkDocs takes them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemLoader
from jinja2.bccache import Bucket
from mkdocs.theme import Theme

from generator import workshop
from generator.publish import stamp
from generator.publish.surroundings import files


class Kept(BytecodeCache):
    """A folder of compiled templates, those of one state of the generator and its programs; Jinja's own would run what is left of a spoilt one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        workshop.tidy(folder)

    def file(self, bucket: Bucket) -> Path:
        """Where a template is kept."""
        return self.folder / f"{stamp.engine()[:16]}-{bucket.key}"

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take a template as it was compiled, if it is there."""
        if (known := workshop.kept(self.file(bucket))) is not None:
            bucket.bytecode_from_string(known)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template."""
        workshop.keep(self.file(bucket), bucket.bytecode_to_string())


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
