from __future__ import annotations

import pytest

from generator.publish.pages import rows
from generator.text.markdown import Markdown
from generator.training.swaps import Swap

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" aria-hidden="true"><path d="M0 0"/></svg>'
HOSTILE = '<script>alert(1)</script> "x" ](a.md) {{ 7 * 7 }} {: .y } *a*'


@pytest.fixture
def listed(html, parse):
    """The rows of some records on a page, as elements."""

    def made(catalog, records, here="muscles/quads.md", thumbnails=None, **options):
        context = {"catalog": catalog, "thumbnails": thumbnails or {}, "here": here, "met": set()}
        text = "".join(
            f"- {rows.row(context, one, options.get('under', ''), options.get('found'))}\n" for one in records
        )
        return parse(html(text))

    return made


def words(element):
    return " ".join("".join(element.itertext()).split())


def test_a_row_is_one_link_with_name_reason_level_and_kit(tiny, listed):
    page = listed(tiny, [tiny.exercises["squat"], tiny.exercises["wall-sit"]])
    assert [child.tag for child in page] == ["ul"]
    first, second = page.findall(".//li")
    [link] = first
    assert (link.get("href"), link.get("class")) == ("../exercises/squat.md", "row")
    assert words(link).startswith("Squat You sit down on nothing and stand up again. Intermediate, ")
    assert link.find("small").get("class") == "level-2"
    assert second.find("a/small").get("class") == "level-1"


def test_what_a_list_stands_under_is_left_out(tiny, listed):
    squat = tiny.exercises["squat"]
    assert "ntermediate" not in words(listed(tiny, [squat], under="intermediate"))
    kit = tiny.equipment["bell"].name.lower()
    assert kit in words(listed(tiny, [squat])).lower()
    assert words(listed(tiny, [squat], under="bell").find(".//small")) == "Intermediate"


def test_a_routine_says_its_time_and_all_it_needs(tiny, listed):
    link = listed(tiny, tiny.routines.values(), "routines/index.md").find(".//a")
    assert link.get("href") == "knee-start.md"
    assert "Get your knees going. Beginner, 14 minutes Needs " in words(link)


def test_a_plan_says_its_weeks(tiny, listed):
    link = listed(tiny, tiny.plans.values(), "plans/index.md").find(".//a")
    assert link.get("href") == "knee-weeks.md"
    assert " weeks" in words(link)


def test_a_figure_stands_before_the_words(tiny, listed):
    link = listed(tiny, [tiny.exercises["squat"]], thumbnails={"squat": Markdown(SVG)}).find(".//a")
    assert link[0].get("class") == "thumbnail"


def test_figures_of_rows_that_are_found_are_drawn_once_and_together(tiny, listed, parse):
    drawn = {name: Markdown(SVG) for name in ("squat", "walk", "another")}
    page = listed(tiny, [tiny.exercises["squat"]], thumbnails=drawn, found='data-level="beginner"')
    [use] = page.findall(".//{*}use")
    context = {"catalog": tiny, "thumbnails": drawn, "here": "exercises/index.md", "met": set()}
    sprite = parse(rows.drawn_filter(context, [*tiny.exercises.values(), *tiny.routines.values()]))
    symbols = {symbol.get("id"): symbol.get("viewBox") for symbol in sprite.findall(".//{*}symbol")}
    assert symbols == {"drawn-squat": "0 0 9 9", "drawn-walk": "0 0 9 9"}
    assert use.get("href").removeprefix("#") in symbols
    assert len(sprite.findall(".//{*}path")) == 2


def test_without_figures_none_are_drawn(tiny):
    assert rows.drawn_filter({"catalog": tiny, "thumbnails": {}}, tiny.exercises.values()) == ""


def test_other_names_are_there_for_those_who_filter_alone(tiny, listed):
    squat = tiny.exercises["squat"]
    assert "deep bend" not in words(listed(tiny, [squat]))
    link = listed(tiny, [squat], found='data-level="beginner"').find(".//a")
    assert link.get("data-level") == "beginner"
    [hidden] = [span for span in link.findall("span") if span.get("hidden") is not None]
    assert "deep bend" in words(hidden)


def test_hostile_text_is_shown_as_text(tiny, listed):
    squat = tiny.exercises["squat"].model_copy(
        update={"name": HOSTILE, "summary": f"One. It is {HOSTILE}", "aliases": (HOSTILE,)}
    )
    page = listed(tiny, [squat], found='data-level="beginner"')
    assert not list(page.iter("script"))
    [link] = page.iter("a")
    assert link.get("class") == "row"
    assert words(link.find("strong")) == HOSTILE
    assert words(link.findall("span")[1]) == f"It is {HOSTILE.replace('*a*', 'a')}"


def test_a_draft_says_so(tiny, listed):
    squat = tiny.exercises["squat"].model_copy(update={"draft": True})
    assert words(listed(tiny, [squat]).find(".//strong")) == "Squat (draft)"


@pytest.mark.parametrize(
    ("summary", "why"),
    [
        ("You lie down. It works the lats.", "It works the lats."),
        ("It works *the lats*, e.g. with a 2.5 kg bell.", "It works the lats, e.g. with a 2.5 kg bell."),
    ],
)
def test_the_last_sentence_says_what_it_is_good_for(summary, why):
    assert rows.why(summary) == why


def test_what_does_instead_says_why(tiny, html, parse):
    context = {"catalog": tiny, "thumbnails": {}, "here": "exercises/walk.md"}
    swaps = [Swap(tiny.exercises["squat"], "It *bends* the same [[quads|muscles]].")]
    link = parse(html(rows.instead_filter(context, swaps))).find(".//a")
    assert link.get("href") == "squat.md"
    assert words(link).startswith("Squat It bends the same muscles.")
