from __future__ import annotations

import pytest

from generator.records.passages import SAYS, passages, written

PAGE = """---
tags: [not read]
---
# A heading

A paragraph that goes on
over two lines, see [*Trial*](sources.md#trial-2020).
- An item
  with more
- Another ([Tables](sources.md#tables)).

| a | row |
| b | [link](https://best-of.example) |

!!! note "Title"
    Within.
"""


@pytest.fixture
def pieces(examine):
    """The pieces of a page, or of a record's file, of the tiny guide with edits."""

    def of(path, edits=None):
        catalog, problems = examine(edits)
        assert problems == []
        every = [*map(passages, catalog.entries.values()), *map(written, catalog.pages)]
        return [piece for pieces in every for piece in pieces if piece.at(piece.text[:1]).path == f"content/{path}"]

    return of


def test_a_page_is_read_by_paragraph_heading_item_and_row_without_addresses(pieces):
    found = pieces("pages/a.md", {"pages/a.md": PAGE})
    assert [" ".join(piece.text.split()) for piece in found] == [
        "# A heading",
        "A paragraph that goes on over two lines, see [*Trial*]( ).",
        "- An item with more",
        "- Another ([Tables]( )).",
        "| a | row |",
        "| b | [link]( ) |",
        '!!! note "Title" Within.',
    ]
    assert [piece.sources for piece in found if piece.sources] == [("trial-2020",), ("tables",)]
    assert all(piece.says for piece in found)


def test_a_part_of_a_page_has_its_place(pieces):
    found = pieces("pages/a.md", {"pages/a.md": PAGE})
    assert str(found[2].at("more")) == "content/pages/a.md:9:8"


def test_a_record_says_what_is_so_in_some_of_its_texts_only(pieces):
    found = pieces("exercises/squat.yml")
    says = {piece.text: piece.says for piece in found}
    assert says["Sit back *more*."] is False
    assert any(says.values())


def test_a_claim_cites_its_source_and_a_source_itself(pieces):
    assert {source for piece in pieces("exercises/squat.yml") for source in piece.sources} >= {"trial-2020"}
    assert ("trial-2020",) in [piece.sources for piece in pieces("vocabulary/sources.yml")]


def test_the_keys_that_say_what_is_so_are_keys_of_records():
    from generator.records.evidence import Evidence
    from generator.records.kinds import KINDS

    known = {name for kind in (*KINDS.values(), Evidence) for name in kind.model_fields}
    stages = {"focus"}
    assert set(SAYS) <= known | stages
