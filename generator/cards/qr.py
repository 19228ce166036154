"""An address as a QR code."""

from __future__ import annotations

from functools import lru_cache
from html import escape

import segno

QUIET = 4
"""Modules of white around the code, without which cameras do not find it."""


@lru_cache(maxsize=1024)  # each card of a routine has the same
def code(address: str, title: str) -> str:
    """SVG on one line, black on white: with 15 % of it damaged it can still be read."""
    made = segno.make(address, error="m", micro=False, boost_error=False)
    size = made.symbol_size(border=QUIET)[0]
    runs = "".join(
        f"M{column + QUIET} {row + QUIET}h{length}v1h-{length}z"
        for row, modules in enumerate(made.matrix)
        for column, length in dark(modules)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" role="img" aria-label="{escape(title)}">'
        f'<title>{escape(title)}</title><path fill="#fff" d="M0 0h{size}v{size}H0z"/><path fill="#000" d="{runs}"/></svg>'
    )


def dark(modules: bytearray) -> list[tuple[int, int]]:
    """Where dark modules start in a row, and how many there are in a run."""
    runs: list[tuple[int, int]] = []
    for column, module in enumerate(modules):
        if module and runs and sum(runs[-1]) == column:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif module:
            runs.append((column, 1))
    return runs
