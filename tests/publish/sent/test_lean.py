from __future__ import annotations

import re

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import get_files

from generator.publish.sent import lean

SHEET = (
    '@charset "UTF-8";:root{--md-tabbed-icon:url("data:{;}");--md-nav-icon:url(a)}'
    ".md-nav,.tabbed-set{color:red}.tabbed-set:is(.a,.b) p{color:red}:is(.a:not(.b,.c),.tabbed-set){color:blue}"
    "@media print{.tabbed-set{color:red}}@media screen{.md-nav,.a{color:red}[dir=rtl] .a{color:blue}}"
    "@keyframes tabbed{0%{top:0}to{top:1}}[data-md-color-primary=red]{color:red}[data-md-color-accent=custom]{color:blue}"
)
LEAST = "site_name: Knees\ntheme: {name: material, palette: {primary: custom, accent: deep orange}}\nplugins: []\n"


@pytest.fixture
def project(tmp_path):
    def of(text=LEAST):
        (tmp_path / "docs").mkdir(exist_ok=True)
        (tmp_path / "mkdocs.yml").write_text(text)
        config = load_config(str(tmp_path / "mkdocs.yml"))
        files = get_files(config)
        files.add_files_from_theme(config.theme.get_env(), config)
        return files, config

    return of


def sheets(files):
    return {
        file.src_uri.split("/")[-1].split(".")[0]: file.content_string
        for file in files
        if lean.SHEET.fullmatch(file.src_uri)
    }


def test_a_rule_goes_with_the_classes_that_no_page_has():
    assert lean.lean(SHEET, (".tabbed-", "[dir=rtl]"), ("custom",)) == (
        '@charset "UTF-8";:root{--md-nav-icon:url(a)}.md-nav{color:red}:is(.a:not(.b,.c),.tabbed-set){color:blue}'
        "@media screen{.md-nav,.a{color:red}}@keyframes tabbed{0%{top:0}to{top:1}}[data-md-color-accent=custom]{color:blue}"
    )


def test_where_pages_have_all_nothing_goes():
    assert lean.lean(SHEET, (), ("custom", "red")) == SHEET


def test_the_sheets_of_the_theme_lose_what_no_page_has(project):
    files, config = project()
    before = sheets(files)
    lean.trim(files, config)
    after = sheets(files)
    assert set(after) == {"main", "palette"}
    assert len(after["main"]) < 0.6 * len(before["main"])
    assert "[data-md-color-accent=deep-orange]" in after["palette"]
    assert "[data-md-color-accent=red]" not in after["palette"]
    assert set(re.findall(r"\.md-(?:nav|header|tabs|footer|top)\b", before["main"])) <= set(
        re.findall(r"\.md-(?:nav|header|tabs|footer|top)\b", after["main"])
    )


@pytest.mark.parametrize(
    ("setting", "kept"),
    [
        ("markdown_extensions: [pymdownx.tabbed]", ".tabbed-set"),
        ("markdown_extensions: [footnotes]", ".footnote"),
        ("markdown_extensions: [markdown.extensions.codehilite]", ".highlight"),
        ("extra: {consent: {title: Yes}}", ".md-consent"),
        ("extra: {version: {provider: mike}}", "--md-version-icon"),
    ],
)
def test_what_a_setting_brings_stays(project, setting, kept):
    for text, there in ((f"{LEAST}{setting}\n", True), (LEAST, False)):
        files, config = project(text)
        lean.trim(files, config)
        assert (kept in sheets(files)["main"]) == there


def test_pages_from_the_right_to_the_left_keep_their_rules(project):
    for text, there in ((LEAST, False), (LEAST.replace("{name", "{language: he, name"), True)):
        files, config = project(text)
        lean.trim(files, config)
        assert ("[dir=rtl]" in sheets(files)["main"]) == there


def test_a_theme_that_has_changed_stops_the_build(project):
    files, config = project()
    for file in files:
        if lean.SHEET.fullmatch(file.src_uri):
            file.content_string = file.content_string.replace(".tabbed-", ".panes-")
    with pytest.raises(PluginError, match=r"no longer have '\.tabbed-'"):
        lean.trim(files, config)
