from __future__ import annotations

import subprocess

import pytest
from jinja2 import Environment, FileSystemLoader, TemplateNotFound
from mkdocs.config.defaults import MkDocsConfig

from generator.publish.transaction import host
from generator.publish.transaction.host import Failed, revision_date


@pytest.fixture(autouse=True)
def like_a_new_process(monkeypatch):
    """MkDocs keeps plugins, and what is built bears a date of its own."""
    vars(MkDocsConfig)["plugins"].plugin_cache.clear()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")


@pytest.fixture(scope="module")
def built(tmp_path_factory, guide_config):
    """A built site, and what it was to be."""
    root = tmp_path_factory.mktemp("project")
    edits = {"pages/mine.png": b"mine", "pages/.hidden": ""}
    return root / "out", host.write(host.read(guide_config(root, edits)), root / "out")


def test_a_site_is_what_it_was_to_be_and_nothing_else(built):
    site, planned = built
    there = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert planned.files <= there
    assert there - planned.files == {"sitemap.xml.gz"}
    assert {"exercises/squat/index.html", "search/names.json", "mine.png", "404.html"} <= planned.files
    assert planned.url == "https://knees.example/"


def test_files_that_the_theme_brings_are_told_from_the_guides_own(built):
    bought = built[1].bought
    assert any(path.startswith("assets/javascripts/bundle.") for path in bought)
    assert not {"assets/guide.css", "assets/tray.js"} & bought


def test_what_the_theme_does_not_have_is_told_by_its_name():
    with pytest.raises(Failed, match="the theme has no 'partials"), host.telling():
        raise TemplateNotFound("partials/languages/xx.html")


def test_what_a_template_of_the_theme_runs_into_is_told_by_its_line(tmp_path):
    (tmp_path / "main.html").write_text("A\n{{ 1 / 0 }}")
    with pytest.raises(Failed, match=r"main\.html:2:1: G401 "), host.telling():
        Environment(loader=FileSystemLoader(tmp_path), autoescape=True).get_template("main.html").render()
    with pytest.raises(ZeroDivisionError), host.telling():
        raise ZeroDivisionError


def test_whom_to_tell_of_holes_is_said_where_the_source_has_an_address(built):
    site, planned = built
    assert ".well-known/security.txt" in planned.files
    assert "Contact: https://git.example/knees\n" in (site / ".well-known/security.txt").read_text("utf-8")
    assert host.noted(MkDocsConfig()) == {}


def test_pages_may_run_the_scripts_of_the_theme_and_of_mkdocs_yml_and_no_others(built):
    scripts = built[1].scripts
    assert {"assets/tray.js", "assets/chosen.js"} <= scripts
    assert any(path.startswith("assets/javascripts/bundle.") for path in scripts)
    assert all(path.startswith("assets/") for path in scripts)


@pytest.mark.parametrize("text", ["site_name: [", "theme: nothing", "site_name: A\nstrange: 1"])
def test_settings_that_are_no_good_are_told(tmp_path, text):
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(text, "utf-8")
    with pytest.raises(Failed):
        host.read(tmp_path / "mkdocs.yml")


def test_mkdocs_tells_what_is_wrong_and_the_next_build_is_not_told_twice(tmp_path, guide_config, capsys):
    for _ in range(2):
        with pytest.raises(Failed, match="Aborted"):
            host.write(
                host.read(guide_config(tmp_path, {"pages/about.md": "# About\n\n[x](no.md)\n"})), tmp_path / "out"
            )
        assert capsys.readouterr().err.count("ERROR") == 1


def test_a_build_has_the_date_of_its_commit(tmp_path):
    def git(*arguments):
        environment = {"GIT_COMMITTER_DATE": "2026-02-03T04:05:06Z", "HOME": str(tmp_path), "PATH": "/usr/bin:/bin"}
        command = ["git", "-C", str(tmp_path), "-c", "user.name=A", "-c", "user.email=a@b.example", *arguments]
        subprocess.run(command, env=environment, check=True, capture_output=True)

    git("init")
    assert revision_date(tmp_path) == "1767225600"
    git("commit", "--allow-empty", "--message", "first")
    assert revision_date(tmp_path) == "1770091506"


def test_a_build_without_git_has_a_date_all_the_same(tmp_path, monkeypatch):
    assert revision_date(tmp_path) == "1767225600"
    monkeypatch.setenv("PATH", str(tmp_path))
    assert revision_date(tmp_path) == "1767225600"


def test_a_site_is_made_of_the_templates_that_the_theme_has_from_elsewhere_too(tmp_path, guide_config):
    file = guide_config(tmp_path)
    (tmp_path / "own").mkdir()
    lines = [line if "custom_dir:" not in line else "  custom_dir: own" for line in file.read_text("utf-8").split("\n")]
    file.write_text("\n".join(lines), "utf-8")
    before = host.inputs(host.read(file))
    assert before
    (tmp_path / "own/main.html").write_text("other", "utf-8")
    assert host.inputs(host.read(file)) not in (before, None)


def test_nobody_can_tell_what_a_site_is_made_of_where_pages_take_in_other_files(tmp_path, guide_config):
    file = guide_config(tmp_path)
    file.write_text(file.read_text("utf-8").replace("  - tables\n", "  - tables\n  - pymdownx.snippets\n"), "utf-8")
    assert host.inputs(host.read(file)) is None


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("import os\nraise SystemExit\n", r"names fails as it is loaded: .*hook\.py:2: SystemExit: $"),
        ("1 / 0\n", r"hook\.py:1: ZeroDivisionError: division by zero$"),
    ],
)
def test_a_hook_that_cannot_be_loaded_is_told_by_its_line(tmp_path, text, problem):
    (tmp_path / "hook.py").write_text(text)
    (tmp_path / "mkdocs.yml").write_text("site_name: A\nhooks: [hook.py]\n")
    (tmp_path / "docs").mkdir()
    with pytest.raises(Failed, match=problem):
        host.read(tmp_path / "mkdocs.yml")


def test_mkdocs_does_not_read_what_would_run_then(tmp_path):
    touch = f"!!python/object/apply:os.mkdir ['{tmp_path}/run']"
    (tmp_path / "mkdocs.yml").write_text(f"site_name: {touch}\n")
    with pytest.raises(Failed, match=r"mkdocs\.yml:1:12: G007 "):
        host.read(tmp_path / "mkdocs.yml")
    assert not (tmp_path / "run").exists()
