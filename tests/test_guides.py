"""A guide may be of anything: one of hands, without plans, pushes and pulls, is clean, builds, and says nothing of other guides."""

from __future__ import annotations

import re
import shutil

import pytest
from knees import PROJECT
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.publish.checks import examination

pytestmark = pytest.mark.uncounted

OTHERS = re.compile(
    r"\b(plans?|backs|(upper|lower|your) back|shoulders?|knees?|squats?|pulls?|pulling|push(es|ing)?|kettlebells?)\b",
    re.IGNORECASE,
)
NOT_ITS_OWN = {"draw-a-figure/", "add-an-exercise/", "problems/"}
"""What tells authors of all that can be drawn and be wrong."""


@pytest.fixture(scope="module")
def hands(tmp_path_factory, shared):
    """The project of hands, in a folder of its own."""
    root = tmp_path_factory.mktemp("hands") / "guide"
    shutil.copytree(PROJECT / "tests/guides/hands", root)
    (shared / "cache").mkdir(exist_ok=True)
    (root / ".cache").symlink_to(shared / "cache")
    return root


@pytest.fixture(scope="module")
def pages(hands):
    """The words of each page of its site, built strictly, by address; less the theme around them."""
    config = load_config(str(hands / "mkdocs.yml"), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    site = hands / "site"
    texts = {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("index.html")}
    articles = {
        path.removesuffix("index.html"): re.search("<article.*?</article>", text, re.DOTALL)
        for path, text in texts.items()
    }
    return {path: re.sub("<[^>]*>", " ", found[0]) for path, found in articles.items() if found}


def test_it_has_no_problems(hands):
    catalog, problems = examination.examine(hands / "content", "content", examination.figure_cache(hands))
    assert problems == []
    assert (len(catalog.exercises), len(catalog.routines), len(catalog.plans)) == (4, 1, 0)


def test_it_has_a_page_for_every_record_and_none_of_plans(pages):
    assert {"", "exercises/can-curl/", "muscles/wrist-benders/", "routines/supple-hands/", "print-tray/"} <= set(pages)
    assert [path for path in pages if "plan" in path] == []


def test_it_says_nothing_of_other_guides(pages):
    said = {path: OTHERS.findall(text) for path, text in pages.items() if path not in NOT_ITS_OWN}
    assert {path: found for path, found in said.items() if found} == {}
