"""The navigation as pages show it that are not in it: those of a folder show the same, which is made once for them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page

SHOWING = ("partials/nav.html", "partials/tabs.html")
"""The templates of the theme that show it."""
WITHIN = ("partials/nav-item.html", "partials/tabs-item.html")
"""What they are made with; where a guide has one of its own of either, nothing is known of it."""
BESIDE = ("partials/logo.html", "partials/source.html")
"""What they show besides, of which a guide may have its own, if that shows nothing of its page."""
ITS_PAGE = re.compile(r"\bpage[.\[]")

ITS_OWN = "the theme's own/"
"""How a template is called that another one stands in for."""
KEPT = '{{% macro drawn() %}}{{% include "{its_own}{name}" %}}{{% endmacro %}}{{{{ alike(page, "{name}", drawn) }}}}'
"""What stands in for each."""

Draw = Callable[[], str]


def standing_in(name: str) -> str:
    """The template that stands in for one of the theme."""
    return KEPT.format(its_own=ITS_OWN, name=name)


class Alike:
    """What is the same on many pages, of a build whose navigation has some addresses."""

    def __init__(self, urls: Iterable[str]) -> None:
        self.urls = list(urls)
        self.made: dict[tuple[str, str, str], str] = {}

    def __call__(self, page: Page | None, name: str, draw: Draw) -> str:
        """What a template comes to on a page."""
        if not page or any(
            url.startswith(page.url) for url in self.urls
        ):  # it stands in the navigation, or above what does
            return draw()
        key = name, posixpath.dirname(page.url.rstrip("/")), repr(page.meta.get("trail"))
        if key not in self.made:
            self.made[key] = draw()
        return self.made[key]
