"""What a build gains of its plan: pages among the files of MkDocs, and all else in the site at once, so that it waits in no memory and goes through no pipe."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.utils import write_file

from generator.publish.entries.output import Output
from generator.publish.kept import shares
from generator.publish.pages import plan
from generator.publish.pages.site import Site
from generator.text.diagnostics import GuideError

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


class Gains:
    """What a build gains of a site."""

    def __init__(self, site: Site, files: Files, config: MkDocsConfig) -> None:
        self.site = site
        self.files = files
        self.config = config
        self.last: list[Output] = []
        """What is made of all else."""

    def begin(self) -> None:
        """Make all but what is made of others: where nothing is kept, each processor makes its share."""
        with refusing():
            entries = plan.entries(self.site)
            there = {it.path for it in entries if not callable(it.make)}
            made = list(map(self.placed, entries))
            self.last = [it for it in made if it.last]
            for path, content in shares.along(made, self.site.kept):
                if not self.lies(path):
                    add(self.files, path, content, self.config)
                    continue
                if path in there:
                    write_file(content, self.place(path))
                self.tell(path)
        for output in self.last:
            self.tell(output.path)

    def finish(self) -> None:
        """Make what is made of others, such as search; then let go of what the site is made with, whose room is for MkDocs' pages."""
        with refusing():
            while self.last:
                self.last.pop().data()
        self.site.kept.end()
        vars(self.site).clear()  # its parts know one another: none would go before a search for garbage

    def lies(self, path: str) -> bool:
        """Whether a file goes into the site at once: one that is no page, and of which MkDocs has none of its own."""
        return not path.endswith(".md") and path not in self.files.src_uris

    def placed(self, output: Output) -> Output:
        """An entry that is still to be made as one that puts its file into the site, where it can."""
        lies = callable(output.make) and self.lies(output.path)
        return replace(output, make=partial(self.put, output)) if lies else output

    def put(self, output: Output) -> bytes:
        """Put a file into the site; nothing is left to send."""
        write_file(output.data(), self.place(output.path))
        return b""

    def tell(self, path: str) -> None:
        """Tell MkDocs of a file that lies in the site, which it then leaves there."""
        self.files.append(File.generated(self.config, path, abs_src_path=self.place(path)))

    def place(self, path: str) -> str:
        """Where a file lies in the site, as MkDocs has it, which compares the two."""
        return os.path.join(self.config.site_dir, path)  # noqa: PTH118 - the same


@contextmanager
def refusing() -> Iterator[None]:
    """End a build as MkDocs ends one where something cannot be made."""
    try:
        yield
    except GuideError as error:
        raise PluginError(str(error)) from error


def add(files: Files, path: str, content: bytes, config: MkDocsConfig) -> None:
    """Put a file among those of a build, in place of a hand-written page that it completes."""
    written = files.get_file_from_path(path)
    if written:
        written.content_bytes = content  # which take half the room of text
    else:
        files.append(File.generated(config, path, content=content))
