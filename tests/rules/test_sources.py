from __future__ import annotations

CITED_ON_A_PAGE = {"pages/about.md": "# About\n\nSee [the tables](sources.md#tables).\n"}


def test_a_source_that_nothing_cites_is_told(found):
    without = {"exercises/walk.yml": ("    source: tables", "    source: practice")}
    assert found(without) == ["vocabulary/sources.yml:20:1 G306"]
    assert found({**without, **CITED_ON_A_PAGE}) == []


def test_nothing_is_told_where_the_citation_may_be_in_a_broken_file(found):
    assert found({"exercises/walk.yml": "name: [\n"}) == ["exercises/walk.yml:2:1 G005"]
