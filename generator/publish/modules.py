"""Modules of scripts, each sent with what it imports: a reader waits for one file, which packs better than its parts."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping

IMPORT = re.compile(r'^import (?:\{([^}]*)\}|\* as (\w+)) from "(\./[\w./-]+)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const|let) (\w+))", re.MULTILINE)


def whole(path: str, texts: Mapping[str, str]) -> str:
    """A module, of the `texts` of all by their path, with the modules that it imports within; what it imports later stays where it is."""
    within = "".join(scope(each, texts[each]) for each in dict.fromkeys(below(path, texts)))
    return f"{within}{taken(texts[path])}"


def below(path: str, texts: Mapping[str, str]) -> Iterator[str]:
    """The modules that one imports, each after those that it imports itself."""
    for found in IMPORT.finditer(texts[path]):
        imported = posixpath.normpath(posixpath.join(posixpath.dirname(path), found[3]))
        yield from below(imported, texts)
        yield imported


def scope(path: str, text: str) -> str:
    """A module as a constant with what it exports; its other names stay its own."""
    exported = ", ".join(EXPORT.findall(text))
    return f"const {name(path)} = (() => {{\n{EXPORT.sub('', taken(text))}return {{ {exported} }};\n}})();\n"


def taken(text: str) -> str:
    """A module that takes from such constants what it imports."""
    return IMPORT.sub(lambda it: f"const {bound(it)} = {name(it[3])};\n", text)


def bound(found: re.Match[str]) -> str:
    """What a module calls what it imports."""
    return found[2] or f"{{{found[1].replace(' as ', ': ')}}}"


def name(path: str) -> str:
    """The constant of a module, which is told from others by its file's name."""
    return f"${posixpath.basename(path).removesuffix('.js').replace('-', '_')}"
