"""Whether MkDocs takes an mkdocs.yml as it is read here, asked before a build is, so that it is told by its line."""

from __future__ import annotations

import json
import logging
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator import workshop
from generator.publish.checks import inert, loaded
from generator.publish.checks.inert import key_at
from generator.publish.checks.misreadings import Refusals, misread, unsent
from generator.publish.checks.project import HOME, Project
from generator.publish.kept import stamp
from generator.text.codes import Code
from generator.text.diagnostics import Diagnostic, Location, did_you_mean
from generator.text.document import Document

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

REFUSED = Code(
    "G214",
    "Setting that is refused",
    "MkDocs, or the guide's plugin in it, cannot build with this line of mkdocs.yml. The message is its own.",
)

QUOTED = re.compile(r"(?<=['\"])[^'\"]+(?=['\"])|\bcustom_dir\b")
"""What a message names."""
SAMPLE, ANCHORS = "## To end 2\n\n## Äh\n\n## To end 2", ('id="to-end-2"', 'id="ah"', 'id="to-end-2_1"')
"""Headings, and what the pages of a guide count on that their anchors are."""

Refused = tuple[str, Any]
"""A key, and what MkDocs says of it."""


def problems(
    project: Project, root: Path, found: Iterable[Diagnostic], kept: Path | None = None
) -> Iterator[Diagnostic]:
    """What MkDocs refuses of the mkdocs.yml beside a content folder, other than what has been `found`; `kept` is a file that remembers one that it took."""
    text, said = project.document.text, project.document.data
    if not isinstance(said, dict) or any(inert.running(project.document)):
        return
    there = (name for _, name in loaded.texts(said, ()) if os.path.exists(root.parent / name))  # noqa: PTH110 - a path's own cannot bear names that no file can have
    seal = workshop.digest([text, stamp.engine(), *there])
    known = kept is not None and not any(sign in text for sign in stamp.OPEN)
    if known and kept and workshop.kept(kept) == seal.encode():
        return
    refused = list(dict.fromkeys(refusals(root.parent / "mkdocs.yml", said)))
    before = {key_at(project.document, it.location) for it in found if it.location.path == project.document.path}
    for key, what, help in refused:
        if key not in before | ({HOME} - said.keys()):  # without it, a guide's is told as it is read
            yield Diagnostic(place(project.document, key, what), REFUSED, what, help)
    if known and kept and not refused:
        workshop.keep(kept, seal.encode())


def place(document: Document, key: str, what: str) -> Location:
    """Where stands, at a key and below it, what a message names in quotes; the innermost of these."""
    named = set(QUOTED.findall(what))
    below = [loc for loc in document.places.keys if loc[:1] == (key,) and loc[-1] in named]
    items = (loc for loc, text in loaded.texts(document.data.get(key), (key,)) if text in named)
    inner = max([*below, *items], key=len, default=(key,))
    return document.at(inner, key=inner in below or len(inner) == 1)


def refusals(file: Path, said: dict[str, Any]) -> Refusals:
    """What MkDocs refuses of a file that is read as `said` here, and what the guide does; since MkDocs stops at the first, each is put aside for the next."""
    from mkdocs.config.defaults import MkDocsConfig  # noqa: PLC0415 - only where mkdocs.yml has changed
    from mkdocs.exceptions import MkDocsException  # noqa: PLC0415 - the same

    usual = {**MkDocsConfig(config_file_path=str(file)), "site_name": "Guide"}
    aside: dict[str, Any] = {}
    while True:
        try:
            config, read, wrong, odd = asked(file, aside)
        except MkDocsException as error:
            yield "", f"MkDocs refuses it: {short(error, file)}", "mend this"
            return
        except Exception as error:  # noqa: BLE001 - whatever a plugin raises that is asked for its options
            key = next((it for it in said if it in usual and answers(file, {**aside, it: usual[it]})), "")
            what = f"what it says fails as MkDocs reads it: {type(error).__name__}: {short(error, file)}"
            yield key, what, "mend this, or take it out"
            return
        for key, what in (it for it in [*wrong, *odd] if it[0] not in aside):
            help = loaded.plugin_meant(str(what)) if key in usual else did_you_mean(written(key), usual)
            yield (
                written(key),
                f"MkDocs refuses '{written(key)}': {short(what, file)}",
                help or "mend this, or take it out",
            )
        again = {key for key, _ in wrong} - aside.keys()
        aside |= {key: usual[key] for key in again}
        if not again:
            break
    yield from misread(said, read)
    yield from unsent(read)
    yield from (it for it in ([] if wrong else unmet(config)) if it[0] not in aside)


def written(key: Any) -> str:
    """A key as it is usually written, of which MkDocs reads some as no text."""
    return json.dumps(key) if key is None or isinstance(key, bool) else str(key)


def asked(file: Path, aside: dict[str, Any]) -> tuple[MkDocsConfig, dict[str, Any], list[Refused], list[Refused]]:
    """The settings of a file, with what is put `aside`; what they are as they are read, and what MkDocs refuses of them, and finds odd."""
    from mkdocs.config.defaults import MkDocsConfig  # noqa: PLC0415 - the same

    config = MkDocsConfig(config_file_path=str(file))
    with silence(), file.open("rb") as text:
        config.load_file(text)
        read = dict(config)
        config["hooks"] = []  # MkDocs would run them
        config.update(aside)
        return config, read, *config.validate()


def answers(file: Path, aside: dict[str, Any]) -> bool:
    """Whether MkDocs says what it refuses of a file, with what is put aside."""
    try:
        asked(file, aside)
    except Exception:  # noqa: BLE001 - as above
        return False
    return True


@contextmanager
def silence() -> Iterator[None]:
    """Have MkDocs tell nobody else."""
    before = logging.root.manager.disable
    logging.disable()
    try:
        yield
    finally:
        logging.disable(before)


def short(error: object, file: Path) -> str:
    """What an error says of a file, on one line: what failed, and why; paths as seen from its folder."""
    lines = str(error).strip().replace(f"{file.parent}{os.sep}", "").splitlines()
    return "; ".join(dict.fromkeys(line.strip(" .") for line in [*lines[:1], *lines[-1:]]))


def unmet(config: MkDocsConfig) -> Refusals:
    """What the guide refuses of settings that MkDocs takes."""
    from generator.publish.sent import needs  # noqa: PLC0415 - it reads MkDocs

    yield from needs.refused(config)
    yield from odd_anchors(config)


def odd_anchors(config: MkDocsConfig) -> Refusals:
    """Extensions of Markdown that fail once there is something to read, or that give headings other anchors."""
    from markdown import Markdown  # type: ignore[import-untyped]  # noqa: PLC0415 - the same; it carries no types

    extensions = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
    try:
        html = extensions.convert(SAMPLE)
    except Exception as error:  # noqa: BLE001 - whatever an extension raises
        yield (
            "markdown_extensions",
            f"one of these fails: {short(error, Path(config.config_file_path))}",
            "mend its options",
        )
        return
    if not all(anchor in html for anchor in ANCHORS):
        help = "leave out options of 'toc' such as 'slugify' and 'separator'"
        yield "markdown_extensions", "headings have other anchors with these than the guide's pages count on", help
