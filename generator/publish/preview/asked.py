"""What a preview answers by itself: files made once a browser asks for them, since no page needs them to be shown, and pages shown ahead of a build."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable, Collection, Iterable
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING

from generator.text.diagnostics import GuideError

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

    from mkdocs.structure.files import File


class Asked:
    """The files by their path below the site."""

    def __init__(self) -> None:
        self.makes: dict[str, Callable[[], bytes]] = {}
        """What makes each file."""
        self.shown: dict[str, bytes] = {}
        """The pages that are shown ahead."""
        self.instead: bytes | None = None
        """What every page shows while no site can be built."""

    def offer(self, files: Iterable[File], folders: Collection[str]) -> None:
        """Answer for the files that lie in some folders, such as the theme's, which a page that is shown ahead needs as well."""
        read = attrgetter("content_bytes")
        self.makes |= {it.dest_uri: partial(read, it) for it in files if it.src_dir in folders}

    def before(
        self, app: WSGIApplication, mount: str, wait: Callable[[str], None], live: Callable[[bytes], bytes]
    ) -> WSGIApplication:
        """A server's application that answers for these files itself, below the address `mount`, and leaves all others to `app`.

        `wait` lets a page be asked for only once it is known whether it is shown ahead, and `live` has it load again when it changes.
        """

        def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            path = environ["PATH_INFO"].removeprefix(mount)
            path += "index.html" if path.endswith("/") or not path else ""
            if path not in self.makes:
                wait(path)
            try:
                content = self.instead if self.instead and path.endswith(".html") else self.content(path)
            except GuideError as error:
                path, content = "error.txt", str(error).encode()
            if content is None:
                return app(environ, start_response)
            content = live(content) if path.endswith(".html") else content
            kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
            start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(len(content)))])
            return [content]

        return answer

    def content(self, path: str) -> bytes | None:
        """A file that is here; raise GuideError where a template is at fault."""
        shown = self.shown.get(path)
        make = self.makes.get(path)
        return shown if shown is not None or make is None else make()
