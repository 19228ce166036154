"""Ids whose pages the last release had and that lead nowhere now: people have saved and printed their addresses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.publish.checks.git import told
from generator.publish.entries import paths
from generator.records.catalog import Catalog
from generator.records.codes import GONE
from generator.records.kinds import FOLDERS, word
from generator.records.redirects import FILE
from generator.records.vocabulary import VOCABULARIES
from generator.text.diagnostics import Diagnostic, Location
from generator.text.source import load

HELP = "rename it by 'guide rename', or name in content/redirects.yml what stands for it now"


def problems(catalog: Catalog, root: Path, shown: str) -> Iterator[Diagnostic]:
    """What the content folder, called `shown` in messages, had at the last tag of git and has no more; nothing where there is no tag."""
    tag = told(root, "describe", "--tags", "--abbrev=0").strip()
    if not tag:
        return
    here = {(it.kind, it.old) for it in catalog.redirects} | catalog.entries.keys()
    here |= {(word(kind), path.stem) for top, kind in FOLDERS.items() for path in (root / top).glob("*.yml")}
    files = {word(kind) for kind in FOLDERS.values()}
    for kind, id in sorted(key for key in released(root, tag) - here if catalog.whole or key[0] in files):
        message = f"the {kind} '{id}' was published with {tag}, and its address leads nowhere now"
        yield Diagnostic(Location(f"{shown}/{FILE}"), GONE, message, HELP)


def released(root: Path, tag: str) -> set[tuple[str, str]]:
    """The kind and id of each record with a page of its own at a tag."""
    found = set()
    for path in told(root, "ls-tree", "-r", "--name-only", tag, ".").splitlines():
        top, _, name = path.partition("/")
        if top in FOLDERS and name.endswith(".yml"):
            found.add((word(FOLDERS[top]), name.removesuffix(".yml")))
    for name, kind in VOCABULARIES.items():
        if word(kind) in paths.FOLDERS:
            document, _ = load(name, told(root, "show", f"{tag}:./vocabulary/{name}.yml").encode())
            found |= {(word(kind), id) for id in document.data or {}}
    return found
