"""The colours and line weights of figures and muscle maps, in one table: light, dark, on paper, and as the reader's system sets them.

A drawing names custom properties and falls back on light; pages take the rest from `stylesheet`, a file from `standalone`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from generator.figures.lines.skins import TONED, Tone


class Weight(NamedTuple):
    """The width of a line in steps of the drawing (20 to a unit): on screens, on a printed page, and on a card."""

    screen: float
    paper: float
    card: float


TONES = {
    "figure-ink": Tone("#26313d", "#d3dbe0", "#000", "CanvasText"),
    "figure-skin": Tone("#f4ece4", "#474d56", "#fff", "Canvas"),
    "figure-shade": Tone("#e3d5c8", "#3b4149", "#fff", "Canvas"),
    "figure-detail": Tone("#d6c4b3", "#5d646e", "#999", "Canvas"),
    "figure-hair": Tone("#3f3a3c", "#a89d97", "#000", "CanvasText"),
    "figure-hair-brown": Tone("#80563a", "#8f6d55", "#444", "CanvasText"),
    "figure-hair-fair": Tone("#cda869", "#bfa476", "#a0a0a0", "CanvasText"),
    "figure-hair-grey": Tone("#959ba2", "#c8ccd0", "#8a8a8a", "CanvasText"),
    "figure-cover": Tone("#7f96b0", "#60738a", "#e4e4e4", "Canvas"),
    "figure-top": Tone("#dfe6ee", "#415060", "#fff", "Canvas"),
    "figure-shorts": Tone("#5b6f86", "#22303d", "#fff", "Canvas"),
    "figure-shoe": Tone("#3d4a5a", "#a3b1bf", "#000", "CanvasText"),
    "figure-sole": Tone("#dfe4e8", "#6b7784", "#fff", "Canvas"),
    "figure-primary": Tone("#e2533a", "#ff7a5c", "#000", "Highlight"),
    "figure-secondary": Tone("#f8cdb9", "#664b49", "#fff", "Canvas"),
    "figure-stripe": Tone("#d24229", "#ff7a5c", "#000", "Highlight"),
    "figure-floor": Tone("#aab4be", "#3a4a49", "#fff", "Canvas"),
    "figure-ghost": Tone("#5f8fa6", "#8fb4c4", "#777", "CanvasText"),
    "figure-arrow": Tone("#127c8a", "#5fc9d4", "#000", "CanvasText"),
    "figure-paper": Tone("#fff", "#14201f", "#fff", "Canvas"),
    "figure-kit-frame": Tone("#cfd8e1", "#33414c", "#fff", "Canvas"),
    "figure-kit-metal": Tone("#9fb0c0", "#5b6b79", "#ccc", "Canvas"),
    "figure-kit-dark": Tone("#748596", "#7c8c9b", "#777", "Canvas"),
    "figure-kit-soft": Tone("#eef2f5", "#1f2c33", "#fff", "Canvas"),
    "figure-kit-mat": Tone("#c9dcd6", "#27443e", "#fff", "Canvas"),
    "figure-kit-water": Tone("#cfe5ee", "#1d3b48", "#fff", "Canvas"),
    "figure-kit-band": Tone("#d8912a", "#e0a243", "#fff", "Canvas"),
    "figure-kit-rope": Tone("#b98a58", "#c89a68", "#fff", "Canvas"),
    "figure-kit-towel": Tone("#bfdccb", "#4f6a5c", "#fff", "Canvas"),
    "figure-kit-ripple": Tone("#7fb2c8", "#6fa3b9", "#777", "CanvasText"),
    "figure-kit-ink": Tone("#3f4d5a", "#a9b6c1", "#000", "CanvasText"),
    "map-skin": Tone("#f6efe8", "#484d57", "#fff", "Canvas"),
    "map-line": Tone("#35424e", "#c9ced6", "#000", "CanvasText"),
    "map-rest": Tone("#e3d9cf", "#5c626d", "#d9d9d9", "Canvas"),
    "map-main": Tone("#a8231a", "#ff9580", "#000", "Highlight"),
    "map-helping": Tone("#a8231a", "#ff9580", "#000", "Highlight"),
    **TONED,
}
"""By the names of the custom properties, less their hyphens."""
WEIGHTS = {
    "figure-outline": Weight(17, 13, 22),
    "figure-inner": Weight(0, 0, 4),
    "figure-arrow-line": Weight(24, 20, 30),
    "figure-arrow-rim": Weight(46, 42, 52),
    "figure-kit-outline": Weight(12.4, 9, 16),
    "figure-kit-edge": Weight(8.4, 6, 10),
}
"""An inner line is a brushed area already; its weight is what is added to it."""

SMALL = 120
"""Steps along the longer side of a small figure."""
THIN = {"outline": 1.4, "inner": 1.1, "kit": 0.8, "arrow": 1.8}
"""The width of its lines, in those steps."""

LIGHT = {name: tone.light for name, tone in TONES.items()} | {name: f"{it.screen:g}" for name, it in WEIGHTS.items()}
DARK = {name: tone.dark for name, tone in TONES.items() if tone.dark != tone.light}
FORCED = {name: tone.forced for name, tone in TONES.items()}
PAPER = {name: tone.paper for name, tone in TONES.items()} | {name: f"{it.paper:g}" for name, it in WEIGHTS.items()}
CARD = PAPER | {name: f"{it.card:g}" for name, it in WEIGHTS.items()}


PROPERTY = re.compile(r"var\(--([a-z-]+),[^)]*\)")


def value(name: str) -> str:
    """A custom property with its fallback, light on screens."""
    return f"var(--{name},{LIGHT[name]})"


def line(colour: str, width: str, cap: str = "round") -> str:
    """The attributes of SVG for a line with round corners, and with round ends unless they are others."""
    return f'fill="none" stroke="{colour}" stroke-width="{width}" stroke-linejoin="round" stroke-linecap="{cap}"'


def thin(name: str, weight: str) -> str:
    """The attributes of SVG for a line of a small figure."""
    return f'stroke="{value(name)}" stroke-width="{THIN[weight]:g}"'


def stylesheet() -> str:
    """What sets the properties of drawings that stand in pages. On a card they are for paper, also where a screen shows it."""
    return (
        f"{rule(DARK, '[data-md-color-scheme=slate]')}\n"
        f"@media (forced-colors: active) {{ {rule(FORCED, ':root, [data-md-color-scheme]')} }}\n"
        f"@media print {{ {rule(PAPER, ':root, [data-md-color-scheme]')} }}\n"
        f"{rule(CARD, '[data-md-color-scheme] .rc, .rc')}\n"
    )


def standalone(svg: str, more: str = "") -> str:
    """A drawing as a file of its own, with its style and `more` of it; in Chromium and Firefox it is dark where the page around it is."""
    return svg.replace(">", f"><style>{dark()}{more}</style>", 1)


def dark() -> str:
    """The style of files of figures: the same in all, so that a policy can allow it by its hash. Within a page, where the page says what is dark, it finds nothing."""
    values = {name: it for name, it in DARK.items() if name.startswith("figure-")}
    return f"@media (prefers-color-scheme:dark){{{rule(values, 'svg:root')}}}"


def fixed(svg: str, values: Mapping[str, str]) -> str:
    """A drawing with the values themselves in the places of its properties, such as those of `CARD`."""
    return PROPERTY.sub(lambda match: values[match[1]], svg)


def rule(values: Mapping[str, str], selector: str) -> str:
    """One rule of CSS that sets the properties."""
    return f"{selector}{{{';'.join(f'--{name}:{it}' for name, it in values.items())}}}"
