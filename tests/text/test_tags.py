from __future__ import annotations

from generator.text.document import Document
from generator.text.tags import tags


def told(text):
    return [(place.line, place.column, tag) for place, tag in tags(Document("a.yml", text))]


def test_tags_are_told_as_they_are_written_with_their_places():
    assert told("a: !b c\nd: [!!str e, &f !!map {}]\n") == [(1, 4, "!b"), (2, 5, "!!str"), (2, 14, "!!map")]


def test_what_looks_like_a_tag_is_none():
    assert told("a: '!b'\n# !c\nd: e !f\ng: |\n  !h\n") == []


def test_tags_are_told_up_to_where_nothing_can_be_read():
    assert told("a: !b c\nd: [!e f\n") == [(1, 4, "!b"), (2, 5, "!e")]
