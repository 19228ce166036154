"""An id is only a name: whatever word an author takes for one, all pages are made, and they say the same."""

from __future__ import annotations

import re

import pytest
from knees import GUIDE, PROJECT

from generator.publish.entries.output import Settings
from generator.publish.pages import plan
from generator.records.drafts import published

pytestmark = pytest.mark.uncounted

IDS = [
    *["squat", "walk", "wall-sit", "knee-start", "knee-weeks", "thighs", "quads", "hams", "calves", "bend", "walking"],
    *["hop", "box", "bell", "sore-knee", "swollen-knee", "trial-2020", "practice", "tables"],
]
"""Every id of the tiny guide, but that of needing nothing, which is an id like others."""

METHODS = [*["items", "keys", "values", "get", "pop", "update", "copy", "clear", "fromkeys", "setdefault", "popitem"]]
METHODS += ["name", "id", "high", "sets", "self", "loop", "none-of-it", "true", "length"]


def renamed(words):
    """Every file of the tiny guide with other ids: path -> text."""
    other = dict(zip(IDS, words, strict=True))
    written = re.compile(rf"(?<![\w-])({'|'.join(sorted(IDS, key=len, reverse=True))})(?![\w-])")

    def swap(text):
        return written.sub(lambda match: other[match[0]], text)

    def line(text):
        key, colon, value = text.partition(":")
        if re.match(r"(name|design|kind|title|plain|job|finding|claim|stance|advice|shapes)$", key.strip(" -")):
            return text
        pointer = re.fullmatch(r" ?[\[{]?[\w, -]*[\]}]?", value) and key.strip(" -") not in ("aliases", "summary")
        if pointer:
            return (
                swap(key) + colon + re.sub(r"[\w-]+", lambda it: f'"{swap(it[0])}"' if it[0] in other else it[0], value)
            )
        return re.sub(r"\[\[[^\]]*\]\]|#[\w-]+|(?<=guide: exercise )[\w-]+", lambda it: swap(it[0]), text)

    return {swap(path): "\n".join(map(line, text.split("\n"))) for path, text in GUIDE.items()}


@pytest.fixture
def made(examine):
    """The pages of the tiny guide with other ids."""

    def of(words):
        edits = {**dict.fromkeys(GUIDE), **renamed(words)}
        catalog, problems = examine(edits)
        assert [str(problem) for problem in problems] == []
        settings = Settings("Strong knees", "https://knees.example/")
        return plan.outputs(published(catalog), PROJECT / "templates", settings)

    return of


@pytest.mark.parametrize(
    "words", [METHODS[: len(IDS)], [str(number) for number in range(7, 7 + len(IDS))]], ids=["methods", "digits"]
)
def test_ids_that_are_methods_or_digits_are_only_names(made, words):
    pages = made(words)
    assert len(pages) == len(made(IDS))
    assert not any("built-in method" in str(it.content) for it in pages)
