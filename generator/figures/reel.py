"""A movement as a file: its poses side by side on a strip, which moves on behind a window from pose to pose.

SVG moves it by itself, so that neither a page nor the file needs a style or a script for it. Where less motion is
wanted, the file shows the first pose, and a page lets nothing move.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.figures.lines import theme

if TYPE_CHECKING:
    from generator.figures.cycle import (
        Cycle,
    )  # which loads all that moves figures, and a build that keeps them moves none

STILL = "@media (prefers-reduced-motion:reduce){svg[data-movement]>svg>g{transform:none!important}}"


def styles() -> list[str]:
    """The styles that files of figures and of movements have within, which a policy has to allow."""
    return [theme.dark(), theme.dark() + STILL]


def standalone(movement: str) -> str:
    """A movement as a file of its own."""
    return theme.standalone(movement, STILL)


def strip(contents: Sequence[str], wide: float, cycle: Cycle) -> str:
    """What each pose has of its own, each as far from the one before as the window is wide."""
    places = "".join(
        f'<g transform="translate({number * wide:.0f})">{content}</g>' for number, content in enumerate(contents)
    )
    times = ";".join(f"{time / cycle.seconds:.4f}".lstrip("0") if time else "0" for time, _ in cycle.shown)
    values = ";".join(f"{-number * wide:.0f}" for _, number in cycle.shown)
    moved = f'values="{values}" keyTimes="{times}" dur="{cycle.seconds:.2f}s"'
    return (
        f'<g><animateTransform attributeName="transform" type="translate" calcMode="discrete" '
        f'repeatCount="indefinite" {moved}/>{places}</g>'
    )
