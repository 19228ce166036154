"""The codes of records that cannot be read or linked: keys, values, names and pointers; and of hand-written pages."""

from __future__ import annotations

from generator.text.codes import Code

UNKNOWN_KEY = Code(
    "G101", "Unknown key", "The record has no such key; usually it is a slip of the pen. The help names the nearest."
)
MISSING_KEY = Code("G102", "Missing key", "A key that every record of this kind needs is not there.")
WRONG_TYPE = Code(
    "G103", "Wrong type", "The value is of another type: text for a list, a word for a number, and so on."
)
NOT_ONE_OF = Code("G104", "Not one of the choices", "The value must be one of a few fixed words, which are listed.")
OUT_OF_RANGE = Code(
    "G105", "Out of range", "A number is too small or too large, a text too long, or a list has too few or many items."
)
UNREADABLE_VALUE = Code(
    "G106",
    "Cannot be understood",
    "The value is written in a form that the guide cannot read, such as a dose. The help shows one that it can.",
)

UNFILLED = Code(
    "G107",
    "Place to fill in",
    "A text that begins with 'FILL IN' stands for what somebody has still to write, as in a file that 'guide new' began. "
    "A record with 'draft: true' may have such places, and a check lists them; what is published has none.",
)

DANGLING = Code(
    "G201",
    "Points to nothing",
    "An id names a record that does not exist. Mend the spelling, or add the record. Ids are file names without "
    "'.yml', and keys in the vocabularies.",
)
SELF_REFERENCE = Code("G202", "Points to itself", "A record names itself as easier, harder or instead. Take it out.")
NAME_TAKEN = Code(
    "G203",
    "Name taken",
    "Every id, name and alias, and every name in another language, leads to one page, so no two records may share one. Case, hyphens, spaces, accents "
    "and a plural s make no difference: 'Step-Up', 'stepup' and 'step ups' are the same name.",
)
LISTED_TWICE = Code("G204", "Listed twice", "A list names the same record twice. Keep it once.")
BAD_MARKER = Code(
    "G205",
    "Unknown marker",
    "A page may hold a line such as '<!-- guide: routine-finder -->', which is replaced by a part made from the data. "
    "The help lists the parts there are.",
)
RAW_HTML = Code(
    "G206",
    "HTML in a page",
    "Pages are written in Markdown alone. HTML tags, and links that run something, are refused; put text that only looks "
    "like a tag in backticks.",
)
UNCLEAR_ADDRESS = Code(
    "G207",
    "Address that cannot be told",
    "Markdown engines differ in how they read addresses with spaces, brackets or quotes, and in which they take for a "
    "page. A link is written '[words](../articles/warm-up.md)' with the file as seen from this one, or with an address "
    "that starts with 'https://'; a picture '![what it shows](../pictures/knee.png)'.",
)
FOREIGN_PICTURE = Code(
    "G208",
    "Picture from elsewhere",
    "A page loads nothing from other hosts, which would learn who reads it. Put the picture into content/pages, if its "
    "licence allows it, or link it.",
)
ACTIVE_DRAWING = Code(
    "G209",
    "Drawing that does more",
    "A file that ends in '.svg' can hold scripts, links and addresses, which run where it is opened. A drawing of the guide "
    "holds lines and text alone: most programs call this 'plain SVG'.",
)
NO_ANCHOR = Code(
    "G210",
    "No such place on the page",
    "What stands behind '#' in a link names a heading of the page, in small letters and with hyphens for spaces: "
    "'safety.md#before-you-start'. Where a heading holds more than words, give it a name, '## *When* to stop { #when }'. "
    "On pages that the guide writes, only sources, conditions, groups of muscles and codes can be linked in this way.",
)
GONE = Code(
    "G211",
    "Address that leads nowhere",
    "An id that was published has gone, so that addresses which people have saved and printed lead nowhere. "
    "'guide rename OLD NEW' renames it everywhere and notes it in content/redirects.yml; of what is taken out, name there "
    "what stands for it. The check looks at the last tag of git, where there is one.",
)
MOVED = Code(
    "G212",
    "Redirect from what is there",
    "A line of content/redirects.yml says that an id has moved, and it is still there, or has moved already. Take one of the two out.",
)
