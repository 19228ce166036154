from __future__ import annotations

import pytest

from generator.publish.entries.origins import SETTINGS, origin, within


@pytest.fixture
def template(tmp_path):
    """A template that a project brings."""
    file = tmp_path / "templates/pages/exercise-index.md.j2"
    file.parent.mkdir(parents=True)
    file.write_text("# All", "utf-8")
    return file


@pytest.mark.parametrize(
    ("page", "source"),
    [
        ("muscles/index.md", "muscles"),
        ("cautions.md", "conditions"),
        ("routines/by-aim.md", "aims"),
        ("words.md", "terms"),
    ],
)
def test_a_list_of_a_vocabulary_is_edited_there(tiny, template, tmp_path, page, source):
    assert origin(tiny, page, template, tmp_path) == f"content/vocabulary/{source}.yml"


def test_any_other_list_is_edited_in_the_template_of_its_project(tiny, template, tmp_path):
    assert origin(tiny, "exercises/index.md", template, tmp_path) == "templates/pages/exercise-index.md.j2"


def test_what_a_project_does_not_bring_is_named_by_its_settings(template, tmp_path):
    assert within(template, None) == SETTINGS
    assert within(template, tmp_path / "other") == SETTINGS
    assert within(tmp_path / "gone.j2", tmp_path) == SETTINGS
