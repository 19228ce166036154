"""The typefaces of cards where many are printed: found by the engine once for each process, since what a page brings along it reads anew for each page."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from functools import cache
from html import escape
from pathlib import Path
from typing import NamedTuple

from generator import workshop
from generator.typeface import missing

COMMON = bytes(range(128))
"""Letters that every typeface has."""
STYLE = "assets/card.css"
"""What names the typefaces."""
RULE = b"@font-face"
FACE = re.compile(
    rb'@font-face \{ font-family: "?([^";]+)"?; src: url\(([^)]+)\); font-weight: ([0-9]+);(?: font-display: swap;)? \}'
)
"""A rule that says no more than Fontconfig can be told."""
CONFIG = "fonts.conf"
READ = "read"
"""Where Fontconfig keeps what it has read."""
MATCH = '<match target="scan"><test name="file"><string>{}</string></test><edit name="family"><string>{}</string></edit></match>'
"""Has Fontconfig know a file by the name that the style sheet gives it."""
LINE = '<p style="font-family: {}; font-weight: {}">Hamburg 159 Łódź ½ ≤ →'
"""Some letters, of which a typeface may have only the rarer."""
Files = Mapping[str, bytes]
"""What a page loads, by its path below the site."""
Print = Callable[[str, Files], bytes]
"""Prints a page."""


class Face(NamedTuple):
    """A typeface as the style sheet names it."""

    family: str
    weight: str
    name: str
    """That of its file."""
    content: bytes


def without(html: str, files: Files, folder: Path | None, print: Print) -> Files:
    """The files of a page, less the typefaces where this process finds them by itself: one that works for another, whose cache is a folder, if the page has no letter that the system has to lend."""
    import multiprocessing  # noqa: PLC0415 - who takes all from the cache does without

    if not folder or not multiprocessing.parent_process() or lent(html):
        return files
    named = faces(files)
    return bare(files) if named and found(named, folder.parent / "type", print) else files


def lent(html: str) -> str:
    """The letters of a page that the system may have to lend, among them each accent that stands after its letter."""
    return missing("".join(html.encode().translate(None, COMMON).decode().split()))


def faces(files: Files) -> tuple[Face, ...]:
    """The typefaces that the style sheet names; none where one is not there, or is more than its family and its weight."""
    style = files.get(STYLE, b"")
    named = [[word.decode() for word in words] for words in FACE.findall(style)]
    paths = [f"assets/{path}" for _, path, _ in named]
    if len(paths) < style.count(RULE) or not files.keys() >= set(paths):
        return ()
    return tuple(
        Face(family, weight, Path(path).name, files[path])
        for (family, _, weight), path in zip(named, paths, strict=True)
    )


def bare(files: Files) -> Files:
    """The files with a style sheet that names no typefaces."""
    return {**files, STYLE: FACE.sub(b"", files[STYLE])}


@cache
def found(faces: tuple[Face, ...], folder: Path, print: Print) -> bool:
    """Whether this process finds the typefaces by itself, for which it looks in a folder from now on: it prints the same with them as without."""
    import plutoprint  # noqa: PLC0415 - not there on every system

    with suppress(OSError):
        plutoprint.plutobook_set_fontconfig_path(str(laid(faces, folder)))
        rules = "p { margin: 0 }".join(["", *map(rule, faces)]).encode()
        brought = {f"assets/{face.name}": face.content for face in faces} | {STYLE: rules}
        families = ", ".join(dict.fromkeys(f"'{face.family}'" for face in faces))
        lines = "".join(LINE.format(families, weight) for weight in sorted({face.weight for face in faces}))
        page = f'<link rel="stylesheet" href="../../{STYLE}">{lines}'
        return print(page, brought) == print(page, bare(brought))
    return False


def rule(face: Face) -> str:
    """What names a typeface in a style sheet."""
    return f'@font-face {{ font-family: "{face.family}"; src: url({face.name}); font-weight: {face.weight}; }}'


def laid(faces: Sequence[Face], folder: Path) -> Path:
    """Where below a folder the typefaces lie, with what leads to them, which is written last."""
    case = folder / workshop.digest(part for face in faces for part in face)
    if not (case / CONFIG).exists():
        (case / READ).mkdir(parents=True, exist_ok=True)
        config = lead(case, ((face.family, face.name) for face in faces)).encode()
        for name, content in [*((face.name, face.content) for face in faces), (CONFIG, config)]:
            part = case / f"{name}.{os.getpid()}{workshop.PART}"
            part.write_bytes(content)
            part.replace(case / name)
    return case


def lead(case: Path, named: Iterable[tuple[str, str]]) -> str:
    """What leads Fontconfig to the typefaces in a folder, by family and file, and to nothing of the system, whose settings would change pictures."""
    known = (MATCH.format(escape(str(case / name)), escape(family)) for family, name in named)
    places = f"<dir>{escape(str(case))}</dir><cachedir>{escape(str(case / READ))}</cachedir>"
    return f'<?xml version="1.0"?>\n<fontconfig>{places}{"".join(known)}</fontconfig>\n'
