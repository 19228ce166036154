"""What templates/theme puts otherwise into the pages of Material."""

from __future__ import annotations

import shutil

import pytest
from jinja2 import TemplateNotFound
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

pytestmark = pytest.mark.uncounted

CHANGES = {
    "menu": ("partials/header.html", 'for="__drawer"', 'for="drawer"'),
    "end of the header": ("partials/header.html", "</nav>", "</section>"),
}


@pytest.fixture
def built(tmp_path, project):
    """The one page of a site without the plugin, with a file of the theme changed or another setting."""

    def of(name=None, old="", new="", plugins="[]"):
        vars(MkDocsConfig)["plugins"].plugin_cache.clear()
        shutil.copytree(project / "templates/theme", tmp_path / "theme")
        (tmp_path / "docs").mkdir()
        (tmp_path / "docs/index.md").write_text("# Knees\n")
        text = f"site_name: Knees\ntheme: {{name: material, custom_dir: theme}}\nplugins: {plugins}\n"
        (tmp_path / "mkdocs.yml").write_text(text)
        config = load_config(str(tmp_path / "mkdocs.yml"))
        if name:
            theirs, *_ = config.theme.get_env().loader.get_source(config.theme.get_env(), name)
            assert old in theirs
            (tmp_path / "theme" / name).write_text(theirs.replace(old, new), "utf-8")
        build(config)
        return (tmp_path / "site/index.html").read_text("utf-8")

    return of


def test_what_material_leaves_out_is_put_in(built):
    page = built()
    assert 'for="__drawer" tabindex="0" title="Menu"' in page
    assert '<button type="button" class="md-header__button find-open"' in page


@pytest.mark.parametrize("change", CHANGES)
def test_a_theme_that_has_changed_stops_the_build_and_says_where(built, change):
    with pytest.raises(TemplateNotFound, match=r"main\.html: the theme no longer has ") as told:
        built(*CHANGES[change])
    assert CHANGES[change][1] in str(told.value)
