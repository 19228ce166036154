from __future__ import annotations

from types import SimpleNamespace

import pytest
from jinja2 import Environment

from generator.publish.kept import alike
from generator.publish.kept.alike import Alike
from generator.publish.kept.environment import Seen


def page(url, **meta):
    return SimpleNamespace(url=url, meta=meta)


@pytest.fixture
def drawn():
    """What is made for pages, each by a number."""
    its, made = Alike(["./", "exercises/", "exercises/by-level/"]), []

    def of(page, name="partials/nav.html"):
        return its(page, name, lambda: (made.append(page), str(len(made)))[1])

    return of


def test_pages_of_a_folder_with_the_same_way_to_them_show_the_same(drawn):
    up = [{"title": "Exercises", "url": "exercises/"}]
    assert [drawn(page(f"exercises/{id}/", trail=up)) for id in ("squat", "lunge")] == ["1", "1"]
    assert drawn(page("exercises/squat/", trail=up), "partials/tabs.html") == "2"
    assert drawn(page("exercises/squat/", trail=[])) == "3"
    assert drawn(page("muscles/squat/", trail=up)) == "4"


@pytest.mark.parametrize("url", ["exercises/by-level/", "exercises/", "./"])
def test_a_page_of_the_navigation_shows_itself_in_it(drawn, url):
    assert [drawn(page(url)) for _ in range(2)] == ["1", "2"]


def test_a_template_without_a_page_shows_its_own(drawn):
    assert [drawn(None) for _ in range(2)] == ["1", "2"]


@pytest.fixture
def seen(tmp_path):
    """A theme, and a guide that has some templates of its own."""

    def of(**own):
        bought, guide = tmp_path / "bought", tmp_path / "guide"
        names = (*alike.SHOWING, *alike.WITHIN, *alike.BESIDE)
        texts = {bought / name: "{{ page.url }} " for name in names}
        texts |= {bought / name: "" for name in alike.BESIDE}
        for file, text in (texts | {guide / f"partials/{name}.html": text for name, text in own.items()}).items():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        env = Environment(loader=Seen([str(guide), str(bought)], str(bought)), autoescape=False)
        env.globals["alike"] = Alike([])
        shown = env.from_string('{% include "partials/nav.html" %}')
        return "".join(shown.render(page=page(f"a/{id}/")) for id in "bc")

    return of


def test_what_shows_the_navigation_is_made_once_where_it_is_the_themes(seen):
    assert seen() == "a/b/ a/b/ "
    assert seen(logo="a logo for each page") == "a/b/ a/b/ "


def test_a_guide_may_show_the_page_in_the_navigation(seen):
    assert seen(logo="{{ page.title }}") == "a/b/ a/c/ "


def test_a_guide_may_show_its_own_navigation(seen):
    assert seen(nav="{{ page.url }};") == "a/b/;a/c/;"
