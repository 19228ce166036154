"""The file of names, which a browser loads first: what each page is called and is about, in short lists that refer to one another by number.

`pages` are columns, which pack better than rows: title and other names, each on a line of its own; address; number of the label; boost;
numbers of facts; numbers of pages that it is about, counted from the `first` of these; and, where its headings are names, pairs of anchor and heading.
An address is the number of its folder, where its end is made of the title. `small` are words of a sentence that tell little, parted by blanks, and
`others` says that titles stand there alone. `tongues` are the languages in which pages have names, each in a file of its own: pairs of
the number of a page and its names there, each on a line of its own.
"""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from generator.search.sheet import Sheet
from generator.search.small import SMALL
from generator.text.names import fold, singular, words

FORMAT = 2
"""Goes up where a browser of before could not read what is written."""

MANY = 1000
"""Of more pages than this the other names are in a file of their own, which is fetched once somebody types: a list of those of each page,
each on a line of its own."""

CHUNK = 16
"""So many pages share a file of texts."""


def written(sheets: Mapping[str, Sheet], urls: Mapping[str, str], shards: int, languages: Sequence[str] = ()) -> str:
    """The file; `sheets` are by the path of each page, in the order in which passages number them."""
    numbers = {path: number for number, path in enumerate(sheets)}
    first = min((numbers[page] for sheet in sheets.values() for page in sheet.about if page in numbers), default=0)
    apart = len(sheets) > MANY
    labels, facts, folders = Numbers(), Numbers(), Numbers()
    rows = [
        [
            sheet.title if apart else "\n".join([sheet.title, *other(sheet)]),
            address(sheet.title, urls[path], folders),
            labels.of(sheet.label),
            round(sheet.boost) if sheet.boost >= 1 else round(sheet.boost, 1),
            [facts.of(fact) for fact in sheet.facts],
            [numbers[page] - first for page in sheet.about if page in numbers],
            [[part.anchor, part.heading] for part in sheet.sections if part.anchor and sheet.headed],
        ]
        for path, sheet in sheets.items()
    ]
    made: dict[str, Any] = {
        "format": FORMAT,
        "shards": shards,
        "chunk": CHUNK,
        "folders": list(folders.known),
        "labels": list(labels.known),
        "facts": list(facts.known),
        "first": first,
        **({"others": True} if apart else {}),
        **({"tongues": list(languages)} if languages else {}),
        "small": " ".join(sorted(set(map(singular, SMALL)))),
        "pages": list(zip(*rows, strict=True)),
    }
    return json.dumps(made, ensure_ascii=False, separators=(",", ":")) + "\n"


def others(sheets: Iterable[Sheet]) -> str:
    """The file of other names."""
    return json.dumps(["\n".join(other(sheet)) for sheet in sheets], ensure_ascii=False, separators=(",", ":")) + "\n"


def tongue(called: Mapping[str, Iterable[str]], paths: Iterable[str]) -> str:
    """The file of a language; `called` are the names by the path of each page."""
    rows = [[number, "\n".join(called[path])] for number, path in enumerate(paths) if path in called]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")) + "\n"


class Numbers:
    """Texts, each with a number."""

    def __init__(self) -> None:
        self.known: dict[str, int] = {}

    def of(self, text: str) -> int:
        """The number of a text, its own from now on."""
        return self.known.setdefault(text, len(self.known))


def address(title: str, url: str, folders: Numbers) -> str | int:
    """The address of a page, or the number of its folder."""
    folder, end = posixpath.split(url.rstrip("/"))
    derived = f"{folder}/" if folder and end == "-".join(words(title)) else ""
    return folders.of(derived) if derived else url


def other(sheet: Sheet) -> list[str]:
    """The other names of a page, less its title; of those that fold to one form that with the most words, of which each is found."""
    found: dict[str, str] = {fold(sheet.title): sheet.title}
    for name in sheet.names:
        there = found.setdefault(fold(name), name)
        if len(words(name)) > len(words(there)):
            found[fold(name)] = name
    return [name for name in found.values() if name != sheet.title]
