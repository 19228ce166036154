from __future__ import annotations

import sqlite3

import pytest

from generator.publish.kept import shelf
from generator.publish.kept.shelf import Known, Row
from generator.publish.sent import offline

ROWS = {"a.md": Row(b"facts", b"html"), "b.md": Row(b"other facts", b"other html")}


@pytest.fixture
def file(tmp_path):
    """A file with two pages."""
    file = tmp_path / "pages" / "build"
    assert shelf.load(file) == {}
    shelf.save(file, ROWS, [])
    return file


def change(file, statement):
    """Change the file behind its back."""
    with sqlite3.connect(file) as there:
        assert there.execute(statement).rowcount
    there.close()


def test_what_is_saved_is_loaded(file):
    assert shelf.load(file) == ROWS


def test_a_page_takes_the_place_of_what_was_known_of_it_and_one_that_is_gone_goes(file):
    shelf.save(file, {"a.md": ROWS["b.md"]}, ["b.md"])
    assert shelf.load(file) == {"a.md": ROWS["b.md"]}


@pytest.mark.parametrize("column", ["facts", "html"])
def test_a_page_that_does_not_fit_its_checksum_is_none(file, column):
    change(file, f"UPDATE pages SET {column} = CAST('forged' AS BLOB) WHERE path = 'a.md'")
    assert shelf.load(file) == {"b.md": ROWS["b.md"]}


def test_a_page_is_none_at_the_place_of_another(file):
    change(file, "DELETE FROM pages WHERE path = 'b.md'")
    change(file, "UPDATE pages SET path = 'b.md'")
    assert shelf.load(file) == {}


def test_pages_of_another_version_are_none(file, monkeypatch):
    monkeypatch.setattr(shelf, "code", lambda: "other")
    assert shelf.load(file) == {}


@pytest.mark.parametrize("part", [(shelf.stamp, "engine", lambda: "other"), (shelf.zlib, "ZLIB_RUNTIME_VERSION", "0")])
def test_a_version_is_that_of_all_that_makes_and_packs_pages(monkeypatch, part):
    before = shelf.code.__wrapped__()
    monkeypatch.setattr(*part)
    assert shelf.code.__wrapped__() != before


@pytest.mark.parametrize("text", [b"no database", b"SQLite format 3\0" + bytes(range(256)) * 64, b""])
def test_a_broken_file_is_none_and_is_made_anew(file, text):
    file.write_bytes(text)
    assert shelf.load(file) == {}
    shelf.save(file, ROWS, [])
    shelf.load(file)
    shelf.save(file, ROWS, [])
    assert shelf.load(file) == ROWS


def test_a_file_of_another_kind_is_none_and_is_made_anew(file):
    change(file, "DELETE FROM pages")
    change(file, "INSERT INTO pages VALUES (1, 2, NULL, 4)")
    assert shelf.load(file) == {}
    assert not file.exists()


def test_where_nothing_can_be_kept_nothing_is(tmp_path):
    (tmp_path / "pages").write_text("no folder", "utf-8")
    shelf.save(tmp_path / "pages" / "build", ROWS, [])
    assert shelf.load(tmp_path / "pages" / "build") == {}


def test_a_page_comes_back_as_it_was():
    page = Known("s", "a", {"b.md": None}, {"title": "B", "boost": 1.5}, "B", [], ["é"], {}, "f", [6, 7])
    row = page.row("<head>é<foot>", 6)
    assert shelf.known(row) == page
    assert shelf.html(row)[slice(*page.own)] == "é"


def test_a_page_is_packed_as_phones_keep_it():
    html = "<p>é</p>" * 100
    assert len(Known("", "", {}, {}, None, [], [], {}).row(html, offline.PACKS).html) == offline.size(html.encode())


@pytest.mark.parametrize("value", [{1: "a number as a key"}, float("nan"), {"a set"}])
def test_a_page_whose_front_matter_json_cannot_say_is_not_kept(value):
    assert Known("", "", {}, {"key": value}, None, [], [], {}).row("", 1) is None


def test_a_page_that_cannot_be_written_is_not_kept():
    assert Known("", "", {}, {}, None, [], [], {}).row("\ud800", 1) is None
