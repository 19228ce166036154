from __future__ import annotations

from types import SimpleNamespace

import pytest

from generator.publish.preview import UNCHANGED, Preview, unchanged


class Index:
    """What search keeps, as its plugin does."""

    def __init__(self):
        self.entries, self.parsed = [], []

    def add_entry_from_context(self, page):
        self.parsed.append(page.file.src_uri)
        self.entries += [f"{page.content} one", f"{page.content} two"]


@pytest.fixture
def build():
    """Pages of one preview after the other, by path and content: what was written anew, and the index of search."""
    preview = Preview()

    def of(**contents):
        index, anew = Index(), []
        for path, content in contents.items():
            page = SimpleNamespace(
                file=SimpleNamespace(src_uri=path), content=content, meta={}, previous_page=None, next_page=None
            )
            page.ancestors = []
            preview.compare(page, [])
            preview.enter(index, page)
            if not unchanged(page):
                anew.append(path)
                preview.keep(page, content)
            assert preview.again(page) == content
        return anew, index

    return of


def test_only_a_page_that_has_changed_is_written_and_parsed_for_search(build):
    assert build(a="A", b="B")[0] == ["a", "b"]
    anew, index = build(a="A", b="Other")
    assert anew == index.parsed == ["b"]
    assert index.entries == ["A one", "A two", "Other one", "Other two"]
    anew, index = build(b="Other", a="A")
    assert anew == index.parsed == []
    assert index.entries == ["Other one", "Other two", "A one", "A two"]


def test_a_page_is_unchanged_by_its_template_alone():
    assert unchanged(SimpleNamespace(meta={"template": UNCHANGED}))
    assert not unchanged(SimpleNamespace(meta={"template": "home.html"}))
    assert not unchanged(SimpleNamespace(meta={}))
