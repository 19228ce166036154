"""What people write for keys, and what is meant; the words are data, in wordings.yml."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from generator.text.source import load
from generator.values.fields import Part

LONGEST = 12
"""Letters of a value that is told in a help."""
FILE = Path(__file__).with_name("wordings.yml")


class Wording(NamedTuple):
    """What to write for a word: a key that takes the same value, or a line."""

    write: str

    @property
    def is_key(self) -> bool:
        """Whether the word stands for a key, so that the value may stay as it is."""
        return bool(re.fullmatch("[a-z_]+", self.write))

    @property
    def parts(self) -> tuple[str, str]:
        """Of a line `dose: {work: 3 x 12, rest: 60 s}` the key and the last of what stands within it; nothing of others."""
        found = re.fullmatch(r"([a-z_]+): \{(?:[^{}\[\]]*, )?([a-z_]+: [^{}]+)\}", self.write)
        return (found[1], found[2]) if found else ("", "")

    @property
    def keys(self) -> tuple[tuple[str, ...], ...]:
        """The steps to each key that it has somebody write."""
        above, within = self.parts
        return (self.write.partition(":")[0],), (above, within.partition(":")[0])

    def filled(self, beside: Mapping[str, Any]) -> Wording:
        """The same with the values of the keys `beside` it where it asks for some: `{sets:3}` for the sets, or else 3."""
        return Wording(re.sub(r"\{([a-z_]+):([0-9]+)\}", lambda it: given(beside.get(it[1]), it[2]), self.write))


def given(value: object, otherwise: str) -> str:
    """A value of a few letters, or what stands for others."""
    return str(value) if isinstance(value, str | int) and 0 < len(str(value)) <= LONGEST else otherwise


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
