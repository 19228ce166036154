from __future__ import annotations

import html as entities
import re
from itertools import accumulate

import pytest

from generator.cards import classes, documents
from generator.cards.formats import FORMATS, INDEX_CARD, MORE_SESSIONS, POCKET_FOLD, SHEET
from generator.cards.imprint import Imprint
from generator.cards.papers import A4, EITHER, INDEX
from generator.cards.printer import Printer
from generator.text.diagnostics import GuideError

ROUTINE = "routines/knee-start.yml"


def texts(tree, name):
    """The texts of all elements of a class."""
    return ["".join(element.itertext()) for element in tree.iter() if name in element.get("class", "").split()]


def bare(make, routine):
    """The bare page of the default card."""
    return documents.page(make, [routine], SHEET, EITHER)


def test_a_card_shows_exercises_doses_loads_cues_and_boxes(printer, parse):
    make, routine = printer()
    tree = parse(make.embedded(routine))
    assert texts(tree, "rc-name") == ["A Squat", "B1 Wall sit", "B2 Squat", "C Wall sit"]
    assert texts(tree, "rc-cue") == ["Sit back", "Back flat", "Knees out", "Back flat"]
    assert texts(tree, "rc-steps") == ["Easier: Wall sit", "Harder: Squat"] * 2
    assert texts(tree, "rc-dose")[:2] == ["2 × 10\u00a0reps · rest 60\u00a0s", "2 × 30\u00a0s · then B2"]
    assert texts(tree, "rc-load") == ["10\u00a0lb (4.5\u00a0kg)"]
    boxes = [len([box for box in row.iter() if box.get("class") == "rc-box"]) for row in tree.iter("tr")]
    assert boxes[:7] == [0, 0, 3 * 4, 2 * 4, 2 * 4, 1 * 4, 0]
    assert texts(tree, "rc-box")[:3] == ["lb/kg", "1×", "2×"]
    assert texts(tree, "rc-set") == []
    assert len(texts(tree, "rc-tick")) == 2 * 4


def test_a_load_that_is_no_weight_has_a_line_for_the_readers_own(printer, parse):
    make, routine = printer({ROUTINE: ("        load: 10 lb\n", "        load: a light bell\n")})
    assert texts(parse(make.embedded(routine)), "rc-load") == ["a light bell · mine "]


def test_sets_are_counted_in_a_column_where_the_format_has_one(printer, parse):
    make, routine = printer()
    tree = parse(documents.page(make, [routine], MORE_SESSIONS, MORE_SESSIONS.bare))
    assert texts(tree, "rc-set") == ["", "1", "2", "1", "2", "1", "2", "1"]


def test_a_small_card_has_boxes_for_every_set_and_no_line_for_a_name(printer, parse):
    make, routine = printer()
    tree = parse(documents.page(make, [routine], INDEX_CARD, INDEX))
    boxes = [len([box for box in row.iter() if box.get("class") == "rc-box"]) for row in tree.iter("tr")]
    assert [count for count in boxes if count] == [9, 6, 6, 3]
    assert texts(tree, "rc-who") == texts(tree, "rc-set") == []


def test_a_card_shows_safety_weeks_address_and_edition(printer, parse):
    make, routine = printer()
    tree = parse(make.embedded(routine))
    assert texts(tree, "rc-safety") == ["Safety. Stop at sharp pain."]
    assert [row for row in texts(tree, "rc-weeks") if row] == [
        "WeekAB1B2CWhat else changes12 × 102 × 30\u00a0s2 × 51 × 20\u00a0sDo it as it stands.3–42 × 102 × 30\u00a0s2 × 51 × 20\u00a0sAdd a round."
    ]
    assert texts(tree, "rc-more") == ["Scan, or go to knees.example/guide/routines/knee-start"]
    assert texts(tree, "rc-line") == [f"Not medical adviceEdition {make.edition(routine)}"]


def test_a_card_names_the_licence_of_its_guide(printer, parse):
    make, routine = printer()
    make.imprint = Imprint("Strong knees", "/", "CC0")
    for page in (
        make.embedded(routine),
        documents.page(make, [routine], POCKET_FOLD, A4),
        make.weeks(make.catalog.plans["knee-weeks"], A4, "h1"),
    ):
        assert "CC0 · not medical advice" in "".join(texts(parse(page), "rc-line"))


def test_both_forms_say_the_same(printer, parse):
    make, routine = printer()
    for name in ("rc-goal", "rc-meta", "rc-asides", "rc-beside", "rc-name", "rc-dose", "rc-safety"):
        assert texts(parse(bare(make, routine)), name) == texts(parse(make.embedded(routine)), name) != []


def test_an_embedded_card_is_one_line_and_no_second_heading(printer, parse):
    make, routine = printer()
    card = make.embedded(routine)
    assert "\n" not in card
    assert not {"h1", "h2", "script", "style", "link"} & {element.tag for element in parse(card).iter()}


