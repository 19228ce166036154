from __future__ import annotations

import os

import pytest

from generator.publish.kept import stamp


@pytest.fixture
def guide(tmp_path):
    """The files of a guide that is hardly one, and a site of it."""
    for path in ("content/exercises/a.yml", "templates/pages/a.md.j2", "site/index.html", "site/a/index.html"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(path)
    (tmp_path / "mkdocs.yml").write_text("site_name: A\n")
    return tmp_path


def inputs(guide):
    return stamp.inputs(guide / "mkdocs.yml", [guide / "content", guide / "templates"])


def built(guide):
    """Remember the site as made of what is there now."""
    stamp.put(guide / "site", guide / ".cache/built.json", inputs(guide))


def fits(guide):
    return stamp.fits(guide / "site", guide / ".cache/built.json", inputs(guide))


def test_a_site_of_the_same_is_up_to_date(guide):
    assert not fits(guide)
    built(guide)
    assert fits(guide)


@pytest.mark.parametrize(
    "path", ["content/exercises/a.yml", "templates/pages/a.md.j2", "mkdocs.yml", "site/index.html"]
)
def test_a_change_of_anything_is_seen(guide, path):
    built(guide)
    (guide / path).write_text("other")
    assert not fits(guide)


@pytest.mark.parametrize("part", ["content/exercises", "templates/pages", "site"])
def test_what_comes_or_goes_or_moves_is_seen(guide, part):
    built(guide)
    new = guide / part / "new"
    new.write_text("new")
    assert not fits(guide)
    new.unlink()
    assert fits(guide)
    file = next(path for path in (guide / part).iterdir() if path.is_file())
    file.rename(file.with_name("moved"))
    assert not fits(guide)


def test_a_change_behind_a_link_is_seen(guide):
    (guide / "templates/pages").rename(guide / "parts")
    (guide / "templates/pages").symlink_to("../parts")
    built(guide)
    (guide / "parts/a.md.j2").write_text("other")
    assert not fits(guide)


def test_a_link_that_leads_up_has_an_end(guide):
    (guide / "content/exercises/more").symlink_to("..")
    assert [path for path, _ in stamp.digests(guide / "content")] == ["exercises/a.yml"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes among its files")
def test_what_is_no_file_keeps_nobody_waiting(guide):
    os.mkfifo(guide / "content/pipe")
    (guide / "content/endless").symlink_to("/dev/zero")
    (guide / "content/nowhere").symlink_to("nothing")
    assert [path for path, _ in stamp.digests(guide / "content")] == ["endless", "exercises/a.yml", "nowhere", "pipe"]


def test_folders_within_others_are_read_once(guide, monkeypatch):
    read = []
    monkeypatch.setattr(stamp, "whole", lambda folder: read.append(folder) or "")
    stamp.inputs(guide / "mkdocs.yml", [guide / "content", guide / "templates/pages", guide / "templates"])
    assert read == [guide / "content", guide / "templates", stamp.SHIPPED]


def test_the_date_that_a_site_bears_is_one_of_its_inputs(guide, monkeypatch):
    built(guide)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225601")
    assert not fits(guide)


@pytest.mark.parametrize("sign", stamp.OPEN)
def test_where_settings_draw_on_more_nobody_can_tell(guide, sign):
    (guide / "mkdocs.yml").write_text(f"# {sign}\n")
    assert inputs(guide) is None
    built(guide)
    assert not fits(guide)


@pytest.mark.parametrize("spoilt", ["{", "[]", "[" * 99999])
def test_what_cannot_be_read_is_not_up_to_date(guide, spoilt):
    built(guide)
    (guide / ".cache/built.json").write_text(spoilt)
    assert not fits(guide)
