"""What a page is edited in that shows no single record: its vocabulary, the project's own template, or else the settings, which name it."""

from __future__ import annotations

from pathlib import Path

from generator.publish.entries import paths
from generator.records.catalog import Catalog
from generator.records.vocabulary import VOCABULARIES

SETTINGS = "mkdocs.yml"
"""The file that says what pages are called and where they stand."""


def origin(catalog: Catalog, page: str, template: Path, project: Path | None) -> str:
    """The file that a list is edited in, as seen from the folder `project`; `template` is where the project would have its own."""
    vocabulary = next((name for name, its in paths.VOCABULARY_PAGES.items() if its == page), None)
    first = next(iter(catalog.of(VOCABULARIES[vocabulary]).values()), None) if vocabulary else None
    return catalog.entry(first).document.path if first else within(template, project)


def within(file: Path, project: Path | None) -> str:
    """A file as seen from the folder of the settings; they themselves, where it is not there or lies elsewhere."""
    if project is None or not file.is_file() or not file.resolve().is_relative_to(project.resolve()):
        return SETTINGS
    return file.resolve().relative_to(project.resolve()).as_posix()
