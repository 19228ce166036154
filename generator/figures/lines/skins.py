"""The tones of skin, each with the colours that can be told from it: of muscles that work and help, of lines on it, and of a top beside it.

A drawing names the tone in its custom properties, `figure-skin-brown`, so one page shows all. What a tone does not
say is as in the table of theme.py, which is that of the lightest. Between skin and its muscles, and between skin and
its lines, the contrast is at least `READABLE` on screens and on paper.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple


class Tone(NamedTuple):
    """A colour as CSS; `forced` is a system colour, for readers whose system has few colours of high contrast."""

    light: str
    dark: str
    paper: str
    forced: str


Skin = Literal["light", "tan", "brown", "deep"]
LIGHTEST: Skin = "light"
READABLE = 3.0
"""The least contrast of what has to be seen, as WCAG 2.2 asks it of graphics (criterion 1.4.11)."""

SKINS: Mapping[Skin, Mapping[str, Tone]] = {
    "light": {},
    "tan": {
        "skin": Tone("#dcb08a", "#5a4637", "#ececec", "Canvas"),
        "shade": Tone("#cb9d76", "#4b392c", "#ececec", "Canvas"),
        "detail": Tone("#b98c66", "#75604f", "#8c8c8c", "Canvas"),
        "primary": Tone("#a62a1b", "#ff8468", "#000", "Highlight"),
        "secondary": Tone("#f0c8ab", "#6d3f31", "#fff", "Canvas"),
        "stripe": Tone("#a62a1b", "#ff8468", "#000", "Highlight"),
    },
    "brown": {
        "skin": Tone("#8a5a3c", "#452f20", "#d6d6d6", "Canvas"),
        "shade": Tone("#784c31", "#382618", "#d6d6d6", "Canvas"),
        "detail": Tone("#66402a", "#63493a", "#808080", "Canvas"),
        "ink": Tone("#0d1116", "#d3dbe0", "#000", "CanvasText"),
        "primary": Tone("#ffa68e", "#ff8468", "#000", "Highlight"),
        "secondary": Tone("#7c3626", "#63352a", "#fff", "Canvas"),
        "stripe": Tone("#ffa68e", "#ff8468", "#000", "Highlight"),
        "top": Tone("#3f5f80", "#415060", "#fff", "Canvas"),
    },
    "deep": {
        "skin": Tone("#5a3a29", "#352319", "#bdbdbd", "Canvas"),
        "shade": Tone("#4a2f20", "#2a1b13", "#bdbdbd", "Canvas"),
        "detail": Tone("#7a5540", "#553c2e", "#6e6e6e", "Canvas"),
        "ink": Tone("#e0c4b0", "#d3dbe0", "#000", "CanvasText"),
        "primary": Tone("#ff8468", "#ff8468", "#000", "Highlight"),
        "secondary": Tone("#6e2f22", "#5a2f25", "#fff", "Canvas"),
        "stripe": Tone("#ff8468", "#ff8468", "#000", "Highlight"),
        "top": Tone("#33526f", "#415060", "#fff", "Canvas"),
    },
}
"""Tone of skin -> what is coloured otherwise than for the lightest; `ink` is that of lines within the outline."""


def toned(name: str, skin: Skin) -> str:
    """The name of a colour of figures beside a skin."""
    return f"{name}-{skin}" if name in SKINS[skin] else name


TONED = {f"figure-{name}-{skin}": tone for skin, its in SKINS.items() for name, tone in its.items()}
"""All of them by their names in the theme."""
