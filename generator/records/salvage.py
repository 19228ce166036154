"""What can be read of a file that is no YAML: of each of its keys, the lines that can be read without the rest."""

from __future__ import annotations

import re
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
        found |= beginning(part.splitlines()[:MOST])
    return found


def beginning(lines: list[str]) -> dict[str, Any]:
    """The data of as many of some lines as can be read by themselves."""
    count = len(lines)
    while count:
        data, wrong = read("\n".join(lines[:count]))
        if data:
            return data
        count = min(count, wrong) - 1  # with that line, fewer lines are wrong as well
    return {}


def read(text: str) -> tuple[dict[str, Any], int]:
    """The data of a text by itself, none where it is no YAML of keys with values; and the first line with a problem, or else one behind all."""
    document, problems = load("", text.encode())
    wrong = min((it.location.line for it in problems), default=len(document.lines) + 1)
    data = document.data
    if problems or not isinstance(data, dict):
        return {}, wrong
    return {key: it for key, it in data.items() if it is not None}, wrong
