"""The guide for other programs: as data, and what those that search the web may read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from generator.records.catalog import Catalog
from generator.records.exercise import Exercise
from generator.text.markdown import plain
from generator.training.swaps import Swap

SHORT = 12
"""So many letters of a name have room below an icon."""


def exercises(catalog: Catalog, swaps: Mapping[str, list[Swap]], site_url: str) -> str:
    """All exercises as JSON: where each is shown, what it works, stretches and needs, and what to do in its place."""
    found = [exercise(one, swaps[id], site_url) for id, one in catalog.exercises.items()]
    return json.dumps({"exercises": found}, ensure_ascii=False, indent=1) + "\n"


def exercise(one: Exercise, swaps: list[Swap], site_url: str) -> dict[str, Any]:
    """One exercise, other records by their ids."""
    return {
        "id": one.id,
        "name": one.name,
        "url": f"{site_url.rstrip('/')}/exercises/{one.id}/",
        "pattern": one.pattern,
        "level": one.level,
        "equipment": one.equipment,
        "muscles": one.muscles.model_dump(include={"primary", "secondary", "stretched"}),
        "swaps": [{"id": swap.exercise.id, "reason": plain(swap.reason)} for swap in swaps],
    }


def robots(site_url: str) -> str:
    """What programs that search the web may read, which is all, and where its pages are listed; they look for that at the root of a host only (RFC 9309)."""
    listed = f"\nSitemap: {site_url.rstrip('/')}/sitemap.xml\n" if "://" in site_url else ""
    return f"User-agent: *\nAllow: /\n{listed}"


def manifest(name: str) -> str:
    """What a phone is told that puts the guide beside its apps (W3C, Web Application Manifest); addresses are those beside it."""
    icon = {"src": "assets/favicon.svg", "sizes": "any", "type": "image/svg+xml"}
    told = {
        "name": name,
        "short_name": name.split(maxsplit=1)[0] if len(name) > SHORT else name,
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": "#fdfcf9",
        "theme_color": "#0b5351",
        "icons": [icon],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"
