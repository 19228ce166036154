"""A guide with no more records than another one has, so that both have the same to build."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path
from typing import Any

import yaml

KINDS = ("exercises", "routines", "plans")
"""The folders of records that are built alike by all revisions, each a file named by its id."""
SOURCES = "vocabulary/sources.yml"


def thin(content: Path, beside: Path) -> int:
    """Take out of a content folder the records that another one lacks, with all that names them; how many exercises stay."""
    files = [file for kind in KINDS for file in (content / kind).glob("*.yml")]
    lacking = [file for file in files if not (beside / file.relative_to(content)).exists()]
    for file in lacking:
        file.unlink()
    if gone := {file.stem for file in lacking}:
        for file in content.rglob("*.yml"):
            rewrite(file, gone)
        for file in content.rglob("*.md"):
            file.write_text(unlinked(file.read_text("utf-8"), gone), "utf-8")
        drop_uncited(content)
    return len(list((content / KINDS[0]).glob("*.yml")))


def rewrite(file: Path, gone: Collection[str]) -> None:
    """Write a file of records without what names those that are gone."""
    data = yaml.load(file.read_bytes(), yaml.CSafeLoader)
    rest = without(data, gone)
    if rest != data:
        file.write_text(dumped(rest), "utf-8")


def without(value: Any, gone: Collection[str]) -> Any:
    """What was written without the ids that are gone, what is done in a routine or on a day with them, and links to them."""
    if isinstance(value, dict):
        return {key: without(its, gone) for key, its in value.items() if key not in gone}
    if isinstance(value, list):
        return [without(it, gone) for it in value if not names(it, gone)]
    return unlinked(value, gone) if isinstance(value, str) else value


def names(item: Any, gone: Collection[str]) -> bool:
    """Whether an item of a list is one of those that are gone, or what is done with one."""
    ids = [item.get("exercise"), item.get("routine")] if isinstance(item, dict) else [item]
    return any(isinstance(id, str) and id in gone for id in ids)


def unlinked(text: str, gone: Collection[str]) -> str:
    """A text with words in place of its links to what is gone."""
    ids = "|".join(map(re.escape, sorted(gone)))
    text = re.sub(rf"\[\[({ids})(?:\|([^\]]*))?\]\]", lambda link: link[2] or link[1].replace("-", " "), text)
    return re.sub(rf"\[([^\]]*)\]\([^)]*/(?:{ids})\.md[^)]*\)", r"\1", text)


def drop_uncited(content: Path) -> None:
    """Take out the sources that nothing cites any more, which would be a problem."""
    file = content / SOURCES
    texts = [it.read_text("utf-8") for ending in ("yml", "md") for it in content.rglob(f"*.{ending}") if it != file]
    words = set(re.findall(r"[a-z0-9-]+", " ".join(texts)))
    data = yaml.load(file.read_bytes(), yaml.CSafeLoader)
    file.write_text(dumped({id: its for id, its in data.items() if id in words}), "utf-8")


def dumped(data: Any) -> str:
    """Data as YAML."""
    text: str = yaml.dump(data, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=1000)
    return text