@pytest.mark.uncounted
@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_every_class_of_a_card_is_in_its_style_sheets(printer, parse, project, form):
    make, routine = printer()
    css = (project / "templates/theme/assets/card.css").read_text("utf-8") + "".join(classes.files().values())
    known = set(re.findall(r"\.(rc[\w-]*)", css)) | {"rc-figure", "rc-words", "rc-notes", "rc-beside"}
    page = parse(
        documents.page(make, [routine], form, form.bare) + make.weeks(make.catalog.plans["knee-weeks"], A4, "h1")
    )
    assert {name for element in page.iter() for name in (element.get("class") or "").split()} - known == set()


def test_figures_are_files(printer, parse):
    make, routine = printer()
    make.drawn = {"squat", "wall-sit"}
    images = [element.attrib for element in parse(bare(make, routine)).iter("img")]
    assert [image["src"] for image in images[:2]] == [
        "../../exercises/squat/card.svg",
        "../../exercises/wall-sit/card.svg",
    ]
    assert {image["alt"] for image in images} == {"Squat, start and end", "Wall sit, start and end"}
    assert {element.get("loading") for element in parse(make.embedded(routine)).iter("img")} == {"lazy"}


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_each_column_of_a_table_has_a_cell_of_its_own(printer, parse, form):
    """Also where every figure of a page stands below the words."""
    make, routine = printer()
    pages = [parse(documents.page(make, [routine], form, form.bare))]
    make.drawn = {"squat", "wall-sit"}
    for blocks in (routine.blocks, routine.blocks[:1]):
        make.cards.clear()
        make.kept.texts.clear()
        pages.append(parse(documents.page(make, [routine.model_copy(update={"blocks": blocks})], form, form.bare)))
    for table in [table for page in pages for table in page.iter("table")]:
        count = len([*table.iter("col")])
        begun = [begins(row) for row in table.iter("tr")]
        assert {end for *_, end in begun} == {count}
        assert {at for *cells, _ in begun for at in cells} == {*range(count)}


def begins(row):
    """The columns in which the cells of a row begin, and where the last one ends."""
    return [*accumulate((int(cell.get("colspan", "1")) for cell in row), initial=0)]


def test_the_map_has_its_values_in_it(printer):
    make, routine = printer()
    assert "var(--" not in bare(make, routine).partition("rc-map")[2].partition("</svg>")[0]


def test_a_line_break_in_a_name_keeps_its_words_apart(printer, parse):
    make, routine = printer({ROUTINE: ("name: Knee start", "name: |\n  Knee\n  start")})
    assert [" ".join(title.split()) for title in texts(parse(make.embedded(routine)), "rc-title")] == ["Knee start"]


def test_a_card_without_warm_up_or_cool_down_has_no_such_line(printer, parse):
    make, routine = printer()
    plain = routine.model_copy(update={"warm_up": (), "cool_down": ()})
    assert [text[:4] for text in texts(parse(bare(make, plain)), "rc-asides")] == []


@pytest.mark.uncounted
@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_text_on_a_card_is_text(printer, parse, form):
    hostile = '<script>alert(1)</script> {{ 7 * 7 }} & "quoted"'
    make, routine = printer()
    plain = parse(documents.page(make, [routine], form, form.bare))
    squat = make.catalog.exercises["squat"]
    make.catalog.exercises["squat"] = squat.model_copy(update={"name": hostile})
    stop = make.catalog.stops["sharp-pain"]
    make.catalog.stops["sharp-pain"] = stop.model_copy(update={"short": hostile})
    make.cards.clear()
    make.kept.texts.clear()
    named = routine.model_copy(update={"name": hostile, "goal": hostile})
    tree = parse(documents.page(make, [named], form, form.bare))
    assert {element.tag for element in tree.iter()} - {element.tag for element in plain.iter()} <= {"p"}
    assert texts(tree, "rc-title")[0].startswith(hostile)
    assert set(texts(tree, "rc-goal")) == (set() if form.log else {hostile})
    assert f"A {hostile}" in texts(tree, "rc-sessions" if form.log else "rc-name")[0]
    assert texts(tree, "rc-safety")[0] == f"Safety. {hostile}"


def test_a_card_that_does_not_fit_is_empty(printer):
    make, routine = printer(
        {ROUTINE: ("    items:\n", "    items:\n" + "      - {exercise: squat, work: 10 x 10}\n" * 11)}
    )
    assert bare(make, routine) == make.embedded(routine) == ""


def test_a_site_without_an_address_of_its_own_prints_a_path_and_no_code(printer, parse):
    make, routine = printer(url="/")
    page = bare(make, routine)
    assert entities.unescape(page).count('href="/routines/knee-start/"') >= 1
    assert texts(parse(page), "rc-qr") == []


def test_a_template_that_asks_for_what_is_not_there_fails(printer, tmp_path):
    (tmp_path / "card.html.j2").write_text("{{ card.nothing }}")
    make, routine = printer()
    broken = Printer(make.catalog, [tmp_path], Imprint("Strong knees", "/"))
    with pytest.raises(GuideError, match=r"card\.html\.j2:1:1: G401"):
        broken.embedded(routine)


def test_only_long_words_are_broken():
    assert classes.long("W" * 31) == " rc-long"
    assert classes.long("W" * 30 + " " + "W" * 30) == ""
