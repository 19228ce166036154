"""Files that a preview makes once a browser asks for them, since no page needs them to be shown."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment


class Asked:
    """What makes each file, by its path below the site."""

    def __init__(self) -> None:
        self.makes: dict[str, Callable[[], bytes]] = {}

    def before(self, app: WSGIApplication, mount: str) -> WSGIApplication:
        """A server's application that answers for these files itself, below the address `mount`, and leaves all others to `app`."""

        def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            path = environ["PATH_INFO"].removeprefix(mount)
            make = self.makes.get(path)
            if make is None:
                return app(environ, start_response)
            content = make()
            kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
            start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(len(content)))])
            return [content]

        return answer
