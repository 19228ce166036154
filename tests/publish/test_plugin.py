from __future__ import annotations

import contextlib
import json
import logging
import os
import re
import shutil
import warnings

import pytest
from mkdocs import commands
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.pages import Page

from generator.publish import plugin
from generator.publish.kept.memory import UNCHANGED
from generator.publish.pages import plan

SQUAT, ROUTINE = "exercises/squat.yml", "routines/knee-start.yml"
NAV = ("routines/index", "plans/index", "exercises/index")


@pytest.fixture(autouse=True)
def fresh_plugins():
    """Start like a new process: MkDocs keeps plugins, which the rebuilds of one preview share."""
    vars(MkDocsConfig)["plugins"].plugin_cache.clear()


@pytest.fixture(scope="module")
def built(tmp_path_factory, guide_config):
    """The site of the tiny guide, built strictly, and what MkDocs warned of."""
    file = guide_config(tmp_path_factory.mktemp("project"))
    run(file, strict=True)
    return file.parent / "site"


def run(file, command="build", **settings):
    """Build a project's site as `mkdocs build` or, each time a file changes, `mkdocs serve` does."""
    config = load_config(str(file), **settings)
    config.plugins.on_startup(command=command, dirty=False)
    build(config, serve_url="http://127.0.0.1:8000/" if command == "serve" else None)
    return config


def page(site, path):
    """A built page's HTML."""
    return (site / path / "index.html").read_text("utf-8")


def content(site, path, parse):
    """The words of a built page's own part."""
    article = re.search(r"<article.*?</article>", page(site, path), re.DOTALL)
    return " ".join("".join(parse(article[0]).itertext()).split())


def test_every_record_has_a_page_and_every_routine_a_card(built):
    for path in ("exercises/squat", "muscles/quads", "routines/knee-start", "plans/knee-weeks", "cards/knee-start"):
        assert (built / path / "index.html").is_file()
    assert (built / "assets/guide.css").is_file()


def test_records_are_not_in_the_printed_navigation(built):
    links = set(re.findall(r'<a href="([^"]*)" class="md-nav__link', page(built, "exercises/squat")))
    assert {"../", "../../muscles/"} <= links
    assert not [link for link in links if "wall-sit" in link or "quads" in link]


def test_a_record_has_breadcrumbs(built, parse):
    for path, names in (
        ("exercises/squat", ["Exercises"]),
        ("muscles/quads", ["Exercises", "By muscle"]),
        ("routines/knee-start", ["Routines"]),
        ("plans/knee-weeks", ["Routines", "Plans"]),
    ):
        crumbs = re.search(r'<nav class="md-path".*?</nav>', page(built, path), re.DOTALL)
        assert crumbs, path
        shown = " ".join("".join(parse(crumbs[0]).itertext()).split())
        assert shown.endswith(" ".join(names)), path


def test_records_lead_to_their_neighbors_by_name(built):
    paths = (
        "exercises/squat",
        "exercises/walk",
        "exercises/wall-sit",
        "equipment/box",
        "routines/knee-start",
        "plans/knee-weeks",
    )
    found = {
        path: re.findall(r'href="([^"]*)" class="md-footer__link md-footer__link--(\w+)"', page(built, path))
        for path in paths
    }
    assert found == {
        "exercises/squat": [("../walk/", "next")],
        "exercises/walk": [("../squat/", "prev"), ("../wall-sit/", "next")],
        "exercises/wall-sit": [("../walk/", "prev")],
        "equipment/box": [("../bell/", "next")],
        "routines/knee-start": [],
        "plans/knee-weeks": [],
    }


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("exercises/squat", "content/exercises/squat.yml"),
        ("muscles/quads", "content/vocabulary/muscles.yml"),
        ("about", "content/pages/about.md"),
        ("", "content/pages/index.md"),
    ],
)
def test_edit_this_page_opens_what_it_was_made_from(built, path, source):
    assert f'href="https://git.example/knees/edit/main/{source}"' in page(built, path)


@pytest.mark.parametrize(
    ("path", "source"),
    [("muscles", "content/vocabulary/muscles.yml"), ("exercises", "mkdocs.yml"), ("print-tray", "mkdocs.yml")],
)
def test_a_list_opens_its_vocabulary_or_what_names_it(built, path, source):
    assert f'href="https://git.example/knees/edit/main/{source}"' in page(built, path)


def test_a_hand_written_page_has_its_parts_put_in(built, parse):
    text = content(built, "", parse)
    assert "kettlebell" in text
    assert "Knee start 14 minutes" in text
    assert "guide:" not in page(built, "")


