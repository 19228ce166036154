"""The blocks of code of a page, as far as every Markdown engine finds the same."""

from __future__ import annotations

import re
from typing import NamedTuple

FENCE = re.compile(r"^(?P<fence>`{3,}|~{3,})[ ]*(?P<word>[\w+-]*)[ ]*$|^[ \t>]*(?:`{3}|~{3})", re.MULTILINE)
"""A line that starts or ends code; without a fence in it, one that engines read in different ways."""


class Code(NamedTuple):
    """Where a text has code."""

    blocks: tuple[tuple[int, int], ...]
    """Start and end of each block."""
    clear: int
    """Up to where that can be told; an open block ends there too."""

    def has(self, offset: int) -> bool:
        """Whether code stands at an offset for sure."""
        return any(start <= offset < end for start, end in self.blocks)


def code(text: str) -> Code:
    """The blocks of code of a text."""
    blocks: list[tuple[int, int]] = []
    opened: re.Match[str] | None = None
    for match in FENCE.finditer(text):
        if opened is None:
            if not match["fence"]:
                return Code(tuple(blocks), match.start())
            opened = match
        elif match["fence"] == opened["fence"] and not match["word"]:
            blocks.append((opened.start(), match.end()))
            opened = None
    return Code(tuple(blocks), opened.start() if opened else len(text))
