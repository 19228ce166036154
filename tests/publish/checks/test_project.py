from __future__ import annotations

import pytest

from generator.publish.checks.project import outside, read


@pytest.fixture
def said(tmp_path):
    """What an mkdocs.yml says beside a content folder."""

    def of(text):
        (tmp_path / "content/pages").mkdir(parents=True, exist_ok=True)
        (tmp_path / "mkdocs.yml").write_text(f"docs_dir: content/pages\n{text}", "utf-8")
        return read((tmp_path / "content").resolve(), "content")

    return of


def test_the_entries_of_the_navigation_have_their_places(said):
    found = said("nav:\n  - index.md\n  - Read:\n      - About: about.md\n      - 3\n")
    assert found.entries == (("index.md", ("nav", 0)), ("about.md", ("nav", 1, "Read", 0, "About")))
    assert [title for title, _ in found.titles] == ["Read", "About"]
    assert found.misshapen == (("nav", 1, "Read", 1),)
    assert said("").entries is None


def test_patterns_say_which_pages_are_passed_over_and_which_are_drafts(said):
    found = said("exclude_docs: |\n  /notes/*\n  !/notes/kept.md\ndraft_docs: new*.md\n")
    assert [path for path in ("notes/a.md", "notes/kept.md", "index.md") if found.excluded(path)] == ["notes/a.md"]
    assert [path for path in ("news.md", "index.md") if found.drafts(path)] == ["news.md"]
    assert not said("").excluded("index.md")


def test_patterns_that_are_none_are_told_with_their_place(said):
    (problem,) = said("not_in_nav: [a.md]\n").problems
    assert (problem.location.path, problem.location.line) == ("mkdocs.yml", 2)


def test_the_address_ends_with_a_slash(said):
    assert said("site_url: https://knees.example\n").url == "https://knees.example/"
    assert said("").url is None


def test_settings_of_another_folder_or_none_say_nothing(said, tmp_path):
    assert said("docs_dir: docs\n".replace("docs_dir", "other")) is not None
    (tmp_path / "mkdocs.yml").write_text("docs_dir: docs\n", "utf-8")
    assert read((tmp_path / "content").resolve(), "content") is None
    (tmp_path / "mkdocs.yml").unlink()
    assert read((tmp_path / "content").resolve(), "content") is None


@pytest.mark.parametrize(
    ("home", "problem"),
    [
        ("[content/pages]", "1:11 'docs_dir' takes the name of a folder"),
        ("5", "1:11 'docs_dir' takes the name of a folder"),
        ("contents/pages", "1:11 there is no folder 'contents/pages' with a guide's pages"),
        ("content", "1:11 there is no folder 'content' with a guide's pages"),
    ],
)
def test_a_guide_whose_folder_of_pages_is_not_there_is_told(said, tmp_path, home, problem):
    said("")
    for plugins in ("[guide]", "guide", "[{guide: {licence: A}}]", "{guide: {}}"):
        (tmp_path / "mkdocs.yml").write_text(f"docs_dir: {home}\nplugins: {plugins}\n", "utf-8")
        told = read((tmp_path / "content").resolve(), "content").problems
        assert [f"{it.location.line}:{it.location.column} {it.message}" for it in told] == [problem]
    (tmp_path / "mkdocs.yml").write_text(f"docs_dir: {home}\nplugins: [search]\n", "utf-8")
    assert read((tmp_path / "content").resolve(), "content") is None


def test_pages_of_records_need_no_entry(said):
    assert outside(("/more.md",)).match_file("more.md")
    assert outside(()).match_file("exercises/squat.md")
    assert not outside(()).match_file("exercises/index.md")
    assert said("not_in_nav: |\n  /more.md\n").outside == ("/more.md",)


def test_what_is_wrong_in_any_file_is_told_and_what_mkdocs_takes_is_not(said):
    assert [
        it.code.id for it in said('site_name: "a\\x07b"\nvalidation: &a {b: !ENV C}\nvalidation: *a\n').problems
    ] == [
        "G003",
        "G006",
    ]
