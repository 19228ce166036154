"""Settings that MkDocs, or a script of the theme, reads otherwise than a check does."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from generator.publish.checks import loaded
from generator.publish.checks.project import LISTS

READ = ("nav", *LISTS, "docs_dir", "extra_css", "extra_javascript", "site_url")
"""What a check reads itself, and has to read as MkDocs does."""
SENT = ("annotate", "tags", "version")
"""What below `extra` the theme sends to scripts."""
Refusals = Iterator[tuple[str, str, str]]
"""Keys, each with what is wrong with it, and what to do."""


def misread(said: dict[str, Any], read: dict[str, Any]) -> Refusals:
    """What MkDocs reads otherwise than a check does."""
    for key in READ:
        if (told(said.get(key)) or None) != (told(read.get(key)) or None):
            help = "write it out here, without '!', '&', '*' and INHERIT, and words such as yes and no in quotes"
            yield key, f"MkDocs reads another '{key}' than stands here", help


def unsent(read: dict[str, Any]) -> Refusals:
    """What the theme sends to scripts as data, and cannot."""
    for key in SENT:
        try:
            json.dumps(loaded.part(read, "extra").get(key), sort_keys=True, allow_nan=False)
        except (TypeError, ValueError) as error:
            what = f"browsers cannot read what stands below '{key}': {error}"
            yield "extra", what, "put dates, odd numbers and keys that are no words in quotes"


def told(value: Any) -> Any:
    """A value as text or what is made of it, and nothing where nothing is said."""
    if isinstance(value, dict):
        return {str(key): told(below) for key, below in value.items()}
    if isinstance(value, list):
        return [told(item) for item in value]
    return str(value).strip() if value is not None else None
