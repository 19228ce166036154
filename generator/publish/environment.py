"""The theme's templates as MkDocs takes them, found and compiled once."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader
from mkdocs.theme import Theme

from generator.publish.surroundings import files


class Seen(FileSystemLoader):
    """Finds every template, and lists none that is hidden: MkDocs would look at thousands of icons one by one, and take none."""

    def list_templates(self) -> list[str]:
        """The paths of all files that are not hidden, each below its folder."""
        found = (
            file.relative_to(folder).as_posix() for folder in self.searchpath for file in files(folder, hidden=False)
        )
        return sorted(set(found))


def environment(theme: Theme, compiled: Path) -> Environment:
    """`Theme.get_env`, with a folder for `compiled` templates, which MkDocs compiles anew for each build."""
    compiled.mkdir(parents=True, exist_ok=True)
    made = Theme.get_env(theme)
    made.loader = Seen(theme.dirs)
    made.bytecode_cache = FileSystemBytecodeCache(str(compiled))
    return made
