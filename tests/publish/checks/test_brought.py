from __future__ import annotations

import os

import pytest

from generator.publish.checks import brought, project
from generator.publish.sent.templates import SHIPPED

THEME = "theme: {name: material, custom_dir: mine}\n"


@pytest.fixture
def told(tmp_path):
    """What is told of the files of theme folders, path -> text or bytes, beside a content folder."""

    def of(settings=THEME, **files):
        (tmp_path / "content/pages").mkdir(parents=True, exist_ok=True)
        (tmp_path / "mkdocs.yml").write_text(f"docs_dir: content/pages\n{settings}", "utf-8")
        for name, text in files.items():
            path = tmp_path / name.replace("__", "/").replace("_", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        root = (tmp_path / "content").resolve()
        found = brought.problems(project.read(root, "content"), root)
        return [f"{it.location} {it.code.id} {it.message}" for it in found]

    return of


def test_what_loads_the_guides_own_files_is_fine(told):
    sheet = (
        "a{src:url(b.png) url('../c.png?d#e') url(/f.png) url(#g) url(data:,h) url(assets/fonts/atkinson-400.woff2)}"
    )
    sheet = sheet.replace("assets", "../assets")
    assert (
        told(mine__a__a_css=sheet, mine__a__b_png="", mine__c_png="", mine__a_json="{}", mine__a_js="fetch('a')") == []
    )
    assert told(settings="theme: material\nplugins: [guide]\n", mine__b_css="@import 'gone.css'") == []
    assert told(mine___b_css="@import 'gone.css'", mine__b_css="") == []


@pytest.mark.parametrize(
    ("files", "problem"),
    [
        ({"mine__a_css": "\n@import url(//b.example)"}, "mine/a.css:2:13 G213 this is loaded from another host"),
        ({"mine__b__a_CSS": "a{src:url(c.woff)}"}, "mine/b/a.CSS:1:11 G201 there is no file 'c.woff'"),
        ({"mine__a_mjs": "import 'https://b.example'"}, "mine/a.mjs:1:9 G213 this is loaded from another host"),
        (
            {"mine__a_json": "[NaN]"},
            "mine/a.json:1:1 G106 this is not JSON that browsers read (NaN is no number of JSON)",
        ),
        ({"mine__a_css": b"a{}\xff"}, "mine/a.css:1:1 G001 byte 0xff is not UTF-8"),
        ({"mine__a_htm": ""}, "mine/a.htm:1:1 G014 this would be a page of which nobody has read anything"),
        ({"templates__theme__a_css": "@import 'b'"}, "templates/theme/a.css:1:9 G201 there is no file 'b'"),
    ],
)
def test_what_no_site_may_load_is_told_by_its_place(told, files, problem):
    assert told(**files) == [problem]


def test_templates_that_are_pages_by_themselves_are_fine(told):
    said = "theme: {name: material, custom_dir: mine, static_templates: [own.html, 404.html, b.txt]}\n"
    assert told(said, mine__own_html="", templates__theme__b_txt="") == []


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        (
            "[base.html, 404.html]",
            "mkdocs.yml:2:28 G201 the guide has no template 'base.html' that is a page by itself",
        ),
        ("[main.html]", "mkdocs.yml:2:28 G201 the guide has no template 'main.html' that is a page by itself"),
        ("[gone.html]", "mkdocs.yml:2:28 G201 the guide has no template 'gone.html' that is a page by itself"),
        ("main.html", "mkdocs.yml:2:27 G103 'static_templates' takes names of templates"),
        ("[[a]]", "mkdocs.yml:2:28 G103 'static_templates' takes names of templates"),
    ],
)
def test_templates_that_are_no_pages_by_themselves_are_told(told, said, problem):
    assert told(f"theme: {{static_templates: {said}}}\n") == [problem]


def test_a_file_that_cannot_be_opened_is_told(told, tmp_path):
    told(mine__b_css="")
    (tmp_path / "mine/a.css").symlink_to("gone.css")
    assert told() == ["mine/a.css:1:1 G017 the file cannot be opened"]


def test_what_is_no_file_is_told_and_not_opened(told, tmp_path):
    told(mine__b_css="")
    (tmp_path / "mine/a.css").mkdir()
    os.mkfifo(tmp_path / "mine/c.js")
    assert told() == [f"mine/{name}:1:1 G014 this is no file" for name in ("a.css", "c.js")]


@pytest.mark.parametrize("path", ["about", "ABOUT", "about/index.html/a.png", "exercises/a.png", "search/a.txt"])
def test_what_lies_in_the_place_of_pages_is_told(tmp_path, path):
    (tmp_path / "mkdocs.yml").write_text(f"docs_dir: content/pages\n{THEME}", "utf-8")
    for name in ("content/pages/index.md", f"mine/{path}", "mine/x/a.txt", "mine/about.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    root = (tmp_path / "content").resolve()
    found = brought.misplaced(project.read(root, "content"), root, {"about/index.html", "index.html"})
    assert [it.location.path for it in found] == [f"mine/{path}"]


def test_the_files_that_come_with_the_guide_are_its_own_where_it_is_made_alone(tmp_path):
    root = tmp_path / "content"
    assert brought.own({"theme": {"custom_dir": str(SHIPPED / "theme")}}, root) == []
    assert brought.own({"theme": {"custom_dir": "templates/theme"}}, SHIPPED.parent / "content") == [SHIPPED / "theme"]
