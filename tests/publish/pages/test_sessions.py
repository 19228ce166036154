from __future__ import annotations

from generator.publish.entries.output import Settings
from generator.publish.kept.traces import Traces
from generator.publish.pages import site
from generator.publish.pages.sessions import outputs
from generator.session.page import known

SETTINGS = Settings("Strong knees", "https://knees.example/")


def made(catalog, project):
    """The pages of sessions, by path."""
    return {it.path: it for it in outputs(site.Site(catalog, project / "templates", SETTINGS, Traces()))}


def test_each_routine_is_trained_on_a_page_and_one_has_what_is_kept(tiny, project):
    pages = made(tiny, project)
    assert list(pages) == ["routines/knee-start/session/index.html", "my-things/index.html"]
    assert known(pages["routines/knee-start/session/index.html"].content)["name"] == "Knee start"
    assert pages["routines/knee-start/session/index.html"].source == "content/routines/knee-start.yml"
    assert "Knee start" in pages["my-things/index.html"].content


def test_a_guide_without_routines_keeps_nothing(examine, project):
    catalog = examine({"routines/knee-start.yml": None, "plans/knee-weeks.yml": None})[0]
    assert made(catalog, project) == {}


def test_a_preview_can_do_without(tiny, project):
    assert all(it.late for it in made(tiny, project).values())
