"""Texts of cards, each made once: a PDF of all cards has the pages of each again."""

from __future__ import annotations

from generator.text.making import Keep, Make, anew


class Kept:
    """What was made of the cards of one catalogue, by its name."""

    def __init__(self) -> None:
        self.keep: Keep = anew
        """Another keeps texts from one build to the next."""
        self.texts: dict[str, str] = {}

    def text(self, name: str, made_of: object, make: Make) -> str:
        """The text of a name, which is made where there is none of the same."""
        if name not in self.texts:
            self.texts[name] = self.keep(f"cards/{name}", made_of, make)
        return self.texts[name]
