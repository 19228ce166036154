"""What the words of the YAML parser mean to a person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from generator.text.codes import SYNTAX
from generator.text.diagnostics import Diagnostic
from generator.text.document import Document, edit_at

UNCLOSED = "unexpected end of stream"
BRACKET = "did not find expected ',' or"
NO_COLON = "could not find expected ':'"
STRAY = "mapping values are not allowed"
KEYLESS = "a key without ': '", "every line here needs the form 'key: value'"

UNKNOWN = "look at the indentation and quotes"
"""What helps where nobody knows better."""

PAIR = re.compile(r":(?: |$)")
"""What parts a key from its value."""
UNSPACED = re.compile(r"([A-Za-z_]+):(?=[^\s:/])")
"""A key whose colon has no space behind it, and so is none."""
ODD_COLON = re.compile(r"([A-Za-z_]+) *[=\uff1a\ufe55\u2236\ua789] *(?=\S)")
"""A key with a sign in the place of its colon: an equals sign, or what only looks like one."""
FENCE = re.compile(r"```|~~~")

ESCAPE = "a '\\' that means nothing", "write two backslashes for one, or put the text in single quotes"
BELOW = (
    "behind '|' or '>' no text can stand",
    "write the text on the lines below, indented; or put all of it in quotes",
)

MEANINGS = {
    STRAY: (
        "a ': ' where no key can stand",
        "put a text that holds ': ' in quotes; indent a key like its neighbors, with a space behind its ':'",
    ),
    "cannot start any token": (
        "a text cannot start with this character",
        "put the text in quotes; YAML keeps the character for itself",
    ),
    NO_COLON: KEYLESS,
    "did not find expected node content": (
        "a value is missing, or a bracket has no other to it",
        "write the value; each '[' is closed by one ']', and each '{' by one '}'",
    ),
    "block sequence entries are not allowed": (
        "a '- ' where no item can stand",
        "write each item of a list on a line of its own below the key, indented, and put a text that starts with '- ' in quotes",
    ),
    "mapping keys are not allowed": (
        "a text cannot start with '? '",
        "put the text in quotes; YAML keeps it for itself",
    ),
    "found unexpected ':'": ("a ':' within brackets that parts nothing", "put a text that holds ':' in quotes"),
    "did not find expected comment or line break": BELOW,
    "found an indentation indicator": BELOW,
    "found unexpected document indicator": (
        "a line of '---' or '...' stands within a text in quotes",
        "close the quote before it, or take the line out",
    ),
    "did not find expected hexdecimal number": ESCAPE,
    "found invalid Unicode character escape": ESCAPE,
    "did not find expected key": (
        "this does not go on from what stands before it",
        "indent this line like its neighbors, and put text that holds quotes in quotes",
    ),
    BRACKET: (
        "a ',' or the closing bracket is missing",
        "write '[a, b]', or one '- item' a line",
    ),
    "did not find expected '-' indicator": ("a '-' is missing", "indent every item of the list alike, each with '- '"),
    "did not find expected alphabetic": (
        "a text cannot start with '*' or '&'",
        "put the text in quotes; YAML keeps these for itself",
    ),
    **dict.fromkeys(
        (
            "found unknown directive name",
            "could not find expected directive name",
            "found unexpected non-alphabetical character",
            "did not find expected version number",
            "did not find expected digit or '.' character",
            "found extremely long version number",
            "found incompatible YAML document",
            "found duplicate %",
        ),
        ("a line cannot start with '%'", "put the text in quotes; YAML keeps it for itself"),
    ),
    **dict.fromkeys(
        (
            "found undefined tag handle",
            "did not find expected whitespace",
            "did not find expected tag URI",
            "did not find URI escaped octet",
            "did not find the expected '>'",
            "did not find expected '!'",
        ),
        ("a text cannot start with '!'", "put the text in quotes; YAML keeps it for itself"),
    ),
    "found unknown escape character": ESCAPE,
    "did not find expected <document start>": (
        "text stands behind the end of the record",
        "start it like the other keys, or take it out",
    ),
    UNCLOSED: ("the quote that opens here is not closed", "write the same quote where the text ends"),
}
"""The parser's words, and what they mean to a person."""


def meant(document: Document, problem: str, at: Any, context: Any) -> Diagnostic:
    """What the parser says where it gives up, with two marks: of a quote, where it opens, of a bracket, its line, and of a key without its colon, that."""
    mark = (context if UNCLOSED in problem else None) or at or context
    if found := mistaken(document, problem, mark):
        return found
    line = context.line if NO_COLON in problem else keyless(document.lines, mark.line) if STRAY in problem else None
    if line is not None and not PAIR.search(document.lines[line]):
        return unparted(document, line)
    message, help = next((said for sign, said in MEANINGS.items() if sign in problem), (problem, UNKNOWN))
    if BRACKET in problem and context.line < mark.line:
        message += f"; the bracket opens on line {context.line + 1}"
    return Diagnostic(document.location(mark.line, mark.column), SYNTAX, f"not valid YAML: {message}", help)


def mistaken(document: Document, problem: str, mark: Any) -> Diagnostic | None:
    """What is plainly something else than YAML where the parser only sees a sign: the mark of an item, a fence, a colon too many."""
    text = document.lines[mark.line] if mark.line < len(document.lines) else ""
    first = document.location(mark.line, len(text) - len(text.lstrip()))
    if "alphabetic" in problem and text.lstrip().startswith("* "):
        said = "an item of a list begins with '-'", "write '- ' in place of '* '", edit_at(first, "*", "-")
    elif FENCE.match(text):
        said = "a fence as in Markdown", "take out the lines of '```'; the file is all YAML", None
    elif STRAY in problem and text[mark.column :].strip() == ":" and PAIR.search(text[: mark.column]):
        first = document.location(mark.line, mark.column)
        said = "a second ':' at the end of the line", "take it out, or put the text in quotes", None
    else:
        return None
    message, help, edit = said
    return Diagnostic(first, SYNTAX, f"not valid YAML: {message}", help, edit)


def unparted(document: Document, line: int) -> Diagnostic:
    """A line that lacks its ': '."""
    text = document.lines[line]
    place, (message, help), edit = document.location(line, start(text)), KEYLESS, None
    if key := UNSPACED.match(text, start(text)):
        help, edit = f"write a space behind '{key[0]}'", edit_at(place, key[0], f"{key[1]}: ")
    elif key := ODD_COLON.match(text, start(text)):
        help, edit = f"write '{key[1]}: ' in place of '{key[0].rstrip()}'", edit_at(place, key[0], f"{key[1]}: ")
    return Diagnostic(place, SYNTAX, f"not valid YAML: {message}", help, edit)


def keyless(lines: Sequence[str], line: int) -> int | None:
    """The first of the lines above one that lack their ': ', for which the parser takes them and this one for one text; nothing where they go on with a text that began in a value."""
    indent, first, above = start(lines[line]), None, line - 1
    while above >= 0 and (bare(lines[above]) or (start(lines[above]) == indent and not PAIR.search(lines[above]))):
        first = first if bare(lines[above]) else above
        above -= 1
    if above >= 0 and start(lines[above]) < indent and not lines[above].rstrip().endswith(":"):
        return None
    return first


def start(line: str) -> int:
    """The column in which a line starts, behind the dashes of items."""
    found = re.match(r"(?: |- )*", line)
    return found.end() if found else 0


def bare(line: str) -> bool:
    """Whether a line says nothing."""
    return not line.strip() or line.lstrip().startswith("#")
