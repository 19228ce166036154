"""Why a dose is refused: a pattern of what people write, and what to write instead."""

from __future__ import annotations

import re

Hints = tuple[tuple[re.Pattern[str], str], ...]


def hints(*pairs: tuple[str, str]) -> Hints:
    """Patterns, in small letters with single blanks, and their help; the first that is found counts."""
    return tuple((re.compile(pattern), help) for pattern, help in pairs)


def tidy(text: str) -> str:
    """What somebody wrote in small letters and with single blanks."""
    return " ".join(text.lower().split())


def hinted(told: str, known: Hints, help: str) -> str:
    """The help for a tidy text: that of the first pattern in its first hundred letters, or the general one."""
    return next((hint for pattern, hint in known if pattern.search(told[:100])), help)


RANGE = (r"[0-9] ?(?:to|or|\.\.+) ?[0-9]", "write a range with a hyphen, like '7-8'")
WORDS = (
    r"^(?:one|two|three|four|five|six|eight|ten|twelve|fifteen|twenty|thirty)\b",
    "write numbers in digits, like '3 x 12' or '5 kg'",
)
NEW = (
    r"drop|rest.?pause|cluster|emom|tabata|myo|pyramid|ladder|superset|giant|burn.?out",
    "there is no way to say that yet: write sets and reps here, and how they go in the cue",
)
