"""The tags in a YAML file, which have some readers run a program as they read it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from typing import Any

import yaml

from generator.text.diagnostics import Location
from generator.text.document import Document

CORE = "tag:yaml.org,2002:"
"""How tags of YAML itself begin, which are written with `!!`."""


def tags(document: Document) -> Iterator[tuple[Location, str]]:
    """Each tag as it is usually written, with its place; up to where the file is no YAML."""
    for line, column, tag in found(document.text):
        yield document.location(line, column), spelled(tag)


@lru_cache(maxsize=2)
def found(text: str) -> list[tuple[int, int, str]]:
    """The tags of a text, each with its line and column from 0. It is read as MkDocs does, which takes long: another parser might see other tags."""
    tags: list[tuple[int, int, str]] = []
    with suppress(yaml.YAMLError):
        for event in yaml.parse(text, yaml.SafeLoader):
            place: Any = event.start_mark
            if tag := getattr(event, "tag", None):
                tags.append((place.line, place.column, tag))
    return tags


def spelled(tag: str) -> str:
    """A tag as one writes it, and not as it is meant."""
    return f"!!{tag.removeprefix(CORE)}" if tag.startswith(CORE) else tag
