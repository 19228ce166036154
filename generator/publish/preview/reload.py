"""The server of a preview, told at once of what is saved: it shows that before it has the site built again."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import MkDocsException
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from generator.publish.kept.surroundings import files
from generator.publish.preview.asked import Asked
from generator.records.leftovers import left_behind
from generator.text.diagnostics import as_text
from generator.text.filling import at_fault, diagnostic

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

CHANGES = ("created", "deleted", "modified", "moved")
"""The events of a file other than that somebody reads it."""
SETTLED = 0.02
"""Seconds without a change after which a file counts as saved."""

PAGE = (
    '<!doctype html>\n<html lang="en">\n<head><title>No preview</title></head>\n<body>\n<h1>No preview</h1>\n'
    "<p>Mend this, and the page comes back by itself. The terminal may say more.</p>\n<pre>{}</pre>\n</body>\n</html>\n"
)
"""What stands in place of every page while no site can be built."""
LOG = logging.getLogger("mkdocs")

State = dict[Path, tuple[int, int]]
"""When each file was last changed, and its size."""


class Superseded(Exception):
    """More has been saved since a build began."""


class Reload:
    """Builds of a preview that begin with what was saved, and begin again where more is saved."""

    def __init__(
        self, server: LiveReloadServer, folders: Iterable[Path], asked: Asked, ahead: Callable[[], dict[str, bytes]]
    ) -> None:
        self.server = server
        self.folders = tuple(folder.resolve() for folder in folders)
        """The folder of the content, and others that are watched."""
        self.asked = asked
        self.ahead = ahead
        """The pages of what was saved, by their files below the site."""
        self.builder = server.builder
        self.now = self.ahead_of = self.seen = self.built = self.state()
        """What is there, what pages are shown of, what the last build saw, and the last one that came to its end."""
        server.builder = self.build
        server.build_delay = SETTLED

    def listen(self) -> None:
        """Hear of changes from the system, besides MkDocs' own look twice a second, which goes on where no system tells."""
        observer = Observer()
        for folder in self.folders:
            handler = FileSystemEventHandler()
            handler.on_any_event = partial(self.hear, folder)  # type: ignore[method-assign]  # as MkDocs does
            observer.schedule(handler, str(folder), recursive=True)
        with suppress(OSError):  # where a system has too many watchers
            observer.start()

    def hear(self, folder: Path, event: FileSystemEvent) -> None:
        """Have the site built again; MkDocs need not look at this folder any more."""
        if event.is_directory or event.event_type not in CHANGES:
            return
        for path in [it for it in self.server._watched_paths if Path(it).is_relative_to(folder)]:
            while path in self.server._watched_paths:
                self.server.unwatch(path)
        with self.server._rebuild_cond:
            self.server._want_rebuild = True
            self.server._rebuild_cond.notify_all()

    def state(self) -> State:
        """What is there now; the files that editors leave behind are not looked at."""
        watched = {*self.folders, *(Path(it) for it in self.server._watched_paths)}
        found: State = {}
        for path in watched:
            for file in files(str(path), hidden=True) if path.is_dir() else (path,):
                with suppress(OSError):
                    its = file.stat()
                    found[file] = its.st_mtime_ns, its.st_size
        return {file: its for file, its in found.items() if not left_behind(file.name)}

    def build(self) -> None:
        """Show what was saved, then build the site, and again where more is saved meanwhile."""
        self.now = self.state()
        if self.now == self.seen == self.built:
            self.server._wanted_epoch = self.server._visible_epoch  # browsers stay as they are
            return
        while True:
            self.show()
            self.seen = self.now
            try:
                self.builder()
                self.asked.instead = None
            except Superseded:
                pass
            except Exception as error:  # noqa: BLE001 - whatever it is, MkDocs would let every page wait for good
                self.fall(error)
                return
            if not self.more():
                break
            if self.now != self.ahead_of:
                self.want()
        self.settle()

    def fall(self, error: Exception) -> None:
        """Have every page show why no site can be built, until one can."""
        known = isinstance(error, MkDocsException) or at_fault(error)
        told = as_text([diagnostic(error, "theme")]) if at_fault(error) else str(error) or type(error).__name__
        LOG.error(told, exc_info=None if known else error)
        self.asked.shown, self.asked.instead = {}, PAGE.format(escape(told)).encode()

    def more(self) -> bool:
        """Whether more has been saved since a build began; what tells of a change is forgotten, so that it costs one look."""
        with self.server._rebuild_cond:
            told, self.server._want_rebuild = self.server._want_rebuild, False
        if told:
            self.now = self.state()
        return self.now != self.seen

    def check(self) -> None:
        """Raise Superseded where more has been saved."""
        if self.more():
            raise Superseded

    def peek(self) -> None:
        """Show what has been saved, amid a build that cannot be ended here without MkDocs telling of an error."""
        if self.more() and self.now != self.ahead_of:
            self.want()
            self.show()

    def show(self) -> None:
        """Show the pages of what was saved, where nothing else has changed and they are not shown yet."""
        if self.now == self.ahead_of:
            return
        self.ahead_of = self.now
        apart = {file for file, _ in self.now.items() ^ self.built.items() if not file.is_relative_to(self.folders[0])}
        self.asked.shown = self.ahead() if not apart else {}
        if self.asked.shown:
            with self.server._epoch_cond:
                # Browsers load again; all other pages wait for the whole build.
                self.server._visible_epoch = self.server._wanted_epoch - 1
                self.server._epoch_cond.notify_all()

    def wait(self, path: str) -> None:
        """Wait while the site is being built, unless a file is shown ahead of that."""
        with self.server._epoch_cond:
            self.server._epoch_cond.wait_for(
                lambda: path in self.asked.shown or self.server._visible_epoch == self.server._wanted_epoch
            )

    def live(self, html: bytes) -> bytes:
        """A page that loads again when it changes, as the server has its own."""
        made: bytes = self.server._inject_js_into_html(html, self.server._wanted_epoch)  # type: ignore[no-untyped-call]
        return made

    def want(self) -> None:
        """Begin another version of the site."""
        with self.server._epoch_cond:
            self.server._wanted_epoch = max(round(time.monotonic() * 1000), self.server._wanted_epoch + 2)

    def settle(self) -> None:
        """Show the site as it was built; browsers load a page again that came out otherwise than it was shown."""
        self.built = self.seen
        site = Path(self.server.root)
        shown, self.asked.shown = self.asked.shown, {}
        if any(not (site / path).exists() or (site / path).read_bytes() != html for path, html in shown.items()):
            self.want()
