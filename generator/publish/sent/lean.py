"""The theme's style sheets less what no page of this guide has: two fifths of their bytes, which each reader's first page waits for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

SHEET = re.compile(r"assets/stylesheets/(?:main|palette)\.[0-9a-f]+\.min\.css")
"""Those that the theme's pages load."""

HIGHLIGHT = ("codehilite", "pymdownx.highlight", "pymdownx.inlinehilite", "pymdownx.superfences")
EMOJI = ("pymdownx.emoji",)
NOTES = ("content.code.annotate", "md_in_html")
BLOG = ("material/blog", "blog")

BROUGHT: dict[str, tuple[str, ...]] = {
    "md-search": (),  # the guide has its own, and the theme's is refused
    "md-source__fact": (),  # which the theme asks other hosts for, and no page may
    "md-version": ("version",),
    "md-select": ("version", "alternate"),
    "md-status": ("status",),  # which no page of ours has in its front matter
    "md-annotation": NOTES,
    "md-tooltip": (*NOTES, "content.tooltips", "content.footnote.tooltips", "navigation.instant.preview"),
    "grid": ("md_in_html",),
    "md-consent": ("consent",),
    "md-feedback": ("analytics",),
    "md-social": ("social",),
    "md-progress": ("navigation.instant.progress",),
    "md-post": BLOG,
    "md-author": BLOG,
    "md-pagination": BLOG,
    "md-tag": ("material/tags", "tags"),
    "md-clipboard": HIGHLIGHT,
    "md-code__": HIGHLIGHT,
    "highlight": HIGHLIGHT,
    "tabbed-": ("pymdownx.tabbed", "pymdownx.blocks.tab"),
    "footnote": ("footnotes",),
    "task-list": ("pymdownx.tasklist",),
    "keys": ("pymdownx.keys",),
    "critic": ("pymdownx.critic",),
    "arithmatex": ("pymdownx.arithmatex",),
    "mermaid": ("pymdownx.superfences",),
    "twemoji": EMOJI,
    "gemoji": EMOJI,
    "emojione": EMOJI,
}
"""How classes begin, and what in mkdocs.yml brings them into pages: an extension, a plugin, a feature or a key of `extra`."""

LEFTWARD = ("ar", "fa", "he", "ur")
"""The languages that the theme writes from the right to the left."""

OWN = ("source-forks-icon", "source-repositories-icon", "source-stars-icon", "source-version-icon")
"""Custom properties of what no page has, where their names do not follow from its class."""

MARK = re.compile(r""""(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[{};]""")
"""What ends a piece of a style sheet, or a text in which such a sign is none."""
WITHIN = re.compile(r"\([^()]*\)")
SIGN = re.compile(r"[(),]")
COLORED = re.compile(r"\[data-md-color-(primary|accent)=([a-z-]+)\]")


def trim(files: Files, config: MkDocsConfig) -> None:
    """Take out of the theme's style sheets among `files` what no page has; raise PluginError where the theme has not what is to be taken out."""
    sheets = [file for file in files if SHEET.fullmatch(file.src_uri)]
    words = tuple(f".{word}" for word in absent(config))
    words += () if leftward(config) else ("[dir=rtl]",)
    colors = tuple(sorted({color for name in ("primary", "accent") for color in chosen(config, name)}))
    whole = "".join(sheet.content_string for sheet in sheets)
    for word in words:
        if word not in whole:
            raise PluginError(f"the theme's style sheets no longer have '{word}'; take it out of {__name__}")
    for sheet in sheets:
        sheet.content_string = lean(sheet.content_string, words, colors)


def absent(config: MkDocsConfig) -> tuple[str, ...]:
    """How the classes begin that this mkdocs.yml brings into no page."""
    extensions = (name.removeprefix("markdown.extensions.") for name in config.markdown_extensions)
    there = {*extensions, *config.plugins, *(config.theme.get("features") or ()), *config.extra}
    return tuple(word for word, bringing in BROUGHT.items() if there.isdisjoint(bringing))


def leftward(config: MkDocsConfig) -> bool:
    """Whether pages are written from the right to the left."""
    return (config.theme.get("direction") or ("rtl" if config.theme.get("language") in LEFTWARD else "ltr")) == "rtl"


def chosen(config: MkDocsConfig, name: str) -> Iterator[str]:
    """The colors that mkdocs.yml names for a use."""
    palette = config.theme.get("palette") or {}
    for option in [palette] if isinstance(palette, dict) else palette:
        yield str(option.get(name, "indigo")).replace(" ", "-")


@lru_cache(maxsize=8)  # a preview asks for the same at each build
def lean(sheet: str, words: tuple[str, ...], colors: tuple[str, ...]) -> str:
    """A minified style sheet less the rules that only pages with such classes or other colors need."""
    selector = re.compile("|".join(map(re.escape, words)) or r"(?!)")
    named = (word.strip(".").removeprefix("md-").replace("-", "") for word in words if word[0] == ".")
    value = re.compile(rf"--md-(?:{'|'.join((*named, *OWN))})")
    return "".join(kept(sheet, selector, value, colors))


def kept(sheet: str, selector: re.Pattern[str], value: re.Pattern[str], colors: tuple[str, ...]) -> Iterator[str]:
    """The rules of a sheet, or of a condition in it, that pages need."""
    for head, body in rules(sheet):
        if body is None:
            yield head
        elif head.startswith(("@media", "@supports")):
            within = "".join(kept(body, selector, value, colors))
            yield f"{head}{{{within}}}" if within else ""
        elif head.startswith("@"):
            yield f"{head}{{{body}}}"
        else:
            heads = [one for one in selectors(head) if met(one, selector, colors)]
            told = [one for one in declarations(body) if not value.match(one)]
            yield f"{','.join(heads)}{{{';'.join(told)}}}" if heads and told else ""


def selectors(head: str) -> Iterator[str]:
    """What stands between the commas of a list, but for those in brackets."""
    start = depth = 0
    for sign in SIGN.finditer(head):
        depth += {"(": 1, ")": -1, ",": 0}[sign[0]]
        if sign[0] == "," and not depth:
            yield head[start : sign.start()]
            start = sign.end()
    yield head[start:]


def met(head: str, selector: re.Pattern[str], colors: tuple[str, ...]) -> bool:
    """Whether a page may have what a selector asks for; what it names in brackets may be one of several, or be excluded."""
    outside = WITHIN.sub("", WITHIN.sub("", head))
    return not selector.search(outside) and all(color in colors for _, color in COLORED.findall(outside))


def rules(sheet: str) -> Iterator[tuple[str, str | None]]:
    """Each rule as what stands before its braces and in them; a statement without any as a whole."""
    start = opened = depth = 0
    for mark in MARK.finditer(sheet):
        if mark[0] == "{":
            opened, depth = (mark.start() if not depth else opened), depth + 1
        elif mark[0] == "}":
            depth -= 1
            if not depth:
                yield sheet[start:opened], sheet[opened + 1 : mark.start()]
                start = mark.end()
        elif mark[0] == ";" and not depth:
            yield sheet[start : mark.end()], None
            start = mark.end()


def declarations(body: str) -> Iterator[str]:
    """The declarations of a rule."""
    start = 0
    for mark in MARK.finditer(body):
        if mark[0] == ";":
            yield body[start : mark.start()]
            start = mark.end()
    if body[start:]:
        yield body[start:]
