from __future__ import annotations

import pytest

from generator.publish.checks import nav
from generator.publish.checks.project import outside

LEAST = "site_name: Knees\ndocs_dir: content/pages\ntheme: material\nplugins: [guide]\n"


@pytest.fixture
def told(examine, tmp_path):
    """What is told of the navigation of the tiny guide."""

    def of(settings):
        (tmp_path / "mkdocs.yml").write_text(LEAST + settings, "utf-8")
        return [f"{it.location.path} {it.code.id} {it.message}" for it in examine()[1]]

    return of


def every(catalog):
    """A navigation with every page that needs a place in it."""
    return "nav:\n" + "".join(f"  - {path}\n" for path in nav.pages(catalog) if not outside(()).match_file(path))


def test_a_navigation_with_every_page_is_fine(told, tiny):
    assert told(every(tiny)) == []
    assert told("") == []


def test_a_page_that_it_lacks_is_told(told, tiny):
    settings = every(tiny).replace("  - about.md\n", "")
    (problem,) = told(settings)
    assert problem.endswith("G341 'about.md' is not in the navigation")


def test_an_entry_that_leads_nowhere_is_told_in_its_file(told, tiny):
    (problem,) = told(every(tiny) + "  - Away: awya.md\n")
    assert problem.startswith("mkdocs.yml G201 ")


def test_an_entry_names_a_page_by_its_file(told, tiny):
    site = "site_url: https://knees.example/\n"
    (problem,) = told(site + every(tiny) + "  - Away: https://knees.example/gone/\n  - https://other.example/\n")
    assert problem == "mkdocs.yml G207 this is an address of the guide itself"


def test_the_settings_of_another_folder_say_nothing(told):
    assert told("docs_dir: docs\nnav: [nowhere.md]\n".replace("docs_dir: docs\n", "")) != []
    assert outside(()).match_file("exercises/squat.md")
    assert not outside(()).match_file("about.md")
