"""What a build gains of its plan: pages among the files of MkDocs, and all else in the site at once, so that it waits in no memory and goes through no pipe."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.utils import write_file

from generator import crew
from generator.publish.entries.output import Output
from generator.publish.kept import shares, surroundings
from generator.publish.pages import plan
from generator.publish.pages.site import Site
from generator.publish.sent import headers, offline
from generator.publish.sent.offline import Told
from generator.text.diagnostics import GuideError

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


class Gains:
    """What a build gains of a site."""

    def __init__(self, site: Site, files: Files, config: MkDocsConfig, sizes: Path) -> None:
        self.site = site
        self.files = files
        self.config = config
        self.last: list[Output] = []
        """What is made of all else."""
        self.sizes = sizes
        """The file that keeps how files are packed."""
        self.packs = offline.remembered(sizes)
        self.alone = surroundings.told(config)
        """Whether nothing else has a say in what lies in the site."""
        self.told: dict[str, Told] = {}
        """What the list of what phones keep says of files that are put there, by their path."""

    def begin(self) -> None:
        """Make all but what is made of others: where nothing is kept, each processor makes its share."""
        with refusing():
            entries = plan.entries(self.site)
            there = {it.path for it in entries if not callable(it.make)}
            made = list(map(self.placed, entries))
            self.last = [it for it in made if it.last]
            with crew.crew():  # which draws movements, and then examples
                for path, content in shares.along(made, self.site.kept):
                    self.gained(path, self.written(path, content) if path in there and self.lies(path) else content)
        for output in self.last:
            self.tell(output.path)

    def gained(self, path: str, content: bytes) -> None:
        """Have what was made among the files of MkDocs: a page, or what is told of a file that lies in the site."""
        if not self.lies(path):
            add(self.files, path, content, self.config)
            return
        if content:
            self.told[path] = Told(*json.loads(content))
        self.tell(path)

    def finish(self) -> None:
        """Make what is made of others, such as search; then let go of what the site is made with, whose room is for MkDocs' pages."""
        with refusing():
            while self.last:
                self.last.pop().data()
        self.site.kept.end()
        vars(self.site).clear()  # its parts know one another: none would go before a search for garbage

    def end(self, pages: Mapping[str, Told], *, keeps: bool) -> None:
        """Write what a host is to send along, and what phones keep, once all is there; `pages` is what is told of pages."""
        site, theme = Path(self.config.site_dir), map(Path, self.config.theme.dirs)
        (site / headers.FILE).write_text(headers.text(site, theme), encoding="utf-8", newline="\n")
        offline.write(site, keeps=keeps, sizes=self.sizes, known={**self.told, **pages})

    def lies(self, path: str) -> bool:
        """Whether a file goes into the site at once: one that is no page, and of which MkDocs has none of its own."""
        return not path.endswith(".md") and path not in self.files.src_uris

    def placed(self, output: Output) -> Output:
        """An entry that is still to be made as one that puts its file into the site, where it can."""
        lies = callable(output.make) and self.lies(output.path)
        return replace(output, make=partial(self.put, output)) if lies else output

    def put(self, output: Output) -> bytes:
        """Put a file into the site; what is left to send is what is told of it."""
        return self.written(output.path, output.data())

    def written(self, path: str, data: bytes) -> bytes:
        """Write a file, and say what is told of it."""
        write_file(data, self.place(path))
        return json.dumps(offline.weighed(path, data, self.packs)).encode() if self.alone else b""

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