def test_search_knows_other_spellings(built):
    names = json.loads((built / "search/names.json").read_text("utf-8"))
    assert "Squat\nknee bend exercise\ndeep bend" in names["pages"][0]
    texts = "".join(path.read_text("utf-8") for path in (built / "search").glob("texts-*.json"))
    assert "common-mistakes" not in texts
    assert "Start date" not in texts


@pytest.mark.uncounted
def test_drawings_go_past_markdown_and_come_out_as_they_were(tmp_path, guide_config, project, monkeypatch):
    converted = []

    def render(page, config, files):
        converted.append(page.markdown)
        return original(page, config, files)

    original = Page.render
    monkeypatch.setattr(Page, "render", render)
    file = guide_config(tmp_path)
    config = run(file)
    assert not [text for text in converted if "<svg" in text]
    catalog, _ = plugin.examination.examine(file.parent / "content")
    outputs = plan.outputs(catalog, project / "templates", plugin.settings(config))
    muscle = next(output.content for output in outputs if output.path == "muscles/quads.md")
    [drawing] = re.findall("<svg.*</svg>", muscle)
    assert page(file.parent / "site", "muscles/quads").count(drawing) == 1
    assert "<!--drawing" not in page(file.parent / "site", "muscles/quads")


def test_the_site_address_is_on_every_card(built):
    assert "https://knees.example/routines/knee-start/" in page(built, "cards/knee-start")


@pytest.mark.uncounted
def test_a_build_warns_of_nothing(tmp_path, guide_config, caplog):
    with caplog.at_level(logging.WARNING, "mkdocs"):
        run(guide_config(tmp_path), strict=True)
    assert caplog.messages == []


@pytest.mark.parametrize(
    ("edits", "place"),
    [
        ({SQUAT: ("level: intermediate", "level: hard")}, "content/exercises/squat.yml:5:8: G104"),
        ({SQUAT: ("easier: [wall-sit]", "easier: [sit]")}, "content/exercises/squat.yml:27:10: G201"),
        ({ROUTINE: ("minutes: 14", "minutes: 90")}, "content/routines/knee-start.yml:7:10: G304"),
        ({"pages/about.md": "# A\n\n<!-- guide: x -->\n"}, "content/pages/about.md:3:1: G205"),
    ],
)
def test_a_broken_file_stops_a_build_and_leaves_the_last_site(tmp_path, guide_config, caplog, edits, place):
    file = guide_config(tmp_path, edits)
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("the last good site")
    with pytest.raises(Abort):
        run(file)
    assert place in caplog.text
    assert [path.name for path in (tmp_path / "site").iterdir()] == ["index.html"]


@pytest.mark.uncounted
def test_a_broken_template_stops_a_build_and_is_named(tmp_path, guide_config, project, caplog):
    templates = tmp_path / "templates"
    shutil.copytree(project / "templates", templates)
    (templates / "pages/pattern.md.j2").write_text("# {{ record.nothing }}\n")
    file = guide_config(tmp_path / "project")
    file.write_text(
        file.read_text("utf-8").replace(f"templates: {project / 'templates'}", f"templates: {templates}"), "utf-8"
    )
    with pytest.raises(Abort):
        run(file)
    assert "pattern.md.j2:1:1: G401" in caplog.text


@pytest.mark.uncounted
def test_a_project_may_be_reached_by_a_link(tmp_path, guide_config):
    guide_config(tmp_path / "real")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    run(tmp_path / "link/mkdocs.yml")
    assert "edit/main/content/exercises/squat.yml" in page(tmp_path / "link/site", "exercises/squat")


def test_templates_that_are_not_there_are_told(tmp_path, guide_config, project):
    file = guide_config(tmp_path)
    file.write_text(
        file.read_text("utf-8").replace(f"templates: {project / 'templates'}\n", "templates: nowhere\n"), "utf-8"
    )
    with pytest.raises(Abort):
        run(file)


@pytest.mark.uncounted
def test_hand_written_pages_alone_are_excluded_or_drafts(tmp_path, guide_config):
    """A pattern may match what other pages need: lists, pages of records, and what the theme brings."""
    notes = {"pages/notes/a.md": "# A\n", "pages/notes/b.md": "# B\n\n[A](a.md), [home](../index.md)\n"}
    file = guide_config(tmp_path, notes)
    lists = "exclude_docs: |\n  /notes/a.md\n  *.svg\n  /patterns/\ndraft_docs: |\n  /notes/\n  /exercises/*\n"
    file.write_text(file.read_text("utf-8") + lists, "utf-8")
    run(file)
    for path in ("patterns/index.html", "patterns/bend/index.html", "exercises/squat/index.html", "assets/favicon.svg"):
        assert (tmp_path / "site" / path).is_file()
    assert not (tmp_path / "site/notes").exists()


