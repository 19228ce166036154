"""A page carries what it knows: MkDocs and ProperDocs, each with the plugin and with rendered files alone, give the same site."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from knees import edited
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.cli import guide
from generator.publish.sent.lean import SHEET

pytestmark = pytest.mark.uncounted

PROPERDOCS = """
import properdocs.replacement
import plain
from mkdocs.__main__ import cli
from generator.cards import pdf
from generator.publish.pages import examples
pdf.there = lambda: False
examples.DRAWN.update(plain.pictures())
cli()
"""
"""ProperDocs in place of MkDocs, with neither PDFs nor examples, as the other builds of these tests."""


@pytest.fixture(scope="module")
def moved(tmp_path_factory, guide_config):
    """The tiny guide, moved as CONTRIBUTING says: its pages rendered, and an mkdocs.yml for them."""
    file = guide_config(tmp_path_factory.mktemp("project"))
    result = CliRunner().invoke(guide, ["render", "--config", str(file), "--to", str(file.parent / "pages")])
    assert result.exit_code == 0, result.output
    text = re.sub(r"plugins:\n  - guide:\n(    .*\n)*", "plugins: []\n", file.read_text("utf-8"))
    assert "- guide" not in text
    (file.parent / "moved.yml").write_text(edited(text, "docs_dir: content/pages", "docs_dir: pages"), "utf-8")
    return file.parent


@pytest.fixture(scope="module")
def with_plugin(moved):
    """The site as `guide build` makes it."""
    config = load_config(str(moved / "mkdocs.yml"), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return said(moved / "site")


def run(project, *command):
    """The site that a command builds."""
    site = project / "other"
    tests = {"PYTHONPATH": str(Path(__file__).parent), "NO_MKDOCS_2_WARNING": "1"}
    arguments = [sys.executable, *command, "--strict", "--site-dir", str(site)]
    done = subprocess.run(arguments, cwd=project, env=tests, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return said(site)


def said(site):
    """All files of a site; of pages less white space and the engine's name, of those that list pages less the order and the day."""
    files = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    for path, content in files.items():
        if path.endswith(".html"):
            text = re.sub('<meta name="generator"[^>]*>', "", content.decode())
            files[path] = " ".join(text.split()).replace("> <", "><")
    files.pop("sitemap.xml.gz")
    files["404.html"] = re.sub(
        '<a [^>]*rel="edit">.*?</a>', "", files["404.html"]
    )  # no page of Markdown: the plugin alone knows from where it is
    for path in ("_headers", "sw.js", "offline.json"):  # which the plugin alone makes, of all that is there
        files.pop(path, None)
    for path in filter(SHEET.fullmatch, files):
        files[path] = b""  # of which the plugin alone leaves out what no page has
    files["sitemap.xml"] = sorted(re.findall(r"<loc>(.*?)</loc>", files["sitemap.xml"].decode()))
    return files


@pytest.mark.parametrize(
    "command",
    [
        ("-m", "mkdocs", "build", "-f", "moved.yml"),
        ("-m", "properdocs", "build", "-f", "moved.yml"),
        ("-c", PROPERDOCS, "build", "-f", "mkdocs.yml"),
    ],
    ids=["MkDocs with files", "ProperDocs with files", "ProperDocs with the plugin"],
)
def test_every_engine_gives_the_same_site(moved, with_plugin, command):
    made = run(moved, *command)
    assert set(made) == set(with_plugin)
    assert [path for path in made if made[path] != with_plugin[path]] == []


@pytest.mark.parametrize(
    "part",
    [
        'href="https://git.example/knees/edit/main/content/exercises/walk.yml"',
        '<a href="../" class="md-path__link">',
        '<link rel="prev" href="../squat/">',
        '<link rel="next" href="../wall-sit/">',
        'aria-label="Previous: Squat"',
        'aria-label="Next: Wall sit"',
        '<li class="md-tabs__item md-tabs__item--active"><a href="../" class="md-tabs__link">',
        "md-nav__item--active md-nav__item--section",
    ],
)
def test_a_record_is_edited_and_left_for_others_by_what_it_says_itself(with_plugin, part):
    assert part in with_plugin["exercises/walk/index.html"]


def test_search_names_are_for_search_alone(with_plugin):
    names, *_ = json.loads(with_plugin["search/names.json"])["pages"]
    assert "Squat\nknee bend exercise\ndeep bend" in names
    assert "deep bend" not in with_plugin["exercises/walk/index.html"]
