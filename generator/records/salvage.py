"""What can be read of a file that is no YAML: of each of its keys, the lines that can be read without the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.text.document import FORBIDDEN, Document
from generator.text.source import load

KEY = re.compile(r"^(?=[a-z_]+:)", re.MULTILINE)
"""Before a key at the front of a line."""
MOST = 200
"""Lines of one key that are looked at."""


def salvaged(document: Document) -> dict[str, Any]:
    """The keys of a document with what can be read of them."""
    found: dict[str, Any] = {}
    text = FORBIDDEN.sub("", document.text.replace("\t", "  "))
    for part in KEY.split(text):
        found |= next((data for lines in beginnings(part) if (data := read(lines))), {})
    return found


def beginnings(text: str) -> Iterator[str]:
    """A text, and then without its last line, and so on."""
    lines = text.splitlines()[:MOST]
    yield from ("\n".join(lines[:count]) for count in range(len(lines), 0, -1))


def read(text: str) -> dict[str, Any]:
    """The data of a text by itself; nothing where it is no YAML of keys with values."""
    document, problems = load("", text.encode())
    data = document.data
    return {} if problems or not isinstance(data, dict) else {key: it for key, it in data.items() if it is not None}