# A preview.


@pytest.fixture
def preview(tmp_path, guide_config):
    """Build the preview of a project with edits into the same place, as each save does."""

    def of(edits=None):
        run(guide_config(tmp_path / "project", edits), "serve", site_dir=str(tmp_path / "preview"))
        return tmp_path / "preview"

    return of


@pytest.mark.uncounted
def test_a_preview_shows_the_error_in_place_of_the_page_and_recovers(preview, parse):
    assert "sit down on nothing" in content(preview(), "exercises/squat", parse)
    broken = preview({SQUAT: ("level: intermediate", "level: hard")})
    text = content(broken, "exercises/squat", parse)
    assert "content/exercises/squat.yml:5:8 G104" in text
    assert "level: hard" in text
    assert "You sit against a wall" in content(broken, "exercises/wall-sit", parse)
    assert "Knee start" in content(broken, "routines/knee-start", parse)
    assert "sit down on nothing" in content(preview(), "exercises/squat", parse)


@pytest.mark.uncounted
def test_a_preview_logs_what_is_wrong(preview, caplog):
    preview({SQUAT: "name: [\n"})
    assert "content/exercises/squat.yml:2:1: G005" in caplog.text


@pytest.mark.uncounted
@pytest.mark.parametrize(
    ("path", "edit"),
    [
        (SQUAT, "name: [\n"),
        ("vocabulary/patterns.yml", None),
        ("pages/about.md", b"# Caf\xe9\n"),
        *(
            pytest.param(*broken, marks=pytest.mark.long)
            for broken in (
                ("vocabulary/sources.yml", "~\n"),
                ("pages/about.md", "# About\n\n<!-- guide: nothing -->\n"),
                ("pages/index.md", None),
                ("exercises/index.yml", "name: Index\n"),
                ("pages/exercises/squat.md", "# Mine\n"),
            )
        ),
    ],
)
def test_a_preview_goes_on_whatever_is_broken_from_the_start(preview, parse, path, edit):
    site = preview({path: edit})
    assert content(site, "exercises/wall-sit", parse) if "patterns" not in path else content(site, "exercises", parse)


@pytest.mark.uncounted
def test_a_preview_with_a_broken_template_keeps_what_it_had(tmp_path, guide_config, project, parse, caplog):
    shutil.copytree(project / "templates", tmp_path / "templates")
    file = guide_config(tmp_path / "project")
    text = file.read_text("utf-8").replace(
        f"templates: {project / 'templates'}", f"templates: {tmp_path / 'templates'}"
    )
    file.write_text(text, "utf-8")
    site = tmp_path / "project/site"
    run(file, "serve")
    template = tmp_path / "templates/pages/exercise.md.j2"
    good = template.read_text("utf-8")
    template.write_text(good.replace("# How", "{{ nothing }} # How") + "{{ nothing }}\n", "utf-8")
    run(file, "serve")
    assert "exercise.md.j2" in caplog.text
    assert "You sit down on nothing" in content(site, "exercises/squat", parse)
    template.write_text(good + "\nMended.\n", "utf-8")
    run(file, "serve")
    assert "Mended." in content(site, "exercises/squat", parse)


@pytest.mark.uncounted
def test_a_preview_converts_only_markdown_that_has_changed(preview, monkeypatch):
    converted = []
    render = Page.render

    def noted(page, config, files):
        converted.append(page.file.src_uri)
        render(page, config, files)

    monkeypatch.setattr(Page, "render", noted)
    new = {"exercises/wall-sit.yml": ("You sit against a wall", "You sit against a wall, as nobody did before,")}
    preview(new)  # what other tests have made in this process is not converted again
    assert "exercises/wall-sit.md" in converted
    converted.clear()
    site = preview(new | {"exercises/squat.yml": ("on nothing", "on a box")})
    assert "exercises/squat.md" in converted
    assert "exercises/wall-sit.md" not in converted
    assert "You sit down on a box" in page(site, "exercises/squat")
    assert "toc" in page(site, "exercises/wall-sit")
    assert "md-nav--secondary" in page(site, "exercises/wall-sit")


@pytest.fixture
def themed(monkeypatch):
    """The pages that are put into the theme."""
    seen, get_context = [], commands.build.get_context

    def noted(nav, files, config, page=None, **rest):
        if page and page.meta.get("template") != UNCHANGED:
            seen.append(page.file.src_uri)
        return get_context(nav, files, config, page, **rest)

    monkeypatch.setattr(commands.build, "get_context", noted)
    return seen


