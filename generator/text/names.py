"""Names as people type them: one folded form for all spellings."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

WORD = re.compile(r"[^\W_]+")


def words(name: str) -> list[str]:
    """The words of a name: no case, no accents, split at whatever is not a letter or digit."""
    plain = name.casefold()
    if not plain.isascii():
        apart = unicodedata.normalize("NFKD", plain.replace("\u2019", ""))
        plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return WORD.findall(plain.replace("'", ""))


@cache
def singular(word: str) -> str:
    """The word less an English plural ending, which `ss`, `us` and `is` are not; the same for one and many."""
    if len(word) > 4 and word.endswith(("ies", "ie")):
        return word.removesuffix("s").removesuffix("ie") + "y"
    if re.search(r"(ch|sh|x|ss)es?$", word):
        return word.removesuffix("s").removesuffix("e")
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word


def plural(word: str) -> str:
    """The word with an English plural ending."""
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + ("es" if re.search(r"(ch|sh|x|s)$", word) else "s")


@lru_cache(maxsize=65536)  # each language holds its names against all that there are
def fold(name: str) -> str:
    """One form for `Step-Up`, `stepup` and `step ups`: the same for two names means that they collide."""
    return singular("".join(singular(word) for word in words(name)))


def as_id(name: str) -> str:
    """The name as an id, `step-up`; empty where nothing in it can stand in one."""
    return "-".join(part for word in words(name) for part in re.findall("[a-z0-9]+", word))


def counted(name: str) -> list[str]:
    """The name for one and for many: `step up`, `step ups`."""
    *first, last = words(name) or [""]
    return [" ".join([*first, form]) for form in numbers(last)] if last else []


@cache
def numbers(word: str) -> tuple[str, ...]:
    """A word as it is, for one and for many; what ends in `ing` is not counted."""
    return (word,) if word.endswith("ing") else tuple(dict.fromkeys([word, singular(word), plural(singular(word))]))
