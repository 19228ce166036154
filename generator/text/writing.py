"""Texts written as YAML, so that they are read again as they are."""

from __future__ import annotations

import json

from generator.text.source import load


def scalar(text: str, *, within: bool = False) -> str:
    """A text as it may stand behind a key, or `within` a list in brackets: without quotes where it can."""
    line = " ".join(text.split())
    raw = f"a: [{line}]" if within else f"a: {line}"
    document, problems = load("", raw.encode())
    plain = {"a": [line]} if within else {"a": line}
    return line if document.data == plain and not problems else json.dumps(line, ensure_ascii=False)


def listed(texts: list[str]) -> str:
    """Some texts as a list in brackets."""
    return f"[{', '.join(scalar(text, within=True) for text in texts)}]"
