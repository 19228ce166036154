"""Texts of cards, each made once: a PDF of all cards has the pages of each again."""

from __future__ import annotations

from collections.abc import Callable

Keep = Callable[[str, object, Callable[[], str]], str]
"""Gives the text of a name again where it was made of the same, or else has it made."""


def anew(name: str, made_of: object, make: Callable[[], str]) -> str:  # noqa: ARG001 - each way to keep texts takes it
    """Keep nothing."""
    return make()


class Kept:
    """What was made of the cards of one catalogue, by its name."""

    def __init__(self) -> None:
        self.keep: Keep = anew
        """Another keeps texts from one build to the next."""
        self.texts: dict[str, str] = {}

    def text(self, name: str, made_of: object, make: Callable[[], str]) -> str:
        """The text of a name, which is made where there is none of the same."""
        if name not in self.texts:
            self.texts[name] = self.keep(f"cards/{name}", made_of, make)
        return self.texts[name]
