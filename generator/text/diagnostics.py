"""A problem as a value: where it is, what it is, and how to mend it; shown as text, GitHub annotations or JSON."""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.text.codes import Code
from generator.text.edits import Edit

EXCERPT = 100
"""Characters of a line that are shown around its caret."""
CLEAR = 0.2
"""By how much of all letters the nearest word has to be nearer than the next, to be the only one that can be meant."""


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file; lines and columns count from 1, columns in characters."""

    path: str
    line: int = 1
    column: int = 1
    excerpt: str = ""
    """The text of the line, for the caret."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem."""

    location: Location
    code: Code
    message: str
    help: str = ""
    edit: Edit | None = None
    """What the help comes to, where it has one answer."""

    @property
    def place(self) -> tuple[Location, str, str]:
        """What problems are sorted by: file, line, column, then code and message."""
        return self.location, self.code.id, self.message


class GuideError(Exception):
    """All problems of a run, for callers that cannot go on."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = ordered(diagnostics)
        super().__init__(as_text(self.diagnostics))


def ordered(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The problems by place, each once."""
    return sorted(set(diagnostics), key=lambda diagnostic: diagnostic.place)


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that `word` was probably meant to be, or nothing."""
    return next(iter(difflib.get_close_matches(word.lower(), sorted(set(known)), 1, 0.6)), "")


def surely(word: str, known: Iterable[str]) -> str:
    """The nearest word where no other comes near it, so that nobody has to choose; otherwise nothing."""
    matches = difflib.get_close_matches(word.lower(), sorted(set(known)), 2, 0.6)
    first, second = [*matches, "", ""][:2]
    near, next_ = (difflib.SequenceMatcher(None, word.lower(), other).ratio() for other in (first, second))
    return first if near - next_ >= CLEAR else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`did you mean 'x'?`, or 'x' or 'y' where two are as near, or nothing where no known word is."""
    near = difflib.get_close_matches(word.lower(), sorted(set(known)), 2, 0.6)
    ratios = {difflib.SequenceMatcher(None, other, word.lower()).ratio() for other in near}
    meant = near if len(ratios) == 1 else near[:1]
    quoted = " or ".join(f"'{other}'" for other in meant)
    return f"did you mean {quoted}?" if near else ""


def printable(text: str) -> str:
    """The text with what could steer a terminal replaced; a tab is an arrow, as editors show it."""
    return "".join(letter if letter.isprintable() else "\u2192" if letter == "\t" else "\ufffd" for letter in text)


def caret(location: Location) -> str:
    """The line with a caret under the column, cut to `EXCERPT` characters around it."""
    start = max(0, location.column - 1 - EXCERPT * 3 // 4)
    shown = printable(location.excerpt[start : start + EXCERPT])
    gutter = f"{location.line:>5} | "
    return f"{gutter}{shown}\n{' ' * (len(gutter) - 2)}| {' ' * (location.column - 1 - start)}^"


def one_as_text(diagnostic: Diagnostic) -> str:
    """`path:line:col: code message`, then the help, then the line with a caret."""
    parts = [f"{printable(str(diagnostic.location))}: {diagnostic.code.id} {printable(diagnostic.message)}"]
    if diagnostic.help:
        parts.append(f"  help: {printable(diagnostic.help)}")
    if diagnostic.location.excerpt.strip():
        parts.append(caret(diagnostic.location))
    return "\n".join(parts)


def as_text(diagnostics: Iterable[Diagnostic]) -> str:
    """For a terminal: every problem, then how many there are."""
    shown = [one_as_text(diagnostic) for diagnostic in diagnostics]
    count = f"{len(shown)} problem{'' if len(shown) == 1 else 's'} found." if shown else "No problems found."
    return "\n".join([*shown, count])


def as_github(diagnostics: Iterable[Diagnostic]) -> str:
    """Workflow commands that GitHub shows beside the lines of a pull request."""
    return "\n".join(github_annotation(diagnostic) for diagnostic in diagnostics)


def github_annotation(diagnostic: Diagnostic) -> str:
    """One workflow command; its values are escaped as GitHub's toolkit does."""

    def data(text: str) -> str:
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

    def value(text: str) -> str:
        return data(text).replace(":", "%3A").replace(",", "%2C")

    place, help = diagnostic.location, f"\nhelp: {diagnostic.help}" if diagnostic.help else ""
    title = value(f"{diagnostic.code.id} {diagnostic.code.title}")
    where = f"file={value(place.path)},line={place.line},col={place.column},title={title}"
    return f"::error {where}::{data(diagnostic.message + help)}"


def as_data(edit: Edit | None) -> dict[str, object] | None:
    """An edit for other programs: the piece from `start` to before `end`, each a line and a column, becomes `text`."""
    return None if edit is None else {"path": edit.path, "start": edit.start, "end": edit.end, "text": edit.text}


def as_json(diagnostics: Iterable[Diagnostic]) -> str:
    """A list of objects with path, line, column, code, message, help and edit."""
    rows = [
        {
            "path": diagnostic.location.path,
            "line": diagnostic.location.line,
            "column": diagnostic.location.column,
            "code": diagnostic.code.id,
            "message": diagnostic.message,
            "help": diagnostic.help,
            "edit": as_data(diagnostic.edit),
        }
        for diagnostic in diagnostics
    ]
    return json.dumps(rows, indent=2, ensure_ascii=False)


FORMATS: dict[str, Callable[[Iterable[Diagnostic]], str]] = {
    "text": as_text,
    "github": as_github,
    "json": as_json,
}
