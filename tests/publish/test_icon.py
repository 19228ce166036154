from __future__ import annotations

import re

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import get_files

ICON = '<svg xmlns="http://www.w3.org/2000/svg"/>'


@pytest.fixture
def icon(guide_config, tmp_path):
    """The icon that the site of a guide shows, with edits of its content."""

    def shown(edits=None):
        config = load_config(str(guide_config(tmp_path, edits)))
        files = get_files(config)
        files.add_files_from_theme(config.theme.get_env(), config)
        return files.get_file_from_path(config.theme["favicon"]).content_string

    return shown


def test_a_guide_may_bring_its_own_icon(icon):
    assert icon({"pages/assets/favicon.svg": ICON}) == ICON


def test_the_icon_of_others_names_no_guide(icon):
    assert icon().startswith("<svg ")
    assert not re.search("<title|<text", icon())
