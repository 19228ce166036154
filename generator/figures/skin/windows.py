"""Windows of a grid, each some of its rows and columns: what two have in common, and what holds them all."""

from __future__ import annotations

Window = tuple[slice, slice]


def joined(windows: list[Window]) -> Window:
    """The window that holds all windows."""
    rows, columns = zip(*windows, strict=True)
    return (
        slice(min(part.start for part in rows), max(part.stop for part in rows)),
        slice(min(part.start for part in columns), max(part.stop for part in columns)),
    )


def common(first: Window, second: Window) -> Window:
    """What two windows have in common, which may be nothing."""
    rows, columns = (
        slice(max(one.start, other.start), max(one.start, other.start, min(one.stop, other.stop)))
        for one, other in zip(first, second, strict=True)
    )
    return rows, columns


def within(here: Window, window: Window) -> Window:
    """A window counted from the corner of one that holds it."""
    low, left = window[0].start, window[1].start
    return slice(here[0].start - low, here[0].stop - low), slice(here[1].start - left, here[1].stop - left)
