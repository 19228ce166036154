"""What a build says of the site that it has put in place."""

from __future__ import annotations

from pathlib import Path

from generator.publish.entries.paths import INDEX_PAGES
from generator.values.quantity import counted


def summary(done: Path) -> str:
    """What was built, and how to look at it."""
    exercises, routines, plans = (records(done, folder) for folder in ("exercises", "routines", "plans"))
    pages = sum(1 for path in done.rglob("index.html") if "cards" not in path.relative_to(done).parts)
    cards, handed = (lacking(done, folder) for folder in ("cards", "exercises"))
    told = zip((exercises, routines, plans), ("exercise", "routine", "plan"), strict=True)
    said = ", ".join(counted(number, word) for number, word in told if number)
    counts = f"{counted(pages, 'page')}: {said}" + (f"; cards to print for {len(cards)} of them" if cards else "")
    lists = (("Default cards", cards), ("Handouts", handed))
    full = {what: ", ".join(id for id, lacks in found.items() if lacks) for what, found in lists}
    near = done.relative_to(Path.cwd()) if done.is_relative_to(Path.cwd()) else done
    short = "".join(f"{what} that leave something out, and say what: {ids}.\n" for what, ids in full.items() if ids)
    return f"Built {counts}.\n{short}Look at it: python -m http.server --directory {near}"


def lacking(done: Path, folder: str) -> dict[str, bool]:
    """Whether what is printed from each page in a folder of a site says that it leaves something out, by the page's name."""
    pages = sorted(done.glob(f"{folder}/*/index.html"))
    return {path.parent.name: 'class="rc-lacks"' in path.read_text("utf-8") for path in pages}


def records(done: Path, folder: str) -> int:
    """How many records of a kind a site shows."""
    pages = (path.parent.name for path in done.glob(f"{folder}/*/index.html"))
    return sum(f"{folder}/{name}.md" not in INDEX_PAGES for name in pages)
