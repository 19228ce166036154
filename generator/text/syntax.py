"""What the words of the YAML parser mean to a person."""

from __future__ import annotations

UNCLOSED = "unexpected end of stream"
BRACKET = "did not find expected ',' or"

MEANINGS = {
    "mapping values are not allowed": (
        "a ': ' where no key can stand",
        "put a text that holds ': ' in quotes; indent a key like its neighbors, with a space behind its ':'",
    ),
    "cannot start any token": (
        "a text cannot start with this character",
        "put the text in quotes; YAML keeps the character for itself",
    ),
    "could not find expected ':'": ("a key without ': '", "every line here needs the form 'key: value'"),
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
    "found unknown directive name": (
        "a line cannot start with '%'",
        "put the text in quotes; YAML keeps it for itself",
    ),
    "found unknown escape character": (
        "a '\\' that means nothing",
        "write two backslashes for one, or put the text in single quotes",
    ),
    "did not find expected <document start>": (
        "text stands behind the end of the record",
        "start it like the other keys, or take it out",
    ),
    UNCLOSED: ("the quote that opens here is not closed", "write the same quote where the text ends"),
}
"""The parser's words, and what they mean to a person."""
