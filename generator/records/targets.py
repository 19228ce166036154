"""Where the links and pictures of a hand-written page lead, read so strictly that no Markdown engine can read them otherwise."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.records import codes
from generator.records.attachments import is_picture
from generator.text.diagnostics import Diagnostic, Location
from generator.text.document import location

TARGET = r"(?:<(?P<in>[^\s<>()\[\]\"'\\`]+)>|(?P<bare>[^\s<>()\[\]\"'\\`]+))"
INLINE = re.compile(rf"\]\({TARGET}(?:[ ]+\"[^\"\n\\]*\")?\)")
PICTURE = re.compile(rf"!\[[^\[\]\\`\n<>]*{INLINE.pattern}")
OPENS = re.compile(r"\]\(|!\[")
DEFINED = re.compile(rf"^[ \t>*+\-.):|0-9]*\[[^\[\]]*\]:\s*(?:{TARGET}(?=[ \n]|\Z))?", re.MULTILINE)
"""`[words]: address`, the address of links `[so][words]`, which may stand on the next line."""

LOCAL = re.compile(r"(?P<path>[\w./-]*)(?:#(?P<anchor>[\w:.-]+))?")
ELSEWHERE = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:[/?#].*)?|mailto:[\w.+-]+@[\w.-]+|tel:[0-9+-]+")

CLEAR = "write '[words](page.md)', the address without spaces, quotes and brackets (%28 for a bracket)"
SHOWN = "write '![what it shows](picture.png)', with plain words"


@dataclass(frozen=True, slots=True)
class Way:
    """A link from a page to a page or file of the guide, or a picture that it shows."""

    path: str
    """Where it lies below content/pages."""
    location: Location
    anchor: str = ""
    picture: bool = False


def targets(path: str, shown: str, text: str) -> tuple[tuple[Way, ...], list[Diagnostic]]:
    """The ways of the page at `path`, and what leads nowhere that can be told."""
    ways: list[Way] = []
    problems: list[Diagnostic] = []
    for found in (*inline(shown, text), *defined(shown, text)):
        read = found if isinstance(found, Diagnostic) else way(path, *found)
        if isinstance(read, Diagnostic):
            problems.append(read)
        elif read:
            ways.append(read)
    return tuple(ways), problems


Target = tuple[str, Location, bool]
"""An address, its place, and whether a picture lies there."""


def inline(shown: str, text: str) -> Iterator[Target | Diagnostic]:
    """All that reads `](address)`; of what cannot be read, the first of a line."""
    end, told = 0, -1
    for opening in OPENS.finditer(text):
        if opening.start() < end:
            continue
        picture = opening[0] == "!["
        match = (PICTURE if picture else INLINE).match(text, opening.start())
        if match:
            end = match.end()
            yield target(shown, text, match, picture=picture)
            continue
        place = location(shown, text, opening.start())
        if place.line != told:
            what, help = ("picture", SHOWN) if picture else ("address", CLEAR)
            yield Diagnostic(place, codes.UNCLEAR_ADDRESS, f"this {what} cannot be told for sure", help)
        told = place.line


def defined(shown: str, text: str) -> Iterator[Target | Diagnostic]:
    """The addresses that links name."""
    for match in DEFINED.finditer(text):
        if match["in"] or match["bare"]:
            yield target(shown, text, match, picture=False)
        else:
            place = location(shown, text, match.end())
            yield Diagnostic(place, codes.UNCLEAR_ADDRESS, "this address cannot be told for sure", CLEAR)


def target(shown: str, text: str, match: re.Match[str], *, picture: bool) -> Target:
    """The address in a match."""
    group = "in" if match["in"] else "bare"
    return match[group], location(shown, text, match.start(group)), picture


def way(path: str, address: str, place: Location, picture: bool) -> Way | Diagnostic | None:  # noqa: FBT001 - the parts of a target
    """Where an address leads from the page at `path`; nothing for a link to elsewhere, which is not looked at."""
    if ELSEWHERE.fullmatch(address):
        help = "put the picture beside the pages, if its licence allows it; readers ask no other host for anything"
        return Diagnostic(place, codes.FOREIGN_PICTURE, "this picture lies elsewhere", help) if picture else None
    local = LOCAL.fullmatch(address)
    if not local or address.startswith("/"):
        help = "write the page's file as seen from this one, such as '../about.md', or an https address"
        return Diagnostic(place, codes.UNCLEAR_ADDRESS, f"'{address}' is no address that a page can link", help)
    there = posixpath.normpath(posixpath.join(posixpath.dirname(path), local["path"])) if local["path"] else path
    if picture and not is_picture(there):
        help = "a picture is a file such as '../pictures/knee.png'"
        return Diagnostic(place, codes.UNCLEAR_ADDRESS, f"'{address}' is no picture", help)
    return Way(there, place, local["anchor"] or "", picture)
