from __future__ import annotations

import pytest

from generator.publish import stamp

DATE = "1767225600"


@pytest.fixture
def project(tmp_path):
    """The files of a guide that is hardly one, and a site of it."""
    for path in ("content/exercises/a.yml", "templates/pages/a.md.j2", "site/index.html", "site/a/index.html"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(path)
    (tmp_path / "mkdocs.yml").write_text("site_name: A\n")
    return tmp_path


def inputs(project, date=DATE):
    return stamp.inputs(project / "mkdocs.yml", project / "content", project / "templates", date)


def built(project):
    """Remember the site as made of what is there now."""
    stamp.put(project / "site", project / ".cache", inputs(project))


def fits(project, date=DATE):
    return stamp.up_to_date(project / "site", project / ".cache", inputs(project, date))


def test_a_site_of_the_same_is_up_to_date(project):
    assert not fits(project)
    built(project)
    assert fits(project)


@pytest.mark.parametrize(
    "path", ["content/exercises/a.yml", "templates/pages/a.md.j2", "mkdocs.yml", "site/index.html"]
)
def test_a_change_of_anything_is_seen(project, path):
    built(project)
    (project / path).write_text("other")
    assert not fits(project)


@pytest.mark.parametrize("folder", ["content/exercises", "templates/pages", "site"])
def test_what_comes_or_goes_or_moves_is_seen(project, folder):
    built(project)
    new = project / folder / "new"
    new.write_text("new")
    assert not fits(project)
    new.unlink()
    assert fits(project)
    file = next(path for path in (project / folder).iterdir() if path.is_file())
    file.rename(file.with_name("moved"))
    assert not fits(project)


def test_the_date_that_a_site_bears_is_one_of_its_inputs(project):
    built(project)
    assert not fits(project, "1767225601")


@pytest.mark.parametrize("sign", stamp.OPEN)
def test_where_settings_draw_on_more_nobody_can_tell(project, sign):
    (project / "mkdocs.yml").write_text(f"# {sign}\n")
    assert inputs(project) is None
    built(project)
    assert not fits(project)


def test_what_cannot_be_read_is_not_up_to_date(project):
    built(project)
    (project / ".cache" / stamp.NAME).write_text("{")
    assert not fits(project)
