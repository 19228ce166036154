from __future__ import annotations

from dataclasses import replace

import pytest

from generator.publish.entries.output import Settings
from generator.publish.kept.traces import Traces
from generator.publish.pages.site import Site

KNEES = Settings("Strong knees", "https://knees.example/")


@pytest.fixture
def site(tiny, project):
    """What the tiny guide's entries are made with."""
    return Site(tiny, project / "templates", KNEES, Traces())


def test_nothing_is_drawn_or_rendered_before_an_entry_asks(site, tiny):
    entry = site.page("muscles/index.md", "muscle-index.md.j2")
    record = site.page("exercises/squat.md", "exercise.md.j2", tiny.exercises["squat"])
    assert (record.title, record.source) == ("Squat", "content/exercises/squat.yml")
    assert "drawn" not in vars(site)
    assert "renderer" not in vars(site)
    entry.data()
    assert "renderer" in vars(site)


def test_texts_are_made_amid_the_settings_that_they_say(site, tiny, project):
    other = Site(tiny, project / "templates", replace(KNEES, name="Weak knees"), Traces())
    assert site.amid == Site(tiny, project / "templates", KNEES, Traces()).amid
    assert site.amid != other.amid


def test_a_preview_prints_no_pdf(tiny, project):
    assert Site(tiny, project / "templates", replace(KNEES, preview=True), Traces()).pdfs == {}
