"""An address as a QR code, of which the best of eight has to be found: it is kept as other drawings are."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from html import escape
from importlib import metadata
from pathlib import Path

from generator import workshop

QUIET = 4
"""Modules of white around the code, without which cameras do not find it."""


@lru_cache(maxsize=1024)  # each card of a routine has the same
def code(address: str, title: str, folder: Path | None = None) -> str:
    """SVG on one line, black on white: with 15 % of it damaged it can still be read. `folder` is the cache of drawings."""
    file = folder / f"{workshop.digest((program(), address))}.code" if folder else None
    known = workshop.kept(file) if file else None
    drawn = known or " ".join(drawing(address)).encode()
    if file and not known:
        workshop.keep(file, drawn)
    size, _, runs = drawn.decode().partition(" ")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" role="img" aria-label="{escape(title)}">'
        f'<title>{escape(title)}</title><path fill="#fff" d="M0 0h{size}v{size}H0z"/><path fill="#000" d="{runs}"/></svg>'
    )


def drawing(address: str) -> Iterator[str]:
    """The size of a code with the white around it, and the path of what is black."""
    import segno  # noqa: PLC0415 - most processes take their codes from the cache, and to load this takes as long as some rules

    made = segno.make(address, error="m", micro=False, boost_error=False)
    yield str(made.symbol_size(border=QUIET)[0])
    yield "".join(
        f"M{column + QUIET} {row + QUIET}h{length}v1h-{length}z"
        for row, modules in enumerate(made.matrix)
        for column, length in dark(modules)
    )


@cache
def program() -> str:
    """The version of what makes codes, and a digest of what draws them."""
    return f"{metadata.version('segno')} {workshop.digest([Path(__file__).read_bytes()])}"


def dark(modules: bytearray) -> list[tuple[int, int]]:
    """Where dark modules start in a row, and how many there are in a run."""
    runs: list[tuple[int, int]] = []
    for column, module in enumerate(modules):
        if module and runs and sum(runs[-1]) == column:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif module:
            runs.append((column, 1))
    return runs
