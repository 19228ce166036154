from __future__ import annotations

from types import SimpleNamespace

from knees import FOLDER
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from generator.publish.kept import steps
from generator.publish.kept.steps import Amid

DRAWING = "<svg >\u2014</svg>"


def page(text):
    """A page with a Markdown of its own, and what it is made amid."""
    config = load_config(str(FOLDER / "mkdocs.yml"))
    config.plugins._current_plugin = "guide"  # noqa: SLF001 - as in its events
    file = File.generated(config, "squat.md", content=text)
    return Page(None, file, config), config, Files([file])


def test_markdown_is_converted_without_its_drawings():
    made, config, files = page(f"---\ntags: [a]\n---\n# Squat\n\n{DRAWING}\n")
    steps.convert(made, config, files)
    assert made.meta == {"tags": ["a"]}
    assert made.title == "Squat"
    assert "<!--drawing 0-->" in made.content
    assert DRAWING not in made.content


def test_another_way_to_convert_may_be_given():
    made, config, files = page("# Squat")
    steps.convert(made, config, files, lambda page, *_: setattr(page, "content", page.markdown[2:]))
    assert made.content == "Squat"


def test_a_page_is_put_into_its_template_and_is_the_active_one_meanwhile():
    made, config, files = page("---\ntemplate: other.html\n---\n# Squat")
    steps.convert(made, config, files)
    active = []
    env = SimpleNamespace(
        get_template=lambda name: SimpleNamespace(
            render=lambda its: active.append(made.active) or f"{name} {its['page'].title} {len(its['pages'])}"
        )
    )
    assert Amid(config, files, list(files), Navigation([], []), env).html(made) == "other.html Squat 1"
    assert active == [True]
    assert not made.active
