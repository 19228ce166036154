"""What a reader reads of Markdown: its words, without what they are marked up with."""

from __future__ import annotations

import html
import re

OUTSIDE = re.compile(
    r"<!--.*?-->"
    r"|<(\w+)\b[^<>]*\bdata-search-exclude\b[^<>]*>[^<]*(?:<(?!/\1>)[^<]*)*</\1>"  # from sign to sign takes a fifth of `.*?`
    r"|<svg\b[^<]*(?:<(?!/svg>)[^<]*)*</svg>",
    re.DOTALL,
)
"""What stands in a page and is not searched: drawings, cards and forms."""

UNREAD = re.compile(
    r"^(?:.+\n)?.*\{[^{}\n]*\bdata-search-exclude\b[^{}\n]*\}[ \t]*$"  # a line that says so of itself, or below itself
    r"|^[ \t]*\|?[ \t]*:?-{3,}[-:| \t]*$"  # below the head of a table
    r"|^[ \t]*(?:[-*+>:]|[0-9]+[.)]|#{1,6})[ \t]+"  # items, quotes, definitions
    r"|!\[[^\]\n]*\]\([^)\n]*\)"  # pictures
    r"|\{[ ]?[:.#][^{}\n]*\}"  # classes and anchors
    r"|<[^<>\n]+>",
    re.MULTILINE,
)
BOX = re.compile(r"^[ \t]*(?:!!!|\?\?\?\+?)[ \t]+[\w -]+(?:\"(.*)\")?[ \t]*$", re.MULTILINE)
"""The title of a box, behind what kind it is of."""

VALUE = re.compile(r"\n:[ \t]+")
"""What stands before the value of a term."""

LINK = re.compile(r"\[([^\[\]\n]*)\]\([^)\s]*(?:[ ]+\"[^\"\n]*\")?\)")
MARKS = re.compile(r"[*`|]+")
SPACE = re.compile(r"\s+")


def searched(markdown: str) -> str:
    """The Markdown less what no search looks at, which may go over many lines."""
    return OUTSIDE.sub(" ", markdown)


def plain(markdown: str) -> str:
    """The words of a piece of Markdown on one line."""
    boxed = VALUE.sub(": ", BOX.sub(r"\1:", markdown))
    read = MARKS.sub(" ", LINK.sub(r"\1", UNREAD.sub(" ", boxed)))
    words = SPACE.sub(" ", html.unescape(read)).strip()
    return re.sub(r" (?=[,.;:!?)])", "", words)
