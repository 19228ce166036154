"""Where the pages of the guide lie, below its Markdown."""

from __future__ import annotations

import posixpath
from urllib.parse import quote

from generator.records.catalog import Catalog
from generator.records.exercise import Exercise
from generator.records.kinds import kind_of
from generator.records.routine import Routine
from generator.values.fields import Record

FOLDERS = {
    "exercise": "exercises",
    "routine": "routines",
    "plan": "plans",
    "muscle": "muscles",
    "pattern": "patterns",
    "equipment": "equipment",
    "condition": "conditions",
}
"""The kinds of records that have a page of their own, and its folder."""

ANCHORS = {
    "position": "cautions.md",
    "stop": "cautions.md",
    "term": "words.md",
    "source": "sources.md",
    "group": "muscles/index.md",
    "aim": "routines/by-aim.md",
    "person": "draw-a-figure.md",
}
"""The kinds of records that are sections of one page."""

VOCABULARY_PAGES = {
    "muscles": "muscles/index.md",
    "groups": "muscles/index.md",
    "equipment": "equipment/index.md",
    "patterns": "patterns/index.md",
    "conditions": "cautions.md",
    "positions": "cautions.md",
    "aims": "routines/by-aim.md",
    "stops": "cautions.md",
    "terms": "words.md",
    "sources": "sources.md",
    "people": "draw-a-figure.md",
}
"""The page that shows all of a vocabulary; of several on one page that comes first which it is about."""

PROBLEM_PAGES = {f"vocabulary/{name}.yml": path for name, path in VOCABULARY_PAGES.items()}
"""The page that shows the problems of a vocabulary, below the content folder."""

INDEX_PAGES = {
    "exercises/index.md": "exercise-index.md.j2",
    "exercises/by-level.md": "level-index.md.j2",
    "muscles/index.md": "muscle-index.md.j2",
    "equipment/index.md": "equipment-index.md.j2",
    "patterns/index.md": "pattern-index.md.j2",
    "routines/index.md": "routine-index.md.j2",
    "routines/by-aim.md": "aim-index.md.j2",
    "print-tray.md": "print-tray.md.j2",
    "plans/index.md": "plan-index.md.j2",
    "words.md": "words.md.j2",
    "sources.md": "sources.md.j2",
    "cautions.md": "cautions.md.j2",
    "problems.md": "problems.md.j2",
    "draw-a-figure.md": "draw-a-figure.md.j2",
    "add-an-exercise.md": "add-an-exercise.md.j2",
}
"""The pages that list what there is, and the template of each."""

LISTED: dict[str, set[str]] = {
    "muscles/index.md": {"muscle"},
    "equipment/index.md": {"equipment"},
    "patterns/index.md": {"pattern"},
    "routines/index.md": {"routine"},
    "routines/by-aim.md": {"aim", "routine"},
    "print-tray.md": {"routine"},
    "plans/index.md": {"plan"},
    "words.md": {"term"},
    "sources.md": {"source"},
    "add-an-exercise.md": {"muscle", "pattern", "equipment"},
}
"""The pages that a guide has only where it has a record of each of these kinds."""


OUTSIDE = (*(f"/{folder}/*" for folder in FOLDERS.values()), *(f"!/{path}" for path in INDEX_PAGES))
"""The pages of records: the navigation leads to their indexes alone, since every entry of it costs every page."""


HEADERS = "_headers"
"""The file with what a host is to send along."""

THINGS = "my-things/index.html"
"""The page of all that a reader keeps."""

MADE = {*FOLDERS.values(), "add-an-exercise", "cards", "draw-a-figure", "my-things", "print-tray", "search"}
"""The folders of the site whose files are made."""

KEPT = {"assets", HEADERS}
"""The names that no page may have at the top: of files that other pages look for."""


def lists(kind: str, id: str) -> bool:
    """Whether the page of a record would lie where the guide lists what there is."""
    return kind in FOLDERS and f"{FOLDERS[kind]}/{id}.md" in INDEX_PAGES


def file_of(path: str) -> str:
    """The file of the site that shows a page; any other file as it is."""
    if not path.endswith(".md"):
        return path
    folder, name = posixpath.split(path.removesuffix(".md"))
    return posixpath.join(folder, "" if name == "index" else name, "index.html")


def page_of(record: Record) -> str:
    """The Markdown file, and for sections the anchor, where a record is shown."""
    kind = kind_of(record)
    return f"{FOLDERS[kind]}/{record.id}.md" if kind in FOLDERS else f"{ANCHORS[kind]}#{record.id}"


def index_pages(catalog: Catalog) -> dict[str, str]:
    """The pages that list what a guide has, and the template of each; a record that a problem keeps back counts."""
    kinds = {kind for kind, _ in (*catalog.entries, *catalog.incomplete)}
    return {path: template for path, template in INDEX_PAGES.items() if LISTED.get(path, set()) <= kinds}


def thumbnail_of(id: str) -> str:
    """The file of an exercise's thumbnail."""
    return f"{FOLDERS['exercise']}/{id}/thumbnail.svg"


def movement_of(exercise: Exercise) -> str:
    """The file with the movement of an exercise, which a reader is shown who asks for it."""
    return f"{FOLDERS['exercise']}/{exercise.id}/movement.svg"


def session_of(routine: Routine) -> str:
    """The page on which a routine is trained."""
    return f"{FOLDERS['routine']}/{routine.id}/session/index.html"


def moved(catalog: Catalog) -> dict[str, str]:
    """Old file of the site -> the one it leads on to: the pages of records, and of routines their sessions and cards; sections stand at their old anchors as well."""
    found = {}
    for it in catalog.redirects:
        if it.kind in FOLDERS and (it.kind, it.new) in catalog.entries:
            folder = FOLDERS[it.kind]
            beside = [(folder, ""), (folder, "/session"), ("cards", "")] if it.kind == "routine" else [(folder, "")]
            for where, part in beside:
                found[f"{where}/{it.old}{part}/index.html"] = f"{where}/{it.new}{part}/index.html"
    return found


def former(catalog: Catalog, record: Record) -> tuple[str, ...]:
    """The ids that a record had before, and that no other has now."""
    key = kind_of(record), record.id
    return tuple(it.old for it in catalog.redirects if (it.kind, it.new) == key and it.old not in catalog.by_id)


def index_of(path: str) -> str:
    """The page that lists the records of the folder that a record's page lies in."""
    folder = posixpath.dirname(path).partition("/")[0]
    return VOCABULARY_PAGES.get(folder, f"{folder}/index.md")


def url_of(path: str) -> str:
    """The address of a page below the site's; any other address as it is."""
    if not path.endswith(".md"):
        return path
    folder, name = posixpath.split(path.removesuffix(".md"))
    return quote(posixpath.join(folder, "" if name == "index" else f"{name}/"))
