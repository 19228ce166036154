from __future__ import annotations

import logging
import random
import re
from types import SimpleNamespace

import pytest
from changes import lists, names, pages, records
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from generator.figures.pose import Figure
from generator.publish.preview import ahead

SQUAT = "content/exercises/squat.yml"
BROKEN = "Mend the file, and this goes away by itself."
URL = "http://127.0.0.1:8000/"


class Preview:
    """The tiny guide as a preview builds it again and again."""

    def __init__(self, file):
        vars(MkDocsConfig)["plugins"].plugin_cache.clear()
        self.file, self.root, self.site = file, file.parent, file.parent / "site"
        config = self.config()
        config.plugins.on_startup(command="serve", dirty=False)
        self.serving = config.plugins["guide"].preview
        self.build()

    def config(self):
        config = load_config(str(self.file), site_dir=str(self.site))
        config.site_url = URL
        return config

    def build(self):
        build(self.config(), serve_url=URL)

    def edit(self, path, old, new):
        text = (self.root / path).read_text("utf-8")
        assert old in text
        (self.root / path).write_text(text.replace(old, new, 1), "utf-8")

    def ahead(self):
        return {path: html.decode() for path, html in self.serving.ahead().items()}

    def whole(self, path):
        return (self.site / path).read_text("utf-8")


@pytest.fixture
def preview(tmp_path, guide_config, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    return Preview(guide_config(tmp_path))


@pytest.mark.uncounted
def test_the_page_of_a_saved_record_is_there_before_the_site_is_built_again(preview):
    assert preview.ahead() == {}
    preview.edit(SQUAT, "on nothing", "on a box")
    found = preview.ahead()
    assert list(found) == ["exercises/squat/index.html"]
    assert "You sit down on a box" in found["exercises/squat/index.html"]
    assert "on nothing" in preview.whole("exercises/squat/index.html")
    preview.build()
    assert found == {path: preview.whole(path) for path in found}
    assert preview.ahead() == {}


@pytest.mark.uncounted
def test_what_pages_load_of_the_theme_is_there_at_any_time(preview):
    makes = preview.serving.asked.makes
    loaded = set(
        re.findall(r'(?:src|href)="(?:\.\./)*(assets/[^"?]+\.(?:css|js))', preview.whole("exercises/squat/index.html"))
    )
    assert len(loaded) > 3
    for path in loaded:
        assert makes[path]() == (preview.site / path).read_bytes(), path
    assert not [path for path in makes if path.startswith("exercises/") and path.endswith(".html")]


@pytest.mark.uncounted
def test_so_is_a_page_written_by_hand_and_the_page_of_a_vocabulary(preview):
    preview.edit("content/pages/about.md", "# About", "# All about")
    preview.edit("content/vocabulary/conditions.yml", "name: Sore knee", "name: Sad knee")
    preview.edit("content/vocabulary/muscles.yml", "name: Hams", "name: Hamstrings")
    found = preview.ahead()
    assert sorted(found) == ["about/index.html", "conditions/sore-knee/index.html", "muscles/hams/index.html"]
    preview.build()
    assert found == {path: preview.whole(path) for path in found}


@pytest.mark.uncounted
def test_a_broken_file_shows_its_problem(preview):
    preview.edit(SQUAT, "level: intermediate", "level: intermediat")
    assert f"{SQUAT}:5:8" in preview.ahead()["exercises/squat/index.html"]
    preview.build()
    preview.edit(SQUAT, "level: intermediat\n", "level: intermediate\n")
    assert "How to do it" in preview.ahead()["exercises/squat/index.html"]


def test_a_movement_that_was_not_there_is_known_to_the_page_that_leads_to_it(tiny):
    """Such as that of an exercise whose file is mended."""
    frames = [{"stance": "standing"}, {"stance": "standing", "elbows": 90}]
    moving, still = (Figure.model_validate({"frames": it}) for it in (frames, frames[:1] * 2))
    squat, walk = tiny.exercises["squat"], tiny.exercises["walk"]
    exercises = {
        "squat": squat.model_copy(update={"figure": moving}),
        "walk": walk.model_copy(update={"figure": still}),
    }
    config = SimpleNamespace(site_dir="site", use_directory_urls=True, plugins=SimpleNamespace(_current_plugin="guide"))
    amid = SimpleNamespace(files=Files([]), config=config)
    for _ in range(2):
        ahead.gained(amid, SimpleNamespace(exercises=exercises))
        assert list(amid.files.src_uris) == ["exercises/squat/movement.svg"]


@pytest.mark.uncounted
def test_what_is_new_or_gone_waits_for_the_whole_build(preview):
    lists(random.Random(1), preview)
    assert (preview.root / "content/exercises/lunge.yml").exists()
    (preview.root / "content/pages/new.md").write_text("# New\n", "utf-8")
    (preview.root / "content/plans/knee-weeks.yml").unlink()
    assert preview.ahead() == {}


@pytest.mark.uncounted
def test_a_page_of_which_mkdocs_would_say_something_waits_for_the_whole_build(preview, monkeypatch):
    def render(page, config, files):
        render_as_ever(page, config, files)
        if page.file.src_uri == "about.md":
            logging.getLogger("mkdocs.structure.pages").warning("Something is wrong.")

    render_as_ever = Page.render
    monkeypatch.setattr(Page, "render", render)
    preview.edit("content/pages/about.md", "# About", "# All about")
    preview.edit(SQUAT, "on nothing", "on a box")
    assert list(preview.ahead()) == ["exercises/squat/index.html"]


@pytest.mark.uncounted
def test_where_the_navigation_may_change_all_waits_for_the_whole_build(preview):
    preview.edit(SQUAT, "on nothing", "on a box")
    new = preview.root / "content/pages/new.md"
    new.write_text("# New\n", "utf-8")
    assert preview.ahead() == {}
    new.unlink()
    assert list(preview.ahead()) == ["exercises/squat/index.html"]


@pytest.mark.uncounted
def test_where_much_has_changed_all_waits_for_the_whole_build(preview):
    for folder in ("exercises", "vocabulary", "routines"):
        for file in (preview.root / "content" / folder).glob("*.yml"):
            text = re.sub("^( *)(name|title): (.*)$", r"\1\2: \3 more", file.read_text("utf-8"), flags=re.MULTILINE)
            file.write_text(text, "utf-8")
    assert preview.ahead() == {}


@pytest.mark.uncounted
def test_with_another_plugin_all_waits_for_the_whole_build(preview):
    preview.serving.built.amid.config.hooks["other"] = "hook"
    preview.edit(SQUAT, "on nothing", "on a box")
    assert preview.ahead() == {}


def held(preview, seed, number):
    """Make changes, some at a time, and hold what is shown ahead of each against the whole build."""
    chance, shown = random.Random(seed), 0
    for _ in range(number):
        for change in chance.choices([records, names, pages], k=chance.choice([1, 1, 2])):
            change(chance, preview)
        found = preview.ahead()
        preview.build()
        whole = {path: preview.whole(path) for path in found}
        told = {path for path in found if BROKEN in found[path] or BROKEN in whole[path]}  # the rules speak later
        assert {path for path, html in found.items() if path not in told and html != whole[path]} == set()
        shown += len(found)
    return shown


@pytest.mark.uncounted
def test_what_is_shown_ahead_is_what_is_built(preview):
    assert held(preview, 1, 3)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2, 12))
def test_what_is_shown_ahead_of_many_builds_is_what_is_built(preview, seed):
    assert held(preview, seed, 20) > 10
