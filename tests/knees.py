"""The tiny guide to strong knees in guides/knees: its files, and how it is written anew with edits."""

from __future__ import annotations

import shutil
from pathlib import Path

PROJECT = Path(__file__).parents[1]
FOLDER = PROJECT / "tests/guides/knees"
GUIDE = {
    path.relative_to(FOLDER / "content").as_posix(): path.read_text("utf-8")
    for path in sorted((FOLDER / "content").rglob("*.*"))
}
"""Path below content/ -> text."""
LUNGE = """\
name: Lunge
summary: One leg goes ahead.
pattern: bend
level: intermediate
equipment: [none]
muscles: {primary: [quads]}
setup: Stand.
steps: [Step., Come back.]
cues: [Tall]
mistakes: [{mistake: You lean., instead: Stay tall.}]
breathing: Breathe.
dose: {work: 2 x 8 per side}
cautions: []
"""
"""An exercise that the guide does not have, to be added as it is or changed."""


def write_content(root, edits=None):
    """Write the content folder `root` with edits: path -> its whole text, (old, new) text, or None for no such file; give it back."""
    shutil.rmtree(root, ignore_errors=True)
    for path, edit in {**GUIDE, **(edits or {})}.items():
        text = edited(GUIDE[path], *edit) if isinstance(edit, tuple) else edit
        if text is not None:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(text if isinstance(text, bytes) else text.encode())
    return root


def edited(text, old, new):
    """The text with the first `old` replaced, which must be there."""
    assert old in text, f"{old!r} is not in the tiny guide"
    return text.replace(old, new, 1)


def write_project(root, edits=None, templates=PROJECT / "templates"):
    """Write the guide with edits as a project at `root`, with templates of some folder; give back its mkdocs.yml."""
    write_content(root / "content", edits)
    text = (FOLDER / "mkdocs.yml").read_text("utf-8")
    for key, place in (("custom_dir", "templates/theme"), ("templates", "templates")):
        text = edited(text, f"{key}: ../../../{place}\n", f"{key}: {templates.parent / place}\n")
    (root / "mkdocs.yml").write_text(text, "utf-8")
    return root / "mkdocs.yml"
