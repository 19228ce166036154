"""Markdown less what a page has no sign of: most of its rules are asked of each piece of a text, and few pages have what they look for."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from markdown import Markdown  # type: ignore[import-untyped]  # it carries no types
from markdown.extensions import Extension  # type: ignore[import-untyped]  # the same
from markdown.preprocessors import Preprocessor  # type: ignore[import-untyped]  # the same
from markdown.util import Registry  # type: ignore[import-untyped]  # the same

from generator.publish.kept import surroundings

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

INLINE: Mapping[str, str] = MappingProxyType(
    {
        "backtick": "`",
        "escape": "\\",
        "reference": "]:",  # what a reference refers to
        "image_link": "![",
        "image_reference": "]:",
        "short_reference": "]:",
        "short_image_ref": "]:",
        "autolink": "://",
        "automail": "@",
        "linebreak": "  \n",
        "html": "<",
        "entity": "&",
    }
)
BLOCKS: Mapping[str, str] = MappingProxyType(
    {
        "admonition": "!!!",
        "details": "???",
        "indent": "    ",
        "defindent": "    ",
        "code": "    ",
        "hashheader": "#",
        "deflist": ":",
        "quote": ">",
        "reference": "]:",
    }
)
LAST: Mapping[str, str] = MappingProxyType({"unescape": "\\"})
"""What Markdown calls its rules, each with letters that stand in all that the rule holds for."""
KNOWN = ("markdown.", "pymdownx.details")
"""The modules whose rules these are; an extension that has another one by the same name keeps it."""
BEFORE = 22
"""A place among what is done to a text before it is converted: all that is added to it is there, and nothing has been put aside."""


def look(config: MkDocsConfig) -> None:
    """Have Markdown look for signs, where no extension is unknown: one may write what its text has no sign of."""
    if surroundings.told(config):
        config.markdown_extensions.append(__name__)


class Signs(Preprocessor):  # type: ignore[misc]  # the same
    """Looks for the signs in a text, and takes out each rule that has none there."""

    def run(self, lines: list[str]) -> list[str]:
        """The text as it is, in lines."""
        text = "\n".join(lines)
        spare(self.md.inlinePatterns, INLINE, text)
        spare(self.md.parser.blockprocessors, BLOCKS, text)
        spare(self.md.treeprocessors, LAST, text)
        return lines


def spare(rules: Registry, signs: Mapping[str, str], text: str) -> None:
    """Take out the rules without a sign in a text."""
    for name, sign in signs.items():
        if sign not in text and name in rules and type(rules[name]).__module__.startswith(KNOWN):
            rules.deregister(name)


class Signed(Extension):  # type: ignore[misc]  # the same
    """As Markdown takes it; a `Markdown` is good for one text then, as MkDocs makes them."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - its name there
        """Look for signs in what is converted."""
        md.preprocessors.register(Signs(md), "signs", BEFORE)


def makeExtension(**settings: str) -> Signed:  # noqa: N802 - its name there
    """What Markdown calls where a name of an extension is a module's."""
    return Signed(**settings)
