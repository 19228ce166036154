"""Builds one after the other, each in a process of its own as far as the plugin can tell; each is compared with a build from nothing."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys

import pytest
from changes import lists, names, pages, records, settings, theme
from knees import PROJECT, write_project
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.pages import Page

SQUAT = "exercises/squat.yml"
DAY = "1767225600"


@pytest.fixture(autouse=True)
def steady(monkeypatch):
    """A day that does not change, as `guide build` sets it."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DAY)


def run(file, site, command="build"):
    """Build as a new process does; whether there were warnings."""
    vars(MkDocsConfig)["plugins"].plugin_cache.clear()
    config = load_config(str(file), site_dir=str(site), strict=command == "build")
    config.plugins.on_startup(command=command, dirty=False)
    try:
        build(config, serve_url="http://127.0.0.1:8000/" if command == "serve" else None)
    except Abort:
        return "refused"
    return "built"


def files(site):
    """Every file of a site, by path."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


class Guide:
    """The tiny guide with templates of its own, as one that people work on."""

    def __init__(self, root, cache):
        shutil.copytree(PROJECT / "templates", root / "templates", ignore=shutil.ignore_patterns("starter", "fonts"))
        self.file = write_project(root, templates=root / "templates")
        self.root, self.cache = root, cache
        self.start()

    def start(self):
        """Forget all pages, but no drawings and compiled templates."""
        shutil.rmtree(self.root / ".cache", ignore_errors=True)
        (self.root / ".cache").mkdir()
        for name in ("figures", "templates"):
            (self.cache / name).mkdir(exist_ok=True)
            (self.root / ".cache" / name).symlink_to(self.cache / name)

    def edit(self, path, old, new):
        """Replace a text in a file, which must have it."""
        text = (self.root / path).read_text("utf-8")
        assert old in text
        (self.root / path).write_text(text.replace(old, new, 1), "utf-8")

    def build(self, command="build"):
        """What came of a build, and the site."""
        return run(self.file, self.root / command, command), files(self.root / command)

    def anew(self, command="build"):
        """The same of a build from nothing, whose pages are not kept."""
        kept = self.root / ".cache" / "pages"
        kept.rename(self.root / ".cache" / "other")
        found = self.build(command)
        shutil.rmtree(kept, ignore_errors=True)
        (self.root / ".cache" / "other").rename(kept)
        return found


@pytest.fixture(scope="module")
def kept(tmp_path_factory, shared):
    """The tiny guide, built once, and a copy of all its files; a memory knows its pages only in the folder that it was made in."""
    (shared / "cache").mkdir(exist_ok=True)
    guide, copy = Guide(tmp_path_factory.mktemp("guide"), shared / "cache"), tmp_path_factory.mktemp("copy") / "guide"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", DAY)
        assert guide.build()[0] == "built"
    shutil.copytree(guide.root, copy, symlinks=True)
    return guide, copy


@pytest.fixture
def guide(kept):
    """The tiny guide as it was when it had been built once."""
    guide, copy = kept
    shutil.rmtree(guide.root)
    shutil.copytree(copy, guide.root, symlinks=True)
    return guide


@pytest.fixture
def converted(monkeypatch):
    """The pages that are converted."""
    seen, render = [], Page.render
    monkeypatch.setattr(
        Page, "render", lambda page, config, files: (seen.append(page.file.src_uri), render(page, config, files))[1]
    )
    return seen


@pytest.mark.uncounted
def test_a_build_after_no_change_converts_nothing_and_gives_the_same(guide, converted):
    first = guide.build()
    assert converted == []
    assert first == guide.anew()
    assert "index.md" in converted  # the first is made here, and others by a twin


@pytest.mark.uncounted
def test_a_build_converts_what_has_changed(guide, converted):
    guide.edit(f"content/{SQUAT}", "on nothing", "on a box")
    assert "on a box" in guide.build()[1]["exercises/squat/index.html"].decode()
    assert "exercises/squat.md" in converted
    assert "exercises/wall-sit.md" not in converted


@pytest.mark.uncounted
@pytest.mark.parametrize(
    "broken",
    [
        lambda text: text[: len(text) // 2],
        lambda text: text.replace(b"squat", b"SQUAT"),
        pytest.param(lambda _: b"", marks=pytest.mark.long),
        pytest.param(lambda text: text[:5000] + bytes(9000) + text[14000:], marks=pytest.mark.long),
    ],
    ids=["cut", "foreign", "empty", "broken within"],
)
def test_a_broken_or_foreign_memory_is_as_none(guide, broken):
    file = guide.root / ".cache/pages/build-html"
    text, expected = file.read_bytes(), files(guide.root / "build")
    assert broken(text) != text
    file.write_bytes(broken(text))
    assert guide.build() == ("built", expected)


@pytest.mark.uncounted
def test_what_mkdocs_says_of_a_page_it_says_in_each_build(guide):
    guide.edit("content/pages/about.md", "# About", "[Nowhere](/nowhere/)\n\n# About")
    guide.edit(
        "mkdocs.yml", "    not_found: warn\n    unrec", "    not_found: warn\n    absolute_links: warn\n    unrec"
    )
    assert [guide.build()[0] for _ in range(2)] == ["refused", "refused"]


@pytest.mark.uncounted
def test_a_link_to_an_anchor_that_goes_is_told_though_its_page_is_unchanged(guide):
    guide.edit("content/pages/about.md", "# About", "# About\n\n[More](more.md#part)")
    more = guide.root / "content/pages/more.md"
    guide.edit(
        "mkdocs.yml", "      - About this guide: about.md\n", "      - About this guide: about.md\n      - more.md\n"
    )
    more.write_text("# More\n\n[Home](index.md)\n\n## Part\n", "utf-8")
    assert guide.build()[0] == "built"
    more.write_text("# More\n\n[Home](index.md)\n\n## Other\n", "utf-8")
    assert guide.build()[0] == guide.anew()[0] == "refused"


@pytest.mark.uncounted
def test_a_template_that_looks_beyond_its_page_is_used_each_time(guide, monkeypatch):
    with (guide.root / "templates/theme/main.html").open("a", encoding="utf-8") as template:
        template.write("{% block announce %}{{ build_date_utc.year }}{% endblock %}")
    for year, seconds in (("2026", "1767225600"), ("2025", "1735689600")):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
        assert year in guide.build()[1]["exercises/squat/index.html"].decode()


BESIDE = """
import sys
import plain
from generator.cards import pdf
from generator.publish.pages import examples
from generator.publish.kept import memory, twins
pdf.there, examples.DRAWN = lambda: False, plain.pictures()  # as in all tests
twins.MUCH = 4
twins.crew.processes = lambda: 3
done, given = twins.Twins.done, []
twins.Twins.done = lambda self, name: (given.append(it) if (it := done(self, name)) else None, it)[1]
EDIT
from test_memory import run
print(run(sys.argv[1], sys.argv[2]), len(given))
"""
"""A build whose pages are made in three processes, and how often another one had made something."""


def beside(guide, edit=""):
    """What came of such a build from nothing, how much was made beside, and the site."""
    shutil.rmtree(guide.root / ".cache/pages")
    command = [sys.executable, "-c", BESIDE.replace("EDIT", edit), str(guide.file), str(guide.root / "beside")]
    paths = os.pathsep.join((str(PROJECT / "tests"), str(PROJECT / "tests/publish/kept")))
    done = subprocess.run(command, env=os.environ | {"PYTHONPATH": paths}, capture_output=True, text=True, check=True)
    result, given = done.stdout.split()
    return result, int(given), files(guide.root / "beside")


@pytest.mark.uncounted
@pytest.mark.skipif(sys.platform != "linux", reason="there are no twins on this system")
def test_pages_that_are_made_in_several_processes_are_the_same_and_are_remembered(guide, converted):
    expected = files(guide.root / "build")
    pages = sum(path.endswith("index.html") for path in expected)
    result, given, site = beside(guide)
    assert (result, site) == ("built", expected)
    assert given >= pages  # two thirds of them converted, and two thirds written
    assert guide.build() == ("built", expected)
    assert converted == []


@pytest.mark.uncounted
@pytest.mark.skipif(sys.platform != "linux", reason="there are no twins on this system")
@pytest.mark.long
@pytest.mark.parametrize("step", ["convert", "write"])
def test_where_a_twin_comes_to_an_end_its_pages_are_made_all_the_same(guide, step):
    expected = files(guide.root / "build")
    result, given, site = beside(guide, f"memory.Memory.{step}_beside = lambda self, amid, uri: 1 / 0")
    assert (result, site) == ("built", expected)
    assert given > 0  # the other step's


@pytest.mark.uncounted
@pytest.mark.skipif(sys.platform != "linux", reason="there are no twins on this system")
def test_what_mkdocs_says_of_a_page_it_says_where_a_twin_has_converted_it(guide):
    guide.edit(
        "mkdocs.yml", "    not_found: warn\n    unrec", "    not_found: warn\n    absolute_links: warn\n    unrec"
    )
    for file in (guide.root / "content/pages").rglob("*.md"):
        file.write_text(file.read_text("utf-8") + "\n[Nowhere](/nowhere/)\n", "utf-8")
    assert beside(guide)[0] == "refused"


def held(guide, seed, number):
    """Make changes, some at a time, and hold each build against one from nothing."""
    chance, results = random.Random(seed), []
    for _ in range(number):
        for change in chance.choices([records, names, lists, pages, theme, settings], k=chance.choice([1, 1, 2])):
            change(chance, guide)
        command = chance.choice(["build", "build", "serve"])
        result, site = guide.build(command)
        expected, whole = guide.anew(command)
        assert result == expected
        assert {path for path in site.keys() | whole.keys() if site.get(path) != whole.get(path)} == set()
        results.append(result)
    return results


@pytest.mark.uncounted
def test_builds_after_changes_are_as_from_nothing(guide):
    assert "built" in held(guide, 1, 3)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(10))
def test_builds_after_many_changes_are_as_from_nothing(guide, seed):
    assert held(guide, seed, 20).count("built") > 10
