from __future__ import annotations

import pytest

from generator.publish.checks import loaded, project

LEAST = "docs_dir: content/pages\n"


@pytest.fixture
def told(tmp_path):
    """What is told of an mkdocs.yml beside a content folder with a style sheet, a theme folder with an icon, and a template folder with a script."""
    for path in (
        "content/pages/own.css",
        "mine/.icons/knee.svg",
        "mine/knee.png",
        "mine/own.html",
        "templates/theme/a.js",
        "b/theme/c.js",
    ):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()

    def of(settings):
        (tmp_path / "mkdocs.yml").write_text(LEAST + settings, "utf-8")
        root = (tmp_path / "content").resolve()
        return [f"{it.code.id} {it.message}" for it in loaded.problems(project.read(root, "content"), root)]

    return of


@pytest.mark.parametrize(
    "settings",
    [
        "",
        "site_url: ''\n",
        "site_url: https://knees.example/guide/\n",
        "site_url: http://127.0.0.1:8000\n",
        "extra_css: [own.css, assets/guide.css, 'own.css?v=2']\nextra_javascript: [a.js, assets/guide.js]\n",
        "extra_javascript: [{path: b.js, defer: true}, c.js]\nplugins: [{guide: {templates: b}}]\n".replace(
            "b.js", "c.js"
        ),
        "theme: {name: material, custom_dir: mine, logo: knee.png, icon: {logo: knee, repo: material/home}}\n",
        "theme: {language: de, favicon: assets/images/favicon.png, palette: {toggle: {icon: material/home}}}\n",
        "theme: material\nextra: [1]\nextra_css: own.css\nextra_javascript: [{defer: true}]\n",
        "theme: {palette: [1], icon: 3, logo: false}\nextra: {social: [2]}\nplugins: 7\n",
    ],
)
def test_what_is_there_is_fine_and_what_is_of_another_shape_is_for_mkdocs_to_tell(told, settings):
    assert told(settings) == []


@pytest.mark.parametrize("name", ['"a\\0b"', "a/" * 3000 + "b", "a" * 300 + "/b"])
def test_a_name_that_no_file_can_have_is_none_that_is_there(told, name):
    named = f"extra_css: [{name}]\ntheme: {{icon: {{logo: {name}}}, language: {name}, custom_dir: {name}}}\n"
    assert [it[:4] for it in told(f"{named}plugins: [{{guide: {{templates: {name}}}}}]\n")] == ["G201"] * 3


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ("site_url: knees.example\n", "G106 'site_url' cannot be 'knees.example'"),
        ("site_url: ftp://knees.example\n", "G106 'site_url' cannot be 'ftp://knees.example'"),
        ("extra_css: [mine/knee.png]\n", "G201 there is no file 'mine/knee.png'"),
        ("extra_css: [../pages/own.css]\n", "G201 there is no file '../pages/own.css'"),
        ("extra_javascript: [c.js]\n", "G201 there is no file 'c.js'"),
        ("theme: {logo: //knees.example/knee.png}\n", "G213 this is loaded from another host"),
        ("theme: {icon: {logo: knee}}\n", "G201 the theme has no icon 'knee'"),
        ("theme: {icon: {logo: {a: material/home}}}\n", "G201 the theme has no icon '{'a': 'material/home'}'"),
        ("theme: {custom_dir: mine, logo: own.html}\n", "G201 there is no file 'own.html'"),
        ("theme: {custom_dir: mine, logo: .icons/knee.svg}\n", "G201 there is no file '.icons/knee.svg'"),
        ("exclude_docs: own.css\nextra_css: [own.css]\n", "G201 there is no file 'own.css'"),
        ("extra_css: [{a: b}]\n", "G201 there is no file '{'a': 'b'}'"),
        ("theme: {favicon: []}\n", "G201 there is no file '[]'"),
        ("theme: {icon: {tag: {a: 5}}}\n", "G201 the theme has no icon '5'"),
        ("theme: {palette: {toggle: {icon: material/no}}}\n", "G201 the theme has no icon 'material/no'"),
        ("theme: {language: ../../main}\n", "G201 the theme does not speak '../../main'"),
    ],
)
def test_what_is_not_there_or_elsewhere_is_told(told, settings, message):
    assert told(settings) == [message]


def test_a_plugin_that_is_not_there_may_be_one_that_is():
    assert loaded.plugin_meant('The "guid" plugin is not installed') == "did you mean 'guide'?"
    assert loaded.plugin_meant('The "zzzzzz" plugin is not installed') == ""
    assert loaded.plugin_meant("Expected type") == ""
