"""Words of the trade in authors' texts: the first use of each on a page leads to its meaning."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.records.vocabulary import Term
from generator.text.links import LINK

Forms = tuple[re.Pattern[str], dict[str, str]]
"""What finds the spellings of terms, the longest first, and passes over links; the term's id by spelling."""


def first_uses(text: str, forms: Forms, met: set[str]) -> str:
    """An authors' text with the first use of each term that is not among those `met` before as a link; these are met then."""
    pattern, ids = forms
    folded = text.casefold()
    if not any(spelling in folded for spelling in ids):  # which most texts show in a tenth of the time
        return text

    def linked(match: re.Match[str]) -> str:
        id = ids.get(match["form"].casefold(), "") if match["form"] else ""
        if not id or id in met:
            return match[0]
        met.add(id)
        return f"[[{id}|{match[0]}]]"

    return pattern.sub(linked, text)


def forms(terms: Iterable[Term]) -> Forms:
    """The forms of terms."""
    ids = {spelling.casefold(): it.id for it in terms for spelling in (it.name, *it.aliases, *it.spelled)}
    words = "|".join(map(re.escape, sorted(ids, key=len, reverse=True)))
    return re.compile(rf"{LINK.pattern}|(?<![\w-])(?P<form>{words})s?(?![\w-])", re.IGNORECASE), ids
