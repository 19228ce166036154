"""What people write for keys, and what is meant; the words are data, in wordings.yml."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from generator.text.source import load
from generator.values.fields import Part

FILE = Path(__file__).with_name("wordings.yml")


class Wording(NamedTuple):
    """What to write for a word: a key that takes the same value, or a line."""

    write: str

    @property
    def is_key(self) -> bool:
        """Whether the word stands for a key, so that the value may stay as it is."""
        return bool(re.fullmatch("[a-z_]+", self.write))


def wording(part: type[Part], word: str) -> Wording | None:
    """What is meant by a key that a part does not have."""
    written = re.sub("[- ]", "_", word.lower())
    for kind in part.__mro__:
        if found := wordings().get(kind.__name__, {}).get(written):
            return Wording(found)
    return None


@cache
def wordings() -> dict[str, dict[str, str]]:
    """Class of a part -> word -> what to write."""
    data: dict[str, dict[str, str]] = load(FILE.name, FILE.read_bytes())[0].data
    return data
