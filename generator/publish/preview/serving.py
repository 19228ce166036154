"""What a preview shows: the site at first, what it is asked for later, and what was saved since."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.publish.checks import examination
from generator.publish.checks.config import content_folder, in_project
from generator.publish.entries.output import Output
from generator.publish.kept.steps import Amid
from generator.publish.pages import plan
from generator.publish.pages.site import Site
from generator.publish.preview import ahead, problems
from generator.publish.preview.ahead import Built
from generator.publish.preview.asked import Asked
from generator.publish.preview.background import Background
from generator.publish.preview.reload import Reload
from generator.text.diagnostics import Diagnostic, GuideError, as_text

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer


class Serving:
    """A preview, from one build of it to the next; in a build for good it does nothing."""

    def __init__(self, log: logging.LoggerAdapter[Any]) -> None:
        self.log = log
        self.made: dict[str, bytes] = {}
        """What the site last gained, on which it falls back."""
        self.asked = Asked()
        """What it makes once it is asked for."""
        self.background = Background(log)
        self.built: Built | None = None
        """The last whole build."""
        self.reload: Reload | None = None

    def shown(self, site: Site, wrong: list[Diagnostic], config: MkDocsConfig) -> dict[str, bytes]:
        """All that it has at first: the page of a broken file shows what is wrong, and a broken template changes nothing."""
        self.site = site
        try:
            entries = plan.entries(site)
            self.made = dict(self.along(entries))
            own = (output for output in entries if output.late or output.path.startswith("assets/"))
            self.asked.makes = {output.path: output.data for output in own}
            site.kept.end()
        except GuideError as error:
            self.report(error.diagnostics)
        preview = problems.Preview(site.catalog, site.settings, Path(config.config_file_path).parent, self.made)
        content = content_folder(config)
        told = [*wrong, *examination.unfinished(content, in_project(content, config), site.catalog)]
        return self.made | {output.path: output.data() for output in problems.pages(told, preview)}

    def along(self, entries: list[Output]) -> Iterator[tuple[str, bytes]]:
        """What it has of each entry of a plan at first."""
        for output in entries:
            self.check()
            yield output.path, b"" if output.late else output.data()

    def report(self, problems: list[Diagnostic]) -> None:
        """Log the problems; a preview goes on with what it has."""
        for line in as_text(problems).splitlines() if problems else ():
            self.log.error(line)

    def listen(self, server: LiveReloadServer, folders: Iterable[Path]) -> None:
        """Have its server make what it is asked for, and show what is saved in some folders before all else."""
        self.reload = Reload(server, filter(Path.is_dir, folders), self.asked, self.ahead)
        server.set_app(self.asked.before(server.serve_request, server.mount_path, self.reload.wait, self.reload.live))
        self.reload.listen()

    def keep(self, amid: Amid) -> None:
        """Remember a whole build, and what its pages were made amid."""
        self.built = Built(amid, self.site)

    def ahead(self) -> dict[str, bytes]:
        """The pages of what was saved since the last whole build."""
        if not self.built:
            return {}
        content = content_folder(self.built.amid.config)
        with self.background.sparing():
            return ahead.pages(self.built, content, in_project(content, self.built.amid.config))

    def check(self) -> None:
        """End a build in whose midst more was saved."""
        if self.reload:
            self.reload.check()

    def peek(self) -> None:
        """Show what was saved in the midst of a build."""
        if self.reload:
            self.reload.peek()
