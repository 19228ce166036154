from __future__ import annotations

import pytest

from generator.publish.pages.render import Renderer, environment, finalize
from generator.text.diagnostics import GuideError, Location
from generator.text.markdown import Markdown

SQUAT, ROUTINE, PLAN = "exercises/squat.yml", "routines/knee-start.yml", "plans/knee-weeks.yml"


@pytest.fixture
def rendered(examine, tmp_path):
    """A text as a template, filled in for a page of the tiny guide with edits."""

    def of(template, edits=None, here="exercises/squat.md"):
        (tmp_path / "templates").mkdir(exist_ok=True)
        (tmp_path / "templates/page.md.j2").write_text(template, "utf-8")
        return Renderer(examine(edits)[0], environment(tmp_path / "templates")).page("page.md.j2", here)

    return of


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("a*b", "a&#42;b"),
        (Markdown("a*b"), "a*b"),
        (12, "12"),
        (3.5, "3.5"),
        (2.0, "2"),
        (1_234_567, "1234567"),
        (0.1, "0.1"),
    ],
)
def test_text_is_escaped_and_numbers_are_bare(value, printed):
    assert f"{finalize(value)}" == printed


@pytest.mark.parametrize("value", [None, True, [], {}, Location("a")])
def test_nothing_but_text_and_numbers_is_printed(value):
    with pytest.raises(TypeError, match="not text"):
        finalize(value)


@pytest.mark.parametrize(
    "template",
    [
        "{{ nothing }}",
        "{{ catalog.nothing }}",
        "{{ catalog.exercises['squat'].nam }}",
        "{{ catalog.exercises['walk'].make_easier }}",
    ],
)
def test_a_template_prints_only_what_is_there(rendered, template):
    with pytest.raises(GuideError):
        rendered(template)


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{{ catalog.exercises['walk'] | link }}", "[Walk](walk.md)"),
        ("{{ catalog.exercises['walk'] | link('a * b') }}", "[a &#42; b](walk.md)"),
        ("{{ catalog.conditions['sore-knee'] | link }}", "[Sore knee](../conditions/sore-knee.md)"),
        ("{{ catalog.exercises.values() | links }}", "[Squat](squat.md), [Walk](walk.md), [Wall sit](wall-sit.md)"),
        (
            "{{ 'the [[bell|*bell*]] and [[nothing]]' | prose }}",
            "the [&#42;bell&#42;](../equipment/bell.md) and &#91;&#91;nothing&#93;&#93;",
        ),
        ("{{ 'trial-2020' | cite }}", "([Knee trial 2020](../sources.md#trial-2020): randomized trial, 40 people)"),
        ("{{ 'tables' | cite }}", "([Energy tables](../sources.md#tables): reference)"),
        ("{{ 'practice' | cite }}", "([Usual practice](../sources.md#practice))"),
        ("{{ catalog.uses['tables'][0] | used }}", "[Walk](walk.md)"),
        ("{{ catalog.uses['trial-2020'][-1] | used }}", "[Strong knees](../index.md)"),
        ("{{ 'a [[bell]] *now*' | plain }}", "a bell now"),
        ("{{ 'a <b>' | quoted }}", '"a &lt;b&gt;"'),
        ("{{ to_page('cautions.md', here) }}", "../cautions.md"),
        ("{% macro m(text) %}*{{ text }}*{% endmacro %}{{ m('a*') }}", "*a&#42;*"),
    ],
)
def test_a_filter_writes_markdown(rendered, template, text):
    assert rendered(template) == text
