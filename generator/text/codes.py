"""What a problem's code is, and the codes of problems with any text: files, YAML and templates."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of problem. Codes are never reused or renumbered: people search for them."""

    id: str
    title: str
    about: str
    """What it means and what to do, for somebody who edits YAML and does not program."""


NOT_UTF8 = Code(
    "G001",
    "Not UTF-8",
    "The file holds a byte that is not UTF-8 text, often because an old editor saved it in another encoding, "
    "or is that of a word processor. Save it again as plain text in UTF-8.",
)
BYTE_ORDER_MARK = Code(
    "G002",
    "Byte order mark",
    "The file starts with an invisible byte order mark. Save it as plain UTF-8 (not 'UTF-8 with BOM').",
)
CONTROL_CHARACTER = Code(
    "G003",
    "Tab or control character",
    "Tabs, NUL and other invisible control characters confuse YAML and readers alike, and so do spaces of other kinds "
    "around a key or before an item, which YAML takes for letters. Use two spaces for a tab, a plain space for another "
    "one, and delete the rest.",
)
EMPTY = Code(
    "G004",
    "Empty file",
    "The file has no content. Copy a file like the one you mean, and change it; or delete this one.",
)
SYNTAX = Code(
    "G005",
    "Not valid YAML",
    "The file cannot be read as YAML from this place on. Usual causes: a text that holds ': ' without quotes, a "
    "quote that is not closed, or lines that are not indented alike. The quotes of word processors are letters for YAML.",
)
DUPLICATE_KEY = Code(
    "G006", "Key written twice", "The same key stands twice in one place, so one value would be lost. Keep one."
)
NOT_INERT = Code(
    "G007",
    "More than data",
    "Content is plain data. Anchors (&), aliases (*), tags (!), merge keys (<<) and directives (%) are refused. "
    "If a text starts with such a character, put it in quotes.",
)
TOO_DEEP = Code(
    "G008",
    "Nested too deeply",
    "Nothing of the guide nests this deeply; look for brackets that are not closed, or in a page for a line that begins with many spaces or signs of lists.",
)
TOO_LARGE = Code("G009", "File too large", "A record is a page or two of text. A file of this size is something else.")
SECOND_DOCUMENT = Code(
    "G010", "Second document", "A line with '---' starts a second document. One file holds one record; split it."
)
WRONG_SHAPE = Code(
    "G011",
    "Wrong shape",
    "The file, or an entry of a vocabulary, must be a list of 'key: value' lines, and every key plain text.",
)
NO_VALUE = Code(
    "G012", "No value", "A key has nothing behind it. Write its value, or take the key out if it is optional."
)
BAD_FILE_NAME = Code(
    "G013",
    "Not an id",
    "A record's file name, or its key in a vocabulary, is its id and part of its address. No page, folder or file has "
    "a name that Windows keeps for devices, such as 'con' or 'aux'. An id has small letters, digits and single hyphens.",
)
MISPLACED = Code(
    "G014",
    "Misplaced file",
    "Records are '.yml' files directly in content/exercises, content/routines, content/plans, or one of the "
    "vocabularies in content/vocabulary; hand-written pages end in '.md' and lie below content/pages, with the pictures "
    "and PDFs that they show or link. Move or rename the file.",
)
OUTSIDE = Code(
    "G015", "Link out of the content", "A symbolic link that leads out of content/ is not followed. Copy the file in."
)
CASE_COLLISION = Code(
    "G016",
    "Names differ only by case",
    "On Windows and macOS these are one and the same file. Rename or delete one of them.",
)
UNREADABLE = Code("G017", "Cannot be read", "The file could not be opened. Check its permissions.")

TEMPLATE = Code(
    "G401",
    "Template cannot be filled in",
    "A template asks for something that is not there, or is not valid Jinja. This is for whoever changes templates; "
    "content never causes it.",
)
