from __future__ import annotations

import html as entities

import pytest

from generator.cards import Printer
from generator.diagnostics import GuideError

ROUTINE = "routines/knee-start.yml"


@pytest.fixture
def printer(examine, project):
    """A printer of the tiny guide's cards, with edits, and its routine."""

    def of(edits=None, url="https://knees.example/guide/"):
        catalog, _ = examine(edits)
        return Printer(catalog, project / "templates/cards", "Strong knees", url), catalog.routines["knee-start"]

    return of


def texts(tree, name):
    """The texts of all elements of a class."""
    return ["".join(element.itertext()) for element in tree.iter() if name in element.get("class", "").split()]


def test_a_page_is_a_whole_document_that_no_search_engine_keeps(printer, parse):
    make, routine = printer()
    page = make.page(routine)
    assert page.startswith("<!doctype html>")
    assert '<meta name="robots" content="noindex">' in page
    assert '<link rel="canonical" href="https://knees.example/guide/routines/knee-start/">' in page
    assert texts(parse(page), "rc-title") == ["Knee start"]


def test_a_card_shows_exercises_doses_cues_and_boxes(printer, parse):
    make, routine = printer()
    tree = parse(make.embedded(routine))
    assert texts(tree, "rc-name") == ["A Squat", "B1 Wall sit", "B2 Squat", "C Wall sit"]
    assert texts(tree, "rc-cue") == ["Sit back", "Back flat", "Knees out", "Back flat"]
    assert texts(tree, "rc-dose")[0] == "2 × 10 reps · 10 lb (4.5 kg) · rest 60 s"
    boxes = [len([box for box in row.iter() if box.get("class") == "rc-box"]) for row in tree.iter("tr")]
    assert boxes == [0, 2 * 4, 2 * 4, 2 * 4, 1 * 4]
    assert texts(tree, "rc-set") == ["1", "2", "1", "2", "1", "2", "1"]


def test_a_card_shows_its_safety_line_and_address(printer, parse):
    make, routine = printer()
    tree = parse(make.embedded(routine))
    assert texts(tree, "rc-safety") == ["Safety. Stop at sharp pain."]
    assert texts(tree, "rc-line")[0].startswith("https://knees.example/guide/routines/knee-start/")


def test_both_forms_say_the_same(printer, parse):
    make, routine = printer()
    for name in ("rc-goal", "rc-meta", "rc-aside", "rc-name", "rc-dose", "rc-safety"):
        assert texts(parse(make.page(routine)), name) == texts(parse(make.embedded(routine)), name) != []


def test_an_embedded_card_is_one_line_and_no_second_heading(printer, parse):
    make, routine = printer()
    card = make.embedded(routine)
    assert "\n" not in card
    assert not {"h1", "h2", "script", "style", "link"} & {element.tag for element in parse(card).iter()}


def test_a_line_break_in_a_name_keeps_its_words_apart(printer, parse):
    make, routine = printer({ROUTINE: ("name: Knee start", "name: |\n  Knee\n  start")})
    assert [" ".join(title.split()) for title in texts(parse(make.embedded(routine)), "rc-title")] == ["Knee start"]


def test_a_card_without_warm_up_or_cool_down_has_no_such_line(printer, parse):
    make, routine = printer()
    bare = routine.model_copy(update={"warm_up": (), "cool_down": ()})
    assert texts(parse(make.page(bare)), "rc-aside") == []


def test_text_on_a_card_is_text(printer, parse):
    hostile = '<script>alert(1)</script> {{ 7 * 7 }} & "quoted"'
    make, routine = printer()
    squat = make.catalog.exercises["squat"]
    make.catalog.exercises["squat"] = squat.model_copy(update={"name": hostile})
    plain = parse(make.page(routine))
    tree = parse(make.page(routine.model_copy(update={"name": hostile, "goal": hostile, "safety": (hostile,)})))
    assert [element.tag for element in tree.iter()] == [element.tag for element in plain.iter()]
    assert texts(tree, "rc-title") == texts(tree, "rc-goal") == [hostile]
    assert texts(tree, "rc-name")[0] == f"A {hostile}"
    assert texts(tree, "rc-safety") == [f"Safety. {hostile}"]


def test_a_card_that_does_not_fit_is_empty(printer):
    make, routine = printer(
        {ROUTINE: ("    items:\n", "    items:\n" + "      - {exercise: squat, work: 4 x 10}\n" * 10)}
    )
    assert make.page(routine) == make.embedded(routine) == ""


def test_a_site_without_an_address_of_its_own_prints_a_path(printer):
    make, routine = printer(url="/")
    assert entities.unescape(make.page(routine)).count('href="/routines/knee-start/"') >= 1


def test_a_template_that_asks_for_what_is_not_there_fails(printer, tmp_path):
    (tmp_path / "card.html.j2").write_text("{{ card.nothing }}")
    make, routine = printer()
    broken = Printer(make.catalog, tmp_path, "Strong knees", "/")
    with pytest.raises(GuideError, match=r"card\.html\.j2:1:1: G401"):
        broken.embedded(routine)
