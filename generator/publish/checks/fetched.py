"""What a style sheet loads, and what a script loads from elsewhere where that can be seen."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

LETTERS = (("u", "[57]5"), ("r", "[57]2"), ("l", "[46]c"))
URL = "".join(rf"(?:{letter}|\\0{{0,4}}{code}\s?|\\{letter})" for letter, code in LETTERS)
"""`url`, and what CSS takes for it."""
ANY = r"\\(?:[0-9a-f]{1,6}\s?|.)"
"""An escape."""
TOKEN = re.compile(
    r"/\*.*?(?:\*/|\Z)"
    r"|@namespace\s[^;{}\"'(]*(?:url\(\s*)?(?:\"[^\"\n]*\"|'[^'\n]*'|[^\"'();{}]*)"
    rf"|(?P<text>\"(?:{ANY}|[^\"\\\n])*+\"?|'(?:{ANY}|[^'\\\n])*+'?)"
    rf"|{URL}\(\s*+(?P<bare>(?:{ANY}|[^\"'()\s\\])*+)",
    re.DOTALL | re.IGNORECASE,
)
"""What may name an address in a style sheet, and what only looks so."""
SHOWN = re.compile(r"[:=]\s*\Z")
"""What stands before a text that is shown, or that a selector looks for."""
LOADED = re.compile(rf"(?:@import|{URL}\()\s*\Z", re.IGNORECASE)
"""What stands before a text that is an address, whatever it holds."""
NEAR = 30
"""Characters before a text in which this is looked for."""
ESCAPE = re.compile(r"\\(?:([0-9a-f]{1,6})\s?|\n|(.))", re.IGNORECASE | re.DOTALL)
UNSEEN = re.compile(r"^[\x00-\x20]+|[\t\n\r]+")
"""What browsers take out of an address before they look at it."""
AWAY = re.compile(r"(?!data:(?!text/css))(?:[a-z][a-z0-9+.-]*:|[\\/]{2})", re.IGNORECASE)
"""How an address begins that leads to another host, or is a style sheet itself; pictures and fonts may stand within one."""

CALLED = (
    *("EventSource", "Request", "SharedWorker", "WebSocket", "Worker"),
    *("addModule", "fetch", "import", "importScripts", "sendBeacon"),
)
KEPT = ("poster", "src", "srcset")
SCRIPT = re.compile(
    rf"(?:\b(?:{'|'.join(CALLED)})\s*\(|\.open\s*\(\s*[\"'`][A-Za-z]+[\"'`]\s*,|\b(?:from|import)\b"
    rf"|\.(?:{'|'.join(KEPT)})\s*=|\bsetAttribute\s*\(\s*[\"'`](?:{'|'.join(KEPT)})[\"'`]\s*,)"
    r"(?:\s|/\*[^*]{0,99}\*/)*+[\"'`](?P<address>(?:(?:https?|wss?):|//)[^\"'`\s]*+)",
    re.DOTALL,
)
"""What loads something in a script, with an address on another host."""
ELSEWHERE = re.compile(r"[\"'`](?:(?:https?|wss?):|//)")
"""What such an address begins with, which few scripts have."""
ASIDE = re.compile(r"\s*(?://|\*)")
"""How a line of a script begins that is a comment."""


def sheet(text: str) -> Iterator[tuple[int, str]]:
    """The addresses that a style sheet loads, each with where it stands."""
    for token in TOKEN.finditer(text):
        start, said, bare = token.start(), token["text"], token["bare"]
        if bare:
            yield token.start("bare"), address(bare)
        elif said and not SHOWN.search(text, max(0, start - NEAR), start):
            named = address(said.strip("\"'"))
            if AWAY.match(named) or LOADED.search(text, max(0, start - NEAR), start):
                yield start, named


def script(text: str) -> Iterator[tuple[int, str]]:
    """The addresses on other hosts that a script is seen to load, each with where it stands."""
    for found in SCRIPT.finditer(text) if ELSEWHERE.search(text) else ():
        if not ASIDE.match(text, text.rfind("\n", 0, found.start()) + 1):
            yield found.start("address"), found["address"]


def address(written: str) -> str:
    """An address as browsers read what is written for it in a style sheet."""
    return UNSEEN.sub("", ESCAPE.sub(unescaped, written))


def unescaped(escape: re.Match[str]) -> str:
    """The letter that an escape stands for; nothing for one that stands for none."""
    code = int(escape[1], 16) if escape[1] else 0
    return chr(code) if 0 < code < sys.maxunicode else escape[2] or ""