@pytest.mark.uncounted
def test_a_preview_puts_only_pages_into_the_theme_that_come_out_otherwise(preview, themed):
    first = page(preview(), "exercises/wall-sit")
    assert "exercises/wall-sit.md" in themed
    themed.clear()
    site = preview({SQUAT: ("on nothing", "on a box")})
    assert "exercises/squat.md" in themed
    assert "exercises/wall-sit.md" not in themed
    assert page(site, "exercises/wall-sit") == first
    themed.clear()
    site = preview({SQUAT: ("name: Squat", "name: Deep squat")})
    assert "exercises/wall-sit.md" in themed
    assert "Deep squat" in page(site, "exercises/wall-sit")


@pytest.mark.uncounted
def test_a_preview_knows_of_search_what_a_build_does(preview, tmp_path, guide_config):
    edit = {SQUAT: ("on nothing", "on a box")}
    preview()
    config = run(guide_config(tmp_path / "project", edit), "serve", site_dir=str(tmp_path / "preview"))
    run(guide_config(tmp_path / "built", edit))
    built = {path.name: path.read_bytes() for path in (tmp_path / "built/site/search").iterdir()}
    asked = config.plugins["guide"].preview.asked
    assert {name: asked.content(f"search/{name}") for name in built} == built
    assert [name for name, content in built.items() if b"on a box" in content]


@pytest.mark.uncounted
def test_a_preview_shows_a_changed_heading_in_the_navigation_of_every_page(tmp_path, guide_config):
    """A title that mkdocs.yml leaves to the page."""
    for heading in ("About", "About us"):
        about = {"pages/about.md": f"# {heading}\n\n[Home](index.md)\n"}
        file = guide_config(tmp_path, about)
        file.write_text(file.read_text("utf-8").replace("About this guide: about.md", "about.md"), "utf-8")
        run(file, "serve")
    assert re.search(r'md-nav__link">\s*<span class="md-ellipsis">\s*About us\s', page(tmp_path / "site", "sources"))


@pytest.mark.uncounted
def test_a_preview_shows_a_changed_theme_on_every_page(tmp_path, guide_config, project):
    shutil.copytree(project / "templates", tmp_path / "templates")
    file = guide_config(tmp_path / "project")
    text = file.read_text("utf-8").replace(f"{project / 'templates'}", f"{tmp_path / 'templates'}")
    file.write_text(text, "utf-8")
    run(file, "serve")
    template = tmp_path / "templates/theme/main.html"
    template.write_text(template.read_text("utf-8") + "{% block announce %}A banner.{% endblock %}", "utf-8")
    run(file, "serve")
    site = tmp_path / "project/site"
    assert "A banner." in page(site, "exercises/squat")
    assert "A banner." in page(site, "about")


@pytest.mark.uncounted
def test_a_preview_makes_no_pdfs_and_says_so(preview, monkeypatch, caplog):
    monkeypatch.setattr(plugin.pdf, "there", lambda: True)
    caplog.set_level("INFO")
    site = preview()
    assert list(site.rglob("*.pdf")) == []
    assert "A preview makes no PDFs" in caplog.text


@pytest.mark.uncounted
def test_a_preview_converts_only_what_comes_when_a_file_comes(preview, monkeypatch):
    preview()
    converted = []
    render = Page.render
    monkeypatch.setattr(
        Page, "render", lambda page, config, files: (converted.append(page.file.src_uri), render(page, config, files))
    )
    preview({"pages/new.md": "# New\n\nA page.\n"})
    assert "new.md" in converted
    assert "exercises/wall-sit.md" not in converted


@pytest.mark.uncounted
def test_a_preview_watches_content_and_templates(tmp_path, guide_config, project):
    config = run(guide_config(tmp_path), "serve")
    watched = {os.path.realpath(path) for path in config.watch}
    assert {str(tmp_path / "content"), str(project / "templates")} <= watched


@pytest.mark.uncounted
def test_a_file_that_comes_or_goes_changes_the_preview(preview):
    lunge = (
        "name: Lunge\nsummary: One leg goes ahead.\npattern: bend\nlevel: beginner\nequipment: [none]\nmuscles: {primary: [quads]}\n"
        "setup: Stand.\nsteps: [Step., Back.]\ncues: [Tall]\nmistakes: [{mistake: A., instead: B.}]\nbreathing: Yes.\ndose: {work: 8}\n"
    )
    assert (preview({"exercises/lunge.yml": lunge}) / "exercises/lunge/index.html").is_file()
    assert not (preview() / "exercises/lunge").exists()


