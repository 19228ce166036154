"""Templates compiled once, and those of the theme found once, as MkDocs takes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, partial
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemLoader
from jinja2.bccache import Bucket
from mkdocs import utils
from mkdocs.theme import Theme

from generator import workshop
from generator.publish.kept import alike, stamp
from generator.publish.kept.surroundings import files


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
    """Finds every template, and lists none that is hidden: MkDocs would look at thousands of icons one by one, and take none. `bought` is the folder of the theme; what shows the navigation there shows it alike where that can be."""

    def __init__(self, folders: Sequence[str], bought: str) -> None:
        super().__init__(folders)
        self.bought = bought

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The text of a template, and its file."""
        found = super().get_source(environment, template.removeprefix(alike.ITS_OWN))
        if template in alike.SHOWING and self.known(environment):
            return alike.standing_in(template), *found[1:]
        return found

    def known(self, environment: Environment) -> bool:
        """Whether the theme's own templates show the navigation, and nothing of the page in it."""
        get = partial(super().get_source, environment)
        theirs = all(get(name)[1].startswith(self.bought) for name in (*alike.SHOWING, *alike.WITHIN))
        return theirs and not any(alike.ITS_PAGE.search(get(name)[0]) for name in alike.BESIDE)

    def list_templates(self) -> list[str]:
        """The paths of all files that are not hidden, each below its folder."""
        found = (
            file.relative_to(folder).as_posix() for folder in self.searchpath for file in files(folder, hidden=False)
        )
        return sorted(set(found))


def environment(theme: Theme, folder: Path) -> Environment:
    """`Theme.get_env`, with a folder for compiled templates, which MkDocs compiles anew for each build."""
    made = Theme.get_env(theme)
    made.loader = Seen(theme.dirs, utils.get_theme_dir(theme.name or ""))
    made.bytecode_cache = compiled(folder)
    return made
