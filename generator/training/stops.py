"""When to stop: what is said once for the whole guide, in the length that fits."""

from __future__ import annotations

from generator.records.catalog import Catalog


def shorts(catalog: Catalog) -> dict[str, str]:
    """The signs to stop as cards say them, by id, the gravest first; none where the guide has none."""
    return {id: stop.short for id, stop in catalog.stops.items() if stop.short}


def brief(catalog: Catalog, own: tuple[str, ...]) -> str:
    """The line of safety on paper: those signs, or else the first line of a record's own."""
    return " ".join(shorts(catalog).values()) or next(iter(own), "")