# Hostile text, through the theme as well.

BREAKS_OUT = '</title></script>"><script>alert(1)</script><img src=x onerror=alert(1)> & {{ 7 * 7 }}'


@pytest.fixture
def documents(tmp_path, guide_config):
    """Build a site with edits; every page of it, as browsers understand it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import html5lib

    def of(edits):
        run(guide_config(tmp_path, edits), strict=True)
        pages = (tmp_path / "site").rglob("*.html")
        return {
            page.relative_to(tmp_path / "site").as_posix(): html5lib.parse(
                page.read_text("utf-8"), namespaceHTMLElements=False
            )
            for page in pages
        }

    return of


def runs_text(tree):
    """Whether a page runs anything that came from a text."""
    return (
        any("alert(" in (it.text or "") for it in tree.iter("script") if it.get("type") != "application/json")
        or any(element.get("src") == "x" for element in tree.iter("img"))
        or any(name.startswith("on") for element in tree.iter() for name in element.attrib)
    )


@pytest.mark.uncounted
def test_hostile_text_of_records_is_text_in_the_whole_page(documents):
    name, text = "</title><script>alert(1)</script>", json.dumps(BREAKS_OUT)
    pages = documents(
        {
            SQUAT: (
                "name: Squat\naliases: [knee bend exercise, deep bend]\nsummary: You sit down on nothing and stand up again.",
                f"name: {json.dumps(name)}\naliases: ['<img src=x onerror=alert(1)>']\nsummary: {text}",
            ),
            ROUTINE: ("goal: Get your knees going.", f"goal: {text}"),
            "vocabulary/muscles.yml": ("job: Straightens the knee.", f"job: {text}"),
        }
    )
    assert [path for path, tree in pages.items() if runs_text(tree)] == []
    squat = pages["exercises/squat/index.html"]
    assert squat.find(".//title").text.startswith(name)
    assert [meta.get("content") for meta in squat.iter("meta") if meta.get("name") == "description"] == [BREAKS_OUT]
    assert neighbors(pages["exercises/walk/index.html"]) == {
        ("Next: Wall sit", "Wall sit"),
        (f"Previous: {name}", name),
    }


def neighbors(tree):
    """The links to the pages before and after: as they are heard, and as they are seen."""
    links = [link for link in tree.iter("a") if "md-footer__link" in link.get("class", "")]
    return {(link.get("aria-label"), link.find(".//div[@class='md-ellipsis']").text.strip()) for link in links}


def front_matter(*keys):
    """An edit that gives a hand-written page hostile front matter, in a spelling that only YAML reads."""
    value = BREAKS_OUT.replace("<", "\\x3c").replace('"', '\\"')
    lines = "".join(f'{key}: "{value}"\n' for key in keys)
    return {"pages/about.md": f"---\n{lines}---\n# About\n\n[Home](index.md)\n"}


@pytest.mark.uncounted
def test_hostile_front_matter_of_a_page_is_text(documents):
    pages = documents(front_matter("title", "description"))
    assert [path for path, tree in pages.items() if runs_text(tree)] == []
    about = pages["about/index.html"]
    assert [meta.get("content") for meta in about.iter("meta") if meta.get("name") == "description"] == [BREAKS_OUT]


@pytest.mark.uncounted
def test_a_draft_is_shown_in_a_preview_and_never_published(tmp_path, guide_config):
    edits = {
        "pages/about.md": ("by *hand*.", "by *hand*, as [people](sources.md#practice) do."),
        ROUTINE: ("name: Knee start\n", "name: Knee start\ndraft: true\n"),
        "plans/knee-weeks.yml": ("name: Four knee weeks\n", "name: Four knee weeks\ndraft: true\n"),
    }
    for command, there in (("serve", True), ("build", False)):
        run(guide_config(tmp_path, edits), command, site_dir=str(tmp_path / command))
        files = {path.relative_to(tmp_path / command).as_posix() for path in (tmp_path / command).rglob("*.*")}
        assert ("routines/knee-start/index.html" in files) == there
        assert ("plans/knee-weeks/index.html" in files) == there
        assert any("cards/knee-start" in path for path in files) == there
        told = [path for path in files if "nee start" in (tmp_path / command / path).read_text("utf-8", "replace")]
        assert bool(told) == there, told


@pytest.mark.uncounted
@pytest.mark.parametrize("key", ["author", "subtitle", "status", "icon", "robots"])
def test_other_front_matter_is_refused_or_text(documents, key):
    pages = {}
    with contextlib.suppress(Abort):
        pages = documents(front_matter(key))
    assert [path for path, tree in pages.items() if runs_text(tree)] == []
