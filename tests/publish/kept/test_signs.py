from __future__ import annotations

import pkgutil
from importlib import import_module
from itertools import pairwise

import markdown
import markdown.extensions
import pymdownx
import pytest
from mkdocs.config import load_config

from generator.publish.kept import signs
from generator.publish.sent import needs

TEXT = """# Rows {#rows}

A *row* with `code`, a [link](other.md "said"), a <b class="x">tag</b>, &amp; a \\* star,\x20\x20
and ![a picture](row.svg), [one][there] and [there], ![two][there], ![there], <https://example.org>, <a@example.org>.

!!! note "Mind"
    Said.

??? tip
    1. One

        - Below

    2. Two

Set
: What is done in a row.

    And more.

| a | b |
| - | - |
| 1 | 2 |

> Said by
> somebody.

    code

***

Last
----

<div markdown>
*Within*
</div>

[there]: other.md
"""
ALL = [
    *(f"markdown.extensions.{it.name}" for it in pkgutil.iter_modules(markdown.extensions.__path__)),
    *(f"pymdownx.{it.name}" for it in pkgutil.iter_modules(pymdownx.__path__)),
]
LIKE_ANOTHER = ("entity", "indent")
"""Rules that others stand in for where they are gone: what writes HTML leaves entities as they are, and lists of definitions know other lists."""
LONG = [pytest.param(name, marks=pytest.mark.long) for name in ALL]


def converted(text, *extensions):
    return markdown.markdown(text, extensions=[*needs.EXTENSIONS, *extensions])


def pieces():
    parts = TEXT.split("\n\n")
    return [TEXT, *parts, *map("\n\n".join, pairwise(parts)), *TEXT.splitlines()]


def differs(*others):
    return [text for text in pieces() if converted(text, *others, signs.__name__) != converted(text, *others)]


@pytest.mark.parametrize("others", [(), ("md_in_html",)])
def test_a_text_comes_to_the_same(others):
    assert not differs(*others)


@pytest.mark.parametrize("name", LONG)
def test_it_does_with_each_extension(name):
    if hasattr(import_module(name), "makeExtension"):
        assert not differs(name)


@pytest.mark.parametrize("table", ["INLINE", "BLOCKS", "LAST"])
def test_a_sign_that_is_none_is_found(monkeypatch, table):
    for name, sign in getattr(signs, table).items():
        monkeypatch.setattr(signs, table, {name: f"no {sign}"})
        assert differs() or name in LIKE_ANOTHER


def test_a_rule_is_taken_out_by_the_name_that_markdown_has():
    made = markdown.Markdown(extensions=[*needs.EXTENSIONS, signs.__name__])
    assert all(name in made.inlinePatterns for name in signs.INLINE)
    assert all(name in made.parser.blockprocessors for name in signs.BLOCKS)
    assert all(name in made.treeprocessors for name in signs.LAST)
    made.convert("Plain.")
    assert not any(name in made.treeprocessors for name in signs.LAST)
    assert not any(name in made.inlinePatterns for name in signs.INLINE)
    assert not any(name in made.parser.blockprocessors for name in signs.BLOCKS)


def test_a_rule_that_another_extension_has_put_there_stays():
    made = markdown.Markdown(extensions=["pymdownx.escapeall", signs.__name__])
    made.convert("Plain.")
    assert "escape" in made.inlinePatterns


def test_nothing_is_taken_out_beside_an_unknown_extension(guide_config, tmp_path):
    config = load_config(str(guide_config(tmp_path)))
    signs.look(config)
    assert config.markdown_extensions.pop() == signs.__name__
    config.markdown_extensions.append("material.extensions.preview")
    signs.look(config)
    assert signs.__name__ not in config.markdown_extensions
