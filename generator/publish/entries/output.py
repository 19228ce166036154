"""What the site gains, and what mkdocs.yml says of all of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.cards.imprint import Imprint

Content = str | bytes
"""What stands in a file."""


@dataclass(frozen=True)
class Output:
    """A file of the site: planned at first, and made once somebody asks for its content."""

    path: str
    """Where it lies below the site's Markdown, with `/`."""
    make: Content | Callable[[], Content]
    source: str | None = None
    """The file it was made from, relative to the project, which "edit this page" opens."""
    title: str | None = None
    """The name of the record it shows; None for pages that stand in the navigation."""
    part: bool = False
    """Whether it lists a part of what another page lists, so that no search need lead to it."""
    late: bool = False
    """Whether a preview can do without until a browser asks for it."""
    hear: Callable[[str], object] | None = None
    """Is told what stands in the file, for those that are made of all others."""
    last: bool = False
    """Whether it is made of others, and so only once they are there and have been heard."""

    @cached_property
    def content(self) -> Content:
        """What stands in the file; raise GuideError where a template is at fault."""
        return self.made()

    def made(self) -> Content:
        """The same, made anew and not kept: what is asked for once need not take room until the end."""
        content = self.make() if callable(self.make) else self.make
        if self.hear:
            self.hear(str(content))
        return content

    def data(self) -> bytes:
        """It as bytes, made anew."""
        content = self.made()
        return content if isinstance(content, bytes) else content.encode()


def nowhere(source: str) -> str | None:  # noqa: ARG001 - each way to edit a file takes it
    """The address to edit a file at, of a guide that has none."""
    return None


@dataclass(frozen=True, slots=True)
class Settings:
    """What mkdocs.yml says once for all pages and cards."""

    name: str
    url: str
    cache: Path | None = None
    """The folder that keeps drawings from one build to the next; none where every one is drawn anew."""
    preview: bool = False
    """Whether this is for a preview, which makes no PDFs, and what no page needs to be shown only once it is asked for."""
    nav: Sequence[Any] | None = None
    """The navigation as it is written there; None where the host makes one of the folders."""
    licence: str | None = None
    """That of texts and pictures."""
    edit: Callable[[str], str | None] = nowhere
    """The address to edit a file of the project at."""
    project: Path | None = None
    """The folder of mkdocs.yml, from which files of the project are seen."""
    themes: Sequence[Path] = ()
    """The folders of our part of the theme, of which the first goes before the others."""

    @property
    def imprint(self) -> Imprint:
        """What cards say of the site."""
        return Imprint(self.name, self.url, self.licence)
