"""What a page says of itself in its front matter, so that any engine can print it. Text is escaped there for HTML, once."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.records.matter import FRONT
from generator.text.markdown import attribute, quoted, quoted_list
from generator.text.source import load


@dataclass(frozen=True, slots=True)
class Place:
    """A page as others lead to it."""

    title: str
    """Plain text."""
    url: str
    """Its address below the site's."""

    def written(self) -> str:
        """It as a value of the front matter."""
        return f'{{"title": {quoted(self.title)}, "url": {quoted(self.url)}}}'


@dataclass(frozen=True, slots=True)
class Facts:
    """What a page knows apart from its text."""

    edit_url: str | None = None
    """The address to edit it at."""
    trail: Sequence[Place] = ()
    """The pages above it, from the top down."""
    previous: Place | None = None
    next: Place | None = None

    def lines(self) -> Iterator[str]:
        """They as lines of the front matter; nothing is said of what there is not."""
        if self.edit_url:
            yield f"edit_url: {quoted(self.edit_url)}\n"
        if self.trail:
            yield f"trail: [{', '.join(place.written() for place in self.trail)}]\n"
        if self.previous:
            yield f"previous: {self.previous.written()}\n"
        if self.next:
            yield f"next: {self.next.written()}\n"


def carrying(text: str, facts: Facts) -> str:
    """The Markdown of a page with the facts in its front matter, which it gains where it has none."""
    lines = "".join(facts.lines())
    if not lines:
        return text
    return f"---\n{lines}{text[4:]}" if FRONT.match(text) else f"---\n{lines}---\n{text}"


def own(text: str, scripts: Sequence[str] = ()) -> str:
    """A hand-written page, its front matter as the theme and its search take it, and with the scripts that its parts work with."""
    needed = f"scripts: {quoted_list(scripts)}\n" if scripts else ""
    found = FRONT.match(text)
    if not found:
        return f"---\n{needed}---\n{text}" if needed else text
    said = load("", f"\n{found[1]}".encode())[0].data
    if not isinstance(said, dict):
        return (
            f"---\n{needed}---\n\n{text}" if needed else f"\n{text}"
        )  # two rules with no keys between them are no front matter; nothing may be added there
    lines = "".join(f"{key}: {value}\n" for key, value in values(said)) + needed
    body = text[found.end() :].removeprefix("\n")
    return f"---\n{lines}---\n{body}" if lines else f"\n{body}"  # of two rules alone MkDocs would read on to the next


def values(said: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Each key that an author wrote with its value as JSON: what the theme prints into HTML as it is, escaped. Tags are names that search knows."""
    for key, value in said.items():
        if key in ("title", "description"):
            yield key, quoted(str(value))
        elif key not in ("tags", "hide", "search"):
            yield key, json.dumps(value, ensure_ascii=False)
    if hidden := listed(said.get("hide")):
        yield "hide", quoted_list(hidden)
    search = said.get("search")
    searched: dict[str, Any] = search if isinstance(search, dict) else {}
    if names := listed(said.get("tags")):
        searched = {**searched, "names": list(map(attribute, names))}
    if searched:
        yield "search", json.dumps(searched, ensure_ascii=False)


def listed(value: Any) -> list[str]:
    """The items of a list as text; nothing of what is no list."""
    return [str(item) for item in value] if isinstance(value, list) else []
