from __future__ import annotations

import re
from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError

from generator.publish.checks.config import read_settings


def test_a_project_may_be_named_from_within(tmp_path, guide_config, monkeypatch):
    guide_config(tmp_path)
    monkeypatch.chdir(tmp_path)
    settings, folder, templates = read_settings(Path("mkdocs.yml"))
    assert (settings.name, settings.url) == ("Strong Knees", "https://knees.example/")
    assert folder.resolve() == tmp_path / "content"
    assert (templates / "pages/exercise.md.j2").is_file()


def test_a_site_without_an_address_has_cards_all_the_same(tmp_path, guide_config):
    file = guide_config(tmp_path)
    file.write_text(re.sub("^site_url:.*\n", "", file.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    assert read_settings(file)[0].url == "/"


def test_a_project_that_does_not_name_the_plugin_is_told_to(tmp_path, guide_config):
    file = guide_config(tmp_path)
    text = file.read_text("utf-8")
    assert "  - guide" in text
    file.write_text(re.sub(r"  - guide.*\n(?:      .*\n)*", "", text), "utf-8")
    with pytest.raises(PluginError, match="write '- guide' below 'plugins'"):
        read_settings(file)


def test_commands_do_not_read_what_would_run_then(tmp_path):
    (tmp_path / "mkdocs.yml").write_text(f"site_name: !!python/object/apply:os.mkdir ['{tmp_path}/run']\n")
    with pytest.raises(PluginError, match=r"mkdocs\.yml:1:12: G007 "):
        read_settings(tmp_path / "mkdocs.yml")
    assert not (tmp_path / "run").exists()
