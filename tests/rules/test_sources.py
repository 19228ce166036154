from __future__ import annotations

CITED_ON_A_PAGE = {"pages/about.md": "# About\n\nSee [the tables](sources.md#tables).\n"}


def test_a_source_that_nothing_cites_is_told(found):
    without = {"exercises/walk.yml": ("    source: tables", "    source: practice")}
    assert found(without) == ["vocabulary/sources.yml:20:1 G306"]
    assert found({**without, **CITED_ON_A_PAGE}) == []


def test_nothing_is_told_where_the_citation_may_be_in_a_broken_file(found):
    assert found({"exercises/walk.yml": "name: [\n"}) == ["exercises/walk.yml:2:1 G005"]


def test_a_study_says_who_took_part_and_is_called_by_its_size(found):
    people = "  population: Adults with sore knees\n  size: 40\n"
    assert found({"vocabulary/sources.yml": (people, "")}) == ["vocabulary/sources.yml:1:1 G319"] * 2
    assert found({"vocabulary/sources.yml": ("size: 40", "size: 29")}) == ["vocabulary/sources.yml:3:9 G319"]
    assert found({"vocabulary/sources.yml": ("size: 40", "size: 30")}) == []


def test_all_but_usual_practice_says_whom_it_is_about(found):
    assert found({"vocabulary/sources.yml": ("  population: Adults\n", "")}) == ["vocabulary/sources.yml:20:1 G319"]
