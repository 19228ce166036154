from __future__ import annotations

import pytest
from mkdocs.config import load_config
from mkdocs.structure.nav import Navigation

from generator.publish.kept import surroundings


@pytest.fixture
def config(tmp_path, guide_config):
    """The settings of the tiny guide with lines put in place of others."""

    def of(*edits):
        file = guide_config(tmp_path)
        text = file.read_text("utf-8")
        for old, new in edits:
            assert old in text
            text = text.replace(old, new)
        file.write_text(text, "utf-8")
        return load_config(str(file))

    return of


def test_all_is_known_of_what_the_guide_needs(config):
    assert surroundings.told(config())
    assert surroundings.told(config(("  - tables\n", "  - tables\n  - markdown.extensions.abbr\n")))


@pytest.mark.parametrize(
    "edit",
    [
        ("  - tables\n", "  - tables\n  - pymdownx.snippets\n"),
        ("  - tables\n", "  - tables\n  - material.extensions.preview\n"),
        ("  - guide:\n", "  - tags\n  - guide:\n"),
    ],
)
def test_nothing_is_known_of_what_reads_other_files_or_is_not_ours(config, edit):
    assert not surroundings.told(config(edit))


def test_nothing_is_known_of_hooks(config, tmp_path):
    (tmp_path / "hook.py").write_text("", "utf-8")
    hooked = config(("docs_dir:", "hooks: [hook.py]\ndocs_dir:"))
    assert not surroundings.told(hooked)
    assert surroundings.frame(hooked, Navigation([], []))  # a hook is no plugin, and has no settings


def test_markdown_is_converted_by_extensions_and_their_settings(config):
    before = surroundings.amid(config())
    assert surroundings.amid(config(("site_name: Strong Knees", "site_name: Other"))) == before
    assert surroundings.amid(config(("permalink: true", "permalink: false"))) != before
    assert surroundings.amid(config(("  - def_list\n", ""))) != before
    assert surroundings.amid(config(("anchors: warn", "anchors: info"))) != before


def test_a_value_is_the_same_text_in_each_process():
    assert surroundings.plain([object(), 1]) == "[<object object>, 1]"


def test_every_library_counts_with_its_version(monkeypatch, tmp_path):
    before = surroundings.installed()
    assert any(name.startswith("mkdocs_material-") for name in before)
    (tmp_path / "other-1.0.dist-info").mkdir()
    monkeypatch.syspath_prepend(tmp_path)
    assert set(surroundings.installed()) - set(before) == {"other-1.0.dist-info"}
