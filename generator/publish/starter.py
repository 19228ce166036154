"""A new guide to start from: one exercise, one routine and a home page, in a folder of its own."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from generator.publish.checks import printed
from generator.publish.sent.templates import SHIPPED
from generator.records import loader, schema

STARTER = SHIPPED / "starter"
HIDDEN = {"gitignore": ".gitignore"}
"""Files that lie here under another name, since they would mean something to this folder."""


class Taken(Exception):
    """The folder holds something already."""


class Unfit(Exception):
    """No guide can be called so, which the text of this says with what helps."""


def start(folder: Path, name: str) -> None:
    """Write a new guide called `name`; raise Unfit where none can be called so, Taken where the folder is not empty, OSError where it cannot be written."""
    for what, help in printed.misnamed(name):
        raise Unfit(f"{what}; {help}")
    if folder.exists() and any(folder.iterdir()):
        raise Taken
    shutil.copytree(STARTER, folder, dirs_exist_ok=True)
    for here, there in HIDDEN.items():
        (folder / here).rename(folder / there)
    config = folder / "mkdocs.yml"
    named = config.read_text("utf-8").replace("A new guide", json.dumps(name, ensure_ascii=False), 1)
    config.write_text(named, "utf-8", newline="\n")
    catalog, _ = loader.load(folder / "content", "content")
    schema.write(folder / "schema", catalog.entries.values())


def name_of(folder: Path) -> str:
    """What a guide is called unless its author says otherwise: as its folder, `strong-knees` as `Strong knees`."""
    return folder.resolve().name.replace("-", " ").replace("_", " ").strip().capitalize() or "A new guide"
