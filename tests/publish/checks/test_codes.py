from __future__ import annotations

import re
from collections import Counter

import pytest

from generator.publish.checks import codes

pytestmark = pytest.mark.uncounted


def test_an_id_is_g_and_three_digits_and_is_given_once():
    ids = [code.id for code in codes.ALL]
    assert ids == sorted(set(ids))
    assert [id for id in ids if not re.fullmatch(r"G\d{3}", id)] == []


def test_titles_differ_and_explanations_are_sentences():
    assert len({code.title for code in codes.ALL}) == len(codes.ALL)
    assert [code.id for code in codes.ALL if not re.fullmatch(r"[A-Z'].{40,}\.", code.about)] == []


def defined(project):
    """The name and the id of every code that a module of the generator defines."""
    sources = [path.read_text("utf-8") for path in (project / "generator").rglob("*.py")]
    return re.findall(r'^([A-Z_0-9]+) = Code\(\s*"(G\d{3})"', "\n".join(sources), re.MULTILINE), sources


def test_every_code_is_known_here(project):
    assert sorted(id for _, id in defined(project)[0]) == [code.id for code in codes.ALL]


def test_every_code_is_reported_somewhere(project):
    named, sources = defined(project)
    said = Counter(re.findall(r"\w+", "\n".join(sources)))
    assert [name for name, _ in named if said[name] < 2] == []
