"""Modules of scripts, sent with what they import from their own folder: a reader waits for one file, which packs better than its parts."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping

IMPORT = re.compile(r'^import (?:\{([^}]*)\}|\* as (\w+)) from "\./([\w-]+\.js)";\n', re.MULTILINE)
OTHER = re.compile(r"^(?:import\b(?!\()|export (?:\{|\*|default|(?:const|let) [\[{]))", re.MULTILINE)
"""What is not understood here."""

EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const|let) (\w+))", re.MULTILINE)


def joined(texts: Mapping[str, str]) -> dict[str, str]:
    """Scripts by their path: those that no other imports at once have what they import within, unless that comes from other folders."""
    within = {each for path, text in texts.items() for each in imported(path, text)}
    return {path: text if path in within else whole(path, texts) for path, text in texts.items()}


def whole(path: str, texts: Mapping[str, str]) -> str:
    """A module, of the `texts` of all by their path, with the modules that it imports within; what it imports later stays where it is."""
    modules = list(dict.fromkeys(below(path, texts)))
    if any(OTHER.search(IMPORT.sub("", texts[each])) for each in (path, *modules)):
        return texts[path]
    return "".join((*(scope(each, texts[each]) for each in modules), taken(texts[path])))


def below(path: str, texts: Mapping[str, str]) -> Iterator[str]:
    """The modules that one imports, each after those that it imports itself."""
    for each in imported(path, texts[path]):
        yield from below(each, texts)
        yield each


def imported(path: str, text: str) -> Iterator[str]:
    """The modules of its folder that a module imports."""
    for found in IMPORT.finditer(text):
        yield posixpath.join(posixpath.dirname(path), found[3])


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
