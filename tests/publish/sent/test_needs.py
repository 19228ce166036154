from __future__ import annotations

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError

from generator.publish.sent import needs
from generator.publish.sent.scripts import scripts
from generator.publish.sent.styles import styles
from generator.publish.sent.templates import SHIPPED

LEAST = """\
site_name: Strong hands
docs_dir: content/pages
theme: material
plugins: [guide]
"""


@pytest.fixture
def config(tmp_path):
    """MkDocs' settings of a text of mkdocs.yml."""
    project = tmp_path / "project"
    for folder in ("project/content/pages", "project/docs", "project/pages", "pages"):
        (tmp_path / folder).mkdir(parents=True)

    def load(text=LEAST):
        (project / "mkdocs.yml").write_text(text)
        return load_config(str(project / "mkdocs.yml"))

    return load


def met(config):
    """Settings with all that the guide needs."""
    needs.meet(config, SHIPPED.parent / "nowhere")
    return config


def test_a_guide_needs_little_more_than_the_plugins_name(config):
    made = met(config())
    assert made.extra_css == list(needs.STYLES)
    assert [str(it) for it in made.extra_javascript] == list(needs.SCRIPTS)
    assert {*needs.EXTENSIONS} <= {*made.markdown_extensions}
    assert made.theme.dirs[0] == str(SHIPPED / "theme")
    assert made.theme["font"] is False
    assert made.not_in_nav.match_file("exercises/squat.md")


def test_the_search_of_the_theme_has_no_place_beside_the_guides_own(config):
    with pytest.raises(PluginError, match="take 'search' out of 'plugins'"):
        met(config(LEAST.replace("[guide]", "[search, guide]")))


def test_the_themes_way_to_read_without_a_network_has_no_place_beside_the_guides_own(config):
    with pytest.raises(PluginError, match="take 'offline' out of 'plugins'"):
        met(config(LEAST.replace("[guide]", "[guide, offline]")))


@pytest.mark.parametrize("path", ["exercises/index.md", "exercises/by-level.md", "about.md", "articles/sleep.md"])
def test_only_pages_of_records_may_be_outside_the_navigation(config, path):
    assert not met(config()).not_in_nav.match_file(path)


def test_a_guide_may_leave_out_pages_of_its_own(config):
    made = met(config(f"{LEAST}not_in_nav: /articles/*\n"))
    assert made.not_in_nav.match_file("articles/sleep.md")
    assert made.not_in_nav.match_file("muscles/quads.md")


def test_what_stands_there_is_not_added_again(config):
    text = f"{LEAST}extra_css: [assets/guide.css, own.css]\nmarkdown_extensions: [tables]\n"
    made = met(config(text))
    assert made.extra_css == ["assets/guide.css", "own.css"]
    assert made.markdown_extensions.count("tables") == 1
    assert met(made).extra_css == ["assets/guide.css", "own.css"]


def test_a_theme_of_ones_own_comes_before_the_shipped(config, tmp_path):
    (tmp_path / "project/mine").mkdir()
    made = met(config(LEAST.replace("theme: material", "theme: {name: material, custom_dir: mine}")))
    assert made.theme.dirs[:2] == [str(tmp_path / "project/mine"), str(SHIPPED / "theme")]


@pytest.mark.parametrize(
    ("old", "new", "help"),
    [
        ("theme: material", "theme: mkdocs", "name: material"),
        ("docs_dir: content/pages", "docs_dir: docs", "docs_dir: content/pages"),
        ("docs_dir: content/pages", "docs_dir: pages", "docs_dir: content/pages"),
        ("docs_dir: content/pages", "docs_dir: ../pages", "docs_dir: content/pages"),
        ("docs_dir: content/pages", "docs_dir: content/pages\nsite_dir: content/site", "name a folder beside it"),
        ("docs_dir: content/pages", "docs_dir: content/pages\nsite_dir: templates/site", "name a folder beside it"),
        ("docs_dir: content/pages", f"docs_dir: content/pages\nsite_dir: {'a' * 300}", "name a folder beside it"),
        (
            "theme: material",
            "theme: {name: material, custom_dir: content/pages}",
            "let 'custom_dir' in mkdocs.yml name",
        ),
        ("theme: material", "theme: {name: material, custom_dir: .}", "let 'custom_dir' in mkdocs.yml name"),
        ("plugins: [guide]", "plugins: [guide: {templates: content}]", "let 'templates' in mkdocs.yml name"),
        ("plugins: [guide]", "plugins: [guide, privacy]", "take 'privacy' out"),
        ("docs_dir: content/pages", "docs_dir: content/pages\nextra_templates: [a.html]", "take 'extra_templates' out"),
    ],
)
def test_settings_that_leave_no_guide_are_told_with_what_to_write(config, old, new, help):
    with pytest.raises(PluginError, match=help):
        met(config(LEAST.replace(old, new)))


def test_a_name_that_no_folder_can_have_leads_nowhere(tmp_path):
    assert needs.resolved(str(tmp_path)) == tmp_path.resolve()
    assert needs.resolved("a\0b") is None


def test_every_asset_that_pages_need_is_shipped_or_made():
    themes = [SHIPPED / "theme"]
    assert {*needs.STYLES, *needs.SCRIPTS} <= {path for path, _ in (*styles(themes), *scripts(themes))}


def test_the_navigation_loses_pages_that_are_not_made_and_sections_that_hold_nothing():
    nav = ["index.md", {"Plans": "plans/index.md"}, {"Do": [{"All": "routines/index.md"}, "plans/index.md"]}]
    assert needs.pruned(nav, {"plans/index.md"}) == ["index.md", {"Do": [{"All": "routines/index.md"}]}]
    assert needs.pruned(nav, {"plans/index.md", "routines/index.md"}) == ["index.md"]
    assert needs.pruned(nav, ()) == nav
