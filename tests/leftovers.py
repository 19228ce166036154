"""Markdown that nobody read, in texts as a page shows them."""

from __future__ import annotations

import re

INSIDE = re.compile(r"\*\*|\]\(|\[\[|\{[:#{%]|[%}]\}|<!--|&#[0-9]+;|\| ---")
AT_START = re.compile(r"[-#:|*] |[0-9]+\. |!!!|:   ")
BLOCKS = ("p", "li", "dd", "dt", "td")
"""The elements whose first text is looked at for what only counts at the start of a line."""


def left(texts, firsts):
    """What looks like Markdown in texts, and in those of them that come first in their blocks."""
    return [text for text in texts if INSIDE.search(text)] + [text for text in firsts if AT_START.match(text.lstrip())]
