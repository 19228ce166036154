from __future__ import annotations

import json
import posixpath
import re
from dataclasses import replace
from functools import cache
from itertools import cycle

import pytest
from knees import GUIDE, LUNGE, write_content
from leftovers import BLOCKS, left
from mkdocs.utils.meta import get_data

from generator.cards import classes
from generator.cards.formats import FORMATS
from generator.figures import studio
from generator.publish.checks import examination
from generator.publish.entries.output import Settings
from generator.publish.pages import plan, site
from generator.publish.pages.examples import examples
from generator.records.entry import Entry
from generator.records.kinds import KINDS
from generator.records.source import DESIGNS
from generator.text import links
from generator.values.fields import Part, Ref
from generator.values.load import Load

SQUAT, ROUTINE, PLAN = "exercises/squat.yml", "routines/knee-start.yml", "plans/knee-weeks.yml"
KNEES = Settings("Strong knees", "https://knees.example/")


def by_path(catalog, project, settings=KNEES):
    """Every output of a catalogue by its path."""
    return {output.path: output for output in plan.outputs(catalog, project / "templates", settings)}


@pytest.fixture(scope="module")
def untouched(tiny, project):
    """Every output of the tiny guide as it is."""
    return by_path(tiny, project)


@pytest.fixture
def made(examine, untouched, project):
    """Every output of the tiny guide with edits, by its path."""
    return cached(lambda edits=None: by_path(examine(edits)[0], project) if edits else untouched)


def cached(function):
    """A function that is asked for the same thing again, of a value that cannot be hashed."""
    kept = {}

    def of(*values):
        if repr(values) not in kept:
            kept[repr(values)] = function(*values)
        return kept[repr(values)]

    return of


@pytest.fixture
def shown(made, html, parse):
    """A page of the tiny guide with edits, as HTML; without the card that only print shows."""

    def of(path, edits=None):
        tree = parse(html(get_data(made(edits)[path].content)[0]))
        for card in [element for element in tree if element.tag == "section"]:
            tree.remove(card)
        return tree

    return of


def words(tree):
    """All text of a tree, white space folded."""
    return " ".join("".join(tree.itertext()).split())


def hrefs(tree):
    """All addresses that a tree links to, less a heading's own."""
    return [link.get("href") for link in tree.iter("a") if link.get("class") != "headerlink"]


def test_a_guide_has_a_page_for_every_record_an_index_for_every_kind_and_a_card(made):
    assert sorted(made()) == sorted(
        [
            *(
                "exercises/squat.md",
                "exercises/walk.md",
                "exercises/wall-sit.md",
                "exercises/index.md",
                "exercises/by-level.md",
            ),
            *("muscles/quads.md", "muscles/hams.md", "muscles/calves.md", "muscles/index.md"),
            *("equipment/none.md", "equipment/box.md", "equipment/bell.md", "equipment/index.md"),
            *("patterns/bend.md", "patterns/walking.md", "patterns/hop.md", "patterns/index.md"),
            *("routines/knee-start.md", "routines/index.md", "routines/by-aim.md"),
            *(f"cards/knee-start/{name}.html" for name in ("index", "log", "more-sessions", "one-session")),
            *(
                f"cards/knee-start/{name}.html"
                for name in ("index-card", "quarter-sheets", "pocket-fold", "large-print")
            ),
            *(f"cards/knee-start/sheet-{paper}.html" for paper in ("a4", "letter")),
            *(f"print-tray/all/{form.name}.html" for form in FORMATS),
            "cards/knee-weeks/index.html",
            *("routines/knee-start/session/index.html", "my-things/index.html"),
            *("plans/knee-weeks.md", "plans/index.md"),
            *("conditions/sore-knee.md", "conditions/swollen-knee.md"),
            *("words.md", "sources.md", "cautions.md", "problems.md", "draw-a-figure.md", "print-tray.md"),
            *("add-an-exercise.md", "add-an-exercise/form.json"),
            *(f"draw-a-figure/{name}.svg" for name, _ in examples().named()),
            *("index.md", "about.md", "assets/figures.css", "exercises.json", "robots.txt", "manifest.webmanifest"),
            *(
                "search/names.json",
                "search/names-de.json",
                "search/words-0.json",
                "search/texts-0.json",
                "search/texts-1.json",
                "search/texts-2.json",
            ),
            *classes.files(),
        ]
    )


def test_no_two_outputs_share_a_path(examine, project):
    paths = [output.path for output in plan.outputs(examine()[0], project / "templates", KNEES)]
    assert len(paths) == len(set(paths))


def test_a_page_knows_the_file_it_was_made_from(made):
    outputs = made()
    assert outputs["exercises/squat.md"].source == "content/exercises/squat.yml"
    assert outputs["muscles/quads.md"].source == "content/vocabulary/muscles.yml"
    assert outputs["cards/knee-start/index.html"].source == "content/routines/knee-start.yml"
    assert outputs["index.md"].source == "content/pages/index.md"


def test_only_records_have_a_title(made):
    titles = {path: output.title for path, output in made().items()}
    assert titles["exercises/squat.md"] == "Squat"
    assert titles["exercises/index.md"] is titles["index.md"] is None


@pytest.mark.uncounted
def test_every_link_leads_to_a_page_and_a_section_that_are_there(made, html, parse):
    outputs = made()
    trees = {path: parse(html(get_data(out.content)[0])) for path, out in outputs.items() if path.endswith(".md")}
    anchors = {path: {element.get("id") for element in tree.iter()} for path, tree in trees.items()}
    anchors |= {path: set() for path in outputs if path.endswith(".html")}
    dead = []
    for here, tree in trees.items():
        for href in hrefs(tree):
            target, _, anchor = re.sub(r"\?[^#]*", "", href).partition("#")
            if not target.startswith("https://"):
                path = posixpath.normpath(f"{here}/../{target}") if target else here
                dead += [(here, href)] if path not in anchors or (anchor and anchor not in anchors[path]) else []
    assert dead == []


@pytest.mark.uncounted
def test_every_section_that_search_leads_to_is_there(made, html, parse):
    outputs = made()
    pages = [path for path in outputs if path.endswith(".md")]
    texts = [page for number in (0, 1, 2) for page in json.loads(outputs[f"search/texts-{number}.json"].content)]
    for path, sections in zip(pages, texts, strict=True):
        there = {element.get("id") for element in parse(html(get_data(outputs[path].content)[0])).iter()}
        assert [anchor for anchor, *_ in sections if anchor and anchor not in there] == [], path


FIGURE = {SQUAT: ("pattern: bend\n", "pattern: bend\nfigure: {frames: [{stance: standing}, {knees: 30}]}\n")}
LISTS = ("exercises/index.md", "exercises/by-level.md", "muscles/quads.md", "equipment/bell.md", "patterns/bend.md")


@pytest.fixture(scope="module")
def kept(shared):
    """The folder in which the drawings of all tests are kept."""
    return shared / "cache/figures"


@pytest.fixture(scope="module")
def posed(tmp_path_factory, kept):
    """The catalogue of the tiny guide in which the squat has a figure."""
    root = write_content(tmp_path_factory.mktemp("figured") / "content", FIGURE)
    return examination.examine(root, "content", kept)[0]


@pytest.fixture(scope="module")
def figured(posed, project, kept):
    """Every output of that guide."""
    return by_path(posed, project, replace(KNEES, cache=kept))


@pytest.mark.uncounted
def test_a_preview_makes_movements_and_examples_once_they_are_asked_for(posed, figured, project, monkeypatch, kept):
    drawn = site.pictures.figures(posed, kept)
    with monkeypatch.context() as patch:
        patch.setattr(site.pictures, "figures", lambda *_: drawn)
        patch.setattr(studio.workshop, "made", lambda what, *_: pytest.fail(what))
        found = plan.outputs(posed, project / "templates", replace(KNEES, preview=True))
        for output in found:
            assert output.late or output.data()
    later = {output.path: output.data() for output in found if output.late}
    wanted = [path for path, output in figured.items() if output.late]
    assert {"draw-a-figure/kit-band.svg", "exercises/squat/movement.svg", "cards/knee-start/index.html"} <= set(wanted)
    assert later == {path: figured[path].data() for path in wanted}


@pytest.mark.parametrize("path", LISTS)
def test_a_row_has_the_small_figure_of_an_exercise_that_has_one(figured, html, parse, path):
    page = parse(html(get_data(figured[path].content)[0]))
    drawings = [it for it in page.iter() if it.get("class") == "thumbnail"]
    assert drawings
    for drawing in drawings:
        assert drawing.get("aria-hidden") == "true"
        assert len(drawing)


def test_a_small_picture_stands_beside_a_move_of_a_routine(figured, html, parse):
    path = "routines/knee-start.md"
    page = parse(html(get_data(figured[path].content)[0]))
    drawn, *again = [it for it in page.iter() if it.get("class") == "thumbnail"]
    assert drawn.find("{*}g").get("id") == "drawn-squat"
    assert again
    for drawing in again:
        assert drawing.find("{*}use").get("href") == "#drawn-squat"
        assert drawing.get("viewBox") == drawn.get("viewBox")
    assert figured["exercises/squat/thumbnail.svg"].content.startswith("<svg xmlns=")


@pytest.mark.uncounted
def test_a_figure_that_is_yet_to_be_drawn_is_told_of_in_its_place(posed, figured, project, monkeypatch):
    monkeypatch.setattr(site.pictures, "figures", lambda *_: {})
    pages = by_path(posed, project)
    assert "The figure is being drawn." in pages["exercises/squat.md"].content
    assert "being drawn" not in pages["exercises/walk.md"].content
    assert "being drawn" not in figured["exercises/squat.md"].content
    assert not [path for path, made in pages.items() if "thumbnail" in str(made.content)]


def test_the_page_of_an_exercise_that_moves_links_its_movement(figured):
    movement = figured["exercises/squat/movement.svg"]
    assert movement.source == "content/exercises/squat.yml"
    assert movement.content.startswith("<svg data-movement")
    link = re.compile(r"\[Show the movement\]\((.*)\)")
    assert link.findall(figured["exercises/squat.md"].content) == ["squat/movement.svg"]
    assert link.findall(figured["exercises/walk.md"].content) == []


def test_without_a_figure_there_is_no_picture(made):
    assert not [path for path, output in made().items() if "thumbnail" in path or "thumbnail" in output.content]


def leftover(tree):
    """What looks like Markdown that nobody read, outside of code."""
    texts = [text for it in tree.iter() if it.tag not in ("code", "pre") for text in (it.text, it.tail) if text]
    return left(texts, [it.text or "" for it in tree.iter() if it.tag in BLOCKS])


@pytest.mark.uncounted
@pytest.mark.parametrize(
    "edits",
    [
        {},
        {PLAN: None, ROUTINE: None, "pages/index.md": "# Knees\n"},
        {SQUAT: ("Your heels come up.", "'*Your* heels come *up*.'")},
        *(
            pytest.param(edits, marks=pytest.mark.long)
            for edits in (
                {PLAN: None},
                {SQUAT: ("easier: [wall-sit]\n", "")},
                {ROUTINE: ("basis:\n  - claim: Two days a week are usual.\n    source: practice\n", "")},
            )
        ),
        {ROUTINE: ("rounds: 2\n", "rounds: 1\n"), SQUAT: ("  load: 10 lb\n  rest: 60 s\n", "")},
    ],
)
def test_no_markdown_is_left_over_on_any_page(made, html, parse, edits):
    for path, output in made(edits).items():
        if path.endswith(".md") and path != "problems.md":  # which explains Markdown
            tree = parse(html(get_data(output.content)[0]))
            assert leftover(tree) == [], path


def test_an_exercise_shows_all_that_is_known_of_it(shown):
    tree = shown("exercises/squat.md")
    text = words(tree)
    for part in (
        "You sit down on nothing and stand up again.",
        "2 × 10 reps · 10 lb (4.5 kg) · rest 60 s",
        "Tempo: 2 s up, 1 s hold, 2 s down.",
        "Also called: knee bend exercise, deep bend.",
        "Stand with your feet apart.",
        "Knees out",
        "Your heels come up. Sit back more.",
        "In on the way down, out on the way up.",
        "To make it easier: Go less deep.",
        "Squats made knees stronger in a trial.",
    ):
        assert part in text
    assert [item.text for item in tree.find("ol").iter("li")] == ["Sit back and down.", "Stand up."]


DRAFTS = {
    ROUTINE: ("name: Knee start\n", "name: Knee start\ndraft: true\n"),
    "plans/knee-weeks.yml": ("name: Four knee weeks\n", "name: Four knee weeks\ndraft: true\n"),
}


@pytest.mark.uncounted
def test_a_draft_has_a_mark_on_its_page_and_in_lists(made, html, parse):
    drafted, ready = made(DRAFTS), made({})
    told = "This is not ready: you see it in a preview, and it is not published."
    assert told in words(parse(html(get_data(drafted["routines/knee-start.md"].content)[0])))
    assert told not in ready["routines/knee-start.md"].content
    for path in (
        "routines/index.md",
        "plans/knee-weeks.md",
        "exercises/squat.md",
        "index.md",
        "conditions/sore-knee.md",
    ):
        assert re.search(r"Knee start \(draft\)(\]|</span>|\*\*)", drafted[path].content), path
        assert "(draft)" not in ready[path].content, path
    assert "Knee start (draft)" in drafted["print-tray.md"].content


def test_an_exercise_links_its_ladder_what_it_trains_and_where_it_is_used(shown):
    links = hrefs(shown("exercises/squat.md"))
    for target in (
        "wall-sit.md",
        "../muscles/quads.md",
        "../muscles/hams.md",
        "../equipment/bell.md",
        "../patterns/bend.md",
        "../routines/knee-start.md",
        "../conditions/sore-knee.md",
        "../sources.md#trial-2020",
        "by-level.md#intermediate",
    ):
        assert target in links
    assert "squat.md" in hrefs(shown("exercises/wall-sit.md"))


def test_an_exercise_says_what_to_do_when_its_kit_is_taken(shown):
    text = words(shown("exercises/squat.md"))
    assert (
        "If the kit is taken¶ Wall sit No kit instead of kettlebell; both work quads; a level easier; with no load, so go slowly."
        in text
    )
    assert "With other kit¶ Squat Kettlebell; both work quads; a level harder." in words(shown("exercises/wall-sit.md"))
    nothing = "No other exercise here does the same with other kit. More of the same movement: Walking."
    assert nothing in words(shown("exercises/walk.md"))


def test_a_routine_names_the_first_swap_where_an_exercise_needs_kit_that_few_have(shown):
    text = words(shown("routines/knee-start.md"))
    assert re.search(r"With other kit \w+ Wall sit \(no kit\)", text)
    assert "Squat (kettlebell)" not in text


def test_a_routine_may_say_why_it_names_no_swaps(shown):
    reason = "no_swaps: The others are done standing.\nprogression:\n"
    text = words(shown("routines/knee-start.md", {ROUTINE: ("progression:\n", reason)}))
    assert "With other kit: The others are done standing." in text
    assert "Wall sit (no kit)" not in text


def test_an_exercise_that_lacks_something_says_so_in_words(shown):
    text = words(shown("exercises/lunge.md", {"exercises/lunge.yml": LUNGE}))
    assert "It is in no routine yet." in text
    assert "No study of this exercise is cited here." in text
    assert "found none that calls for special care here." in text
    assert "Also called" not in text


@pytest.mark.uncounted
@pytest.mark.parametrize(
    ("edit", "page"),
    [
        ({"exercises/wall-sit.yml": ("work: 2 x 30 s", "work: 2 x 20 m")}, "exercises/wall-sit.md"),
        ({"routines/knee-start.yml": ("work: 20 s", "work: 2 x 20 m")}, "routines/knee-start.md"),
        ({"plans/knee-weeks.yml": ("work: 30 min", "work: 2 x 20 m")}, "plans/knee-weeks.md"),
    ],
)
def test_a_distance_is_shown_in_both_units(shown, edit, page):
    assert "2 × 20 m (20 yd)" in words(shown(page, edit))


def test_a_title_that_asks_ends_with_its_own_sign(shown):
    text = words(shown("sources.md", {"vocabulary/sources.yml": ("A trial of bending knees", "Do knees bend?")}))
    assert "Do knees bend? Journal of Knees." in text
    assert "What trainers usually do. This guide." in text


@pytest.mark.parametrize(
    ("year", "dated", "bare"),
    [
        ("  year: 2011\n", "Roe R (2011). Tables of energy.", "Roe R (no date). Tables of energy."),
        ("  year: 2024\n", "The editors (2024). What trainers", "The editors. What trainers"),
    ],
)
def test_a_source_without_a_year_says_so_unless_it_is_practice(shown, year, dated, bare):
    assert dated in words(shown("sources.md"))
    assert bare in words(shown("sources.md", {"vocabulary/sources.yml": (year, "")}))


def test_cardio_shows_what_it_costs(shown):
    assert "brisk, 3.5 mph 3.5 Energy tables" in words(shown("exercises/walk.md"))


def test_a_caution_says_what_to_do(shown):
    text = words(shown("exercises/squat.md"))
    assert "Sore knee: change it Do the sit at the wall instead." in text
    assert "Swollen knee: ask first Ask a clinician before you start." in text
    assert "Swollen knee: leave it out Leave it out. More about it" in words(shown("exercises/walk.md"))


def test_a_page_says_what_has_no_upper_end_and_that_there_is_no_rest(shown):
    dose = "work: 2 x 10\n        load: 10 lb\n        rest: 60 s\n        tempo: 2-1-2\n        effort: RIR 2"
    open = "work: 2 x to failure\n        load: 2 x 10 lb\n        rest: no rest\n        tempo: 31X0\n        effort: '@10'"
    text = words(shown("routines/knee-start.md", {ROUTINE: (dose, open)}))
    assert "A Squat: 2 × to failure (stop when form breaks) · 10 lb (4.5 kg) each · no rest" in text
    assert "Tempo: 3 s down, 1 s hold, up fast. Effort 10 of 10." in text


def test_a_routine_shows_its_exercises_in_order_with_dose_weeks_and_safety(shown):
    tree = shown("routines/knee-start.md")
    order = [link for link in hrefs(tree) if link.startswith("../exercises/")]
    assert order[:6] == [
        f"../exercises/{id}.md" for id in ("walk", "squat", "wall-sit", "squat", "wall-sit", "wall-sit")
    ]
    text = words(tree)
    assert "A Squat: 2 × 10 reps · 10 lb (4.5 kg) · rest 60 s" in text
    assert "one set of each in turn, 2 rounds, then rest 30 s" in text
    assert "1 14 Do it as it stands. 3–4 14 Add a round." in text
    assert "14 minutes · Beginner · 2–3 days a week" in text
    (box,) = [element for element in tree.iter() if "admonition" in element.get("class", "").split()]
    assert "Stop at sharp pain. Wear shoes." in words(box)
    assert "../cards/knee-start/index.html" in hrefs(tree)
    assert "../plans/knee-weeks.md" in hrefs(tree)


def test_a_routine_says_what_a_condition_changes_in_it(shown):
    tree = shown("routines/knee-start.md")
    sore, swollen = (element for element in tree.iter("details") if "care" in element.get("class", ""))
    assert words(sore).startswith("Sore knee Your knee hurts when you bend it. More about it. Leave out the Squat.")
    assert "Squat: change it." not in words(sore)
    assert "This routine: ask first. Ask a clinician before you start. Walk: leave it out." in words(swollen)
    assert "Squat: ask first." in words(swollen)
    assert {element.get("id") for element in sore.iter("p")} >= {"with-sore-knee"}
    assert "#if-this-is-you" in hrefs(tree)


@pytest.mark.uncounted
@pytest.mark.parametrize("name", ['A "sore" knee', 'Knee" onclick="x', "<b>*Knee*</b> {: onclick=x }", "??? Knee"])
def test_the_name_of_a_condition_stays_a_text(shown, name):
    edit = {"vocabulary/conditions.yml": ("name: Sore knee", f"name: {name!r}")}
    summary = list(shown("routines/knee-start.md", edit).iter("summary"))[-2]
    assert words(summary) == name
    assert not summary.attrib
    assert [element.tag for element in summary.iter()] == ["summary"]


def test_a_condition_lists_what_to_leave_out_to_ask_about_and_to_change(shown):
    text = words(shown("conditions/sore-knee.md"))
    assert "Fine as they are: 2 Knee bend: Wall sit Walking: Walk With a change: 1 Knee bend: Squat" in text
    swollen = shown("conditions/swollen-knee.md")
    assert "Ask a clinician before: 1 Knee bend: Squat Leave out: 1 Walking: Walk" in words(swollen)
    assert "../routines/knee-start.md#with-swollen-knee" in hrefs(swollen)


def test_a_condition_says_what_it_minds_and_which_routines_suit(shown):
    lines = (
        "  advice: Bend it only as far as it is free of pain.\n"
        "  stages:\n    acute: in the first days\n  positions:\n"
        "    - position: on-toes\n      action: modify\n      risk: setback\n      instead: Hold on.\n"
        "      why: It wobbles.\n      source: trial-2020\n"
        "    - position: on-toes\n      stage: acute\n      action: avoid\n      risk: harm\n"
        "      why: It hurts.\n      source: trial-2020\n"
    )
    edits = {
        "vocabulary/conditions.yml": (lines.split("  stages", maxsplit=1)[0], lines),
        "exercises/walk.yml": ("cautions:\n", "positions: [on-toes]\ncautions:\n"),
    }
    text = words(shown("conditions/sore-knee.md", edits))
    assert "On your toes: change it. Hold on. It wobbles. It may set you back for days." in text
    assert "On your toes, in the first days: leave it out. It hurts. It may do lasting harm." in text
    assert "With a change: 2 Knee bend: Squat Walking: Walk" in text
    assert "Leave out, in the first days: 1 Walking: Walk" in text
    assert "As they stand: Knee start" not in text
    assert "Knee start" in words(shown("conditions/swollen-knee.md"))


def test_a_note_for_a_whole_routine_is_said_where_no_exercise_changes(shown):
    note = "swollen-knee\n    action: modify\n    instead: Rest it well."
    edits = {
        "routines/knee-start.yml": ("swollen-knee\n    action: ask", note),
        "exercises/squat.yml": ("  - condition: swollen-knee\n    action: ask\n", ""),
        "exercises/walk.yml": ("cautions:\n  - condition: swollen-knee\n    action: avoid\n", ""),
    }
    text = words(shown("conditions/swollen-knee.md", edits))
    assert "Knee start (a note for the whole routine)" in text


def test_a_routine_carries_its_card(made):
    assert made()["routines/knee-start.md"].content.count('<section class="rc rc-sheet rc-on-either"') == 1


def test_a_plan_shows_its_days(shown):
    tree = shown("plans/knee-weeks.md")
    rows = {words(row.find("td")): words(row.findall("td")[1]) for row in tree.iter("tr") if row.find("td") is not None}
    assert (
        rows["Monday"]
        == "Knee start: Week 1: Do it as it stands. Week 2: Do everything as it is written. Take it easy. Start"
    )
    assert re.fullmatch(r"Walk, 20–30 min\W*Knee start: As on Monday. Start", rows["Wednesday"])
    assert rows["Friday"] == "Walk, 30 min"
    text = words(tree)
    assert rows["Minutes of cardio"] == "20–30"
    assert (rows["Thighs, sets"], rows["Thighs, holds and drills"]) == ("8", "6")
    assert "The page of each routine says what to change in it, exercise by exercise." in text
    assert "Length 3 weeks" in text


@pytest.mark.uncounted
def test_a_guide_that_neither_pulls_nor_pushes_does_not_speak_of_it(shown):
    assert "Pull" not in words(shown("routines/knee-start.md")) + words(shown("plans/knee-weeks.md"))
    pulling = {"vocabulary/patterns.yml": ("  name: Knee bend\n", "  name: Knee bend\n  kind: pulling\n")}
    routine, whole = (words(shown(f"{path}.md", pulling)) for path in ("routines/knee-start", "plans/knee-weeks"))
    assert "Pulling: 4 sets, and 3 holds or drills. Each movement says which it is." in routine
    assert "Pulling, sets" in whole
    assert "Push" not in routine + whole


def test_a_guide_without_endurance_work_counts_no_minutes_of_it(shown):
    edits = {"vocabulary/patterns.yml": ("  kind: endurance\n", "")}
    assert "cardio" not in words(shown("plans/knee-weeks.md", edits)).lower()


def test_pages_name_the_conditions_of_their_guide_to_search_engines(made):
    described = r'^description: "When to stop, when to ask a clinician, and what to change: sore knee, swollen knee\."$'
    assert re.search(described, made()["cautions.md"].content, re.MULTILINE)


def test_a_muscle_tells_who_works_it_most_and_where_it_helps(shown):
    tree = shown("muscles/hams.md")
    links = hrefs(tree)
    assert links.index("../exercises/wall-sit.md") < links.index("../exercises/squat.md")
    text = words(tree)
    assert text.index("work it most") < text.index("where it helps")


BENDS = {"vocabulary/patterns.yml": ("  name: Knee bend\n", "  name: Knee bend\n  kind: stretching\n")}
REACHED = ("primary: [quads]\n  secondary: [hams]", "secondary: [hams]\n  stretched: [quads]")


def test_drills_without_strain_stand_apart_from_work(shown):
    muscle = words(shown("muscles/hams.md", BENDS))
    assert "Stretches and mobility¶ In these it works without a strain. Squat You " in muscle
    assert muscle.index("Intermediate, kettlebell") < muscle.index("Wall sit You ") < muscle.index("Beginner, no kit")
    assert "work it most" not in muscle
    assert "its sets do not count as strength work" in words(shown("patterns/bend.md", BENDS))


def test_a_stretch_works_no_muscle(shown):
    edits = {"exercises/squat.yml": REACHED}
    muscle = words(shown("muscles/quads.md", edits))
    assert (
        "Stretches and mobility¶ These stretch it. Squat You sit down on nothing and stand up again. Intermediate, kettlebell"
        in muscle
    )
    exercise = words(shown("exercises/squat.md", edits))
    assert "Muscles it stretches¶ Filled: stretched. Striped: help." in exercise
    assert "Also works Hams Stretches Quads" in exercise
    assert "Main muscles" not in exercise


def test_a_movement_may_work_one_muscle_and_stretch_another(shown):
    both = ("secondary: [hams]", "stretched: [hams]")
    exercise = words(shown("exercises/squat.md", {"exercises/squat.yml": both}))
    assert "Filled: most of the work, or stretched: Hams." in exercise
    row = shown("exercises/index.md", {"exercises/squat.yml": both}).find(".//a[@href='squat.md']")
    assert (row.get("data-main"), row.get("data-help")) == ("quads", "hams")
    assert "These stretch it. Squat" in words(shown("muscles/hams.md", {"exercises/squat.yml": both}))


@pytest.mark.uncounted
def test_a_routine_without_strength_work_counts_no_sets(shown):
    edits = {"vocabulary/patterns.yml": ("  name: Knee bend\n", "  name: Knee bend\n  kind: endurance\n")}
    page = words(shown("routines/knee-start.md", edits))
    assert "None of it is strength work, so there are no sets to count." in page
    assert not re.search("Sets of its own|Pulling:", page)
    assert "Sets of its own" in words(shown("routines/knee-start.md"))


@pytest.mark.parametrize("path", ["exercises/squat.md", "routines/knee-start.md"])
def test_the_numbers_of_a_dose_stay_with_their_units(shown, path):
    text = "".join(shown(path).itertext())
    assert "2 × 10\u00a0reps · 10\u00a0lb (4.5\u00a0kg) · rest 60\u00a0s" in text
    assert "2\u00a0s up, 1\u00a0s hold, 2\u00a0s down" in text


def test_a_list_does_not_repeat_what_it_stands_under(shown):
    row = "Wall sit You sit against a wall without a chair."
    for path, facts in (
        ("patterns/bend.md", "No kit"),
        ("exercises/by-level.md", "No kit"),
        ("equipment/none.md", "Beginner"),
    ):
        text = words(shown(path))
        assert f"{row} {facts}" in text
        assert f"{row} {facts}," not in text


def test_who_has_no_kit_finds_what_can_be_done_with_what_homes_have(shown):
    assert "with nothing to buy" not in words(shown("equipment/bell.md"))
    assert "with nothing to buy" not in words(shown("equipment/none.md"))
    everyday = {"vocabulary/equipment.yml": ("  choice: A bell", "  everyday: true\n  choice: A bell")}
    page = shown("equipment/none.md", everyday)
    assert "Routines with nothing to buy" in words(page)
    assert "Beginner, 14 minutes Needs at home: kettlebell" in words(page)


@pytest.mark.parametrize("path", ["equipment/box.md", "patterns/hop.md"])
def test_a_record_that_nothing_uses_says_so(shown, path):
    assert " yet. See all " in words(shown(path))


def test_kit_tells_what_to_check_and_who_needs_it(shown):
    assert "Check first: Test it with one foot first." in words(shown("equipment/box.md"))
    assert {"../routines/knee-start.md", "../exercises/squat.md"} <= set(hrefs(shown("equipment/bell.md")))


def test_sources_know_the_claims_that_use_them(shown):
    tree = shown("sources.md")
    assert {"exercises/squat.md", "conditions/sore-knee.md", "index.md", "https://doi.org/10.1000/knees.2020"} <= set(
        hrefs(tree)
    )
    text = words(tree)
    assert "Doe J and others (2020). A trial of bending knees. Journal of Knees." in text
    assert (
        "Randomized trial, 40 people: Adults with sore knees. The trial compared 20 adults who squatted with 20" in text
    )


def test_sources_are_explained_in_the_order_of_their_designs(made, project):
    template = (project / "templates/pages/sources.md.j2").read_text(encoding="utf-8")
    assert tuple(re.findall(r'^  "([^"]+)": "', template, re.MULTILINE)) == DESIGNS
    text = get_data(made()["sources.md"].content)[0]
    assert text.index("**Randomized trial**") < text.index("**Reference**") < text.index("**Usual practice**")
    assert "**EMG study**" not in text


def test_a_large_study_has_all_its_people(shown):
    edits = {"vocabulary/sources.yml": ("size: 40", "size: 1234567")}
    for path in ("sources.md", "exercises/squat.md"):
        assert "1,234,567 people" in words(shown(path, edits))


def test_a_claim_says_who_was_compared_and_what_sensors_measured(shown):
    text = words(shown(SQUAT.replace(".yml", ".md")))
    assert (
        "in a trial. The trial compared 20 adults who squatted with 20 who did not. (Knee trial 2020: randomized trial"
        in text
    )
    edits = {
        "vocabulary/sources.yml": ("design: randomized trial", "design: laboratory study"),
        SQUAT: (
            "claim: Squats made knees stronger in a trial.",
            "activity: {who: adults, muscles: [{muscle: quads, level: hard}]}",
        ),
    }
    tree = shown(SQUAT.replace(".yml", ".md"), edits)
    assert "In 40 adults, this exercise worked the quads hard. " in words(tree)


def test_index_pages_list_everything(shown):
    assert [link for link in hrefs(shown("exercises/index.md")) if "/" not in link] == [
        "by-level.md",
        "squat.md",
        "walk.md",
        "wall-sit.md",
    ]
    assert "No exercise of this level yet." in words(shown("exercises/by-level.md"))
    assert "quads.md" in hrefs(shown("muscles/index.md"))
    assert "Kettlebell: 1 exercise" in words(shown("equipment/index.md"))
    assert "No kit: 2 exercises" in words(shown("equipment/index.md"))
    assert "swollen-knee" in {element.get("id") for element in shown("cautions.md").iter()}


def test_a_guide_of_exercises_alone_has_no_page_of_other_kinds_and_no_link_to_one(made):
    outputs = made({PLAN: None, ROUTINE: None})
    written = {path: output.content for path, output in outputs.items() if path.endswith(".md")}
    linked = {
        posixpath.normpath(posixpath.join(posixpath.dirname(path), way))
        for path, text in written.items()
        for way in re.findall(r"\]\(([^)#:]+\.md)", text)
    }
    assert {"muscles/index.md", "cautions.md"} <= linked <= written.keys()
    assert not [path for path in outputs if path.startswith(("plans", "routines", "print-tray", "cards"))]
    assert "3 exercises\n" in written["index.md"]


def test_the_problems_page_has_a_section_for_every_code(shown):
    assert {code.id.lower() for code in site.render.codes.ALL} <= {
        element.get("id") for element in shown("problems.md").iter()
    }


def test_the_problems_page_names_an_id_of_its_guide(shown):
    assert "small letters, digits and single hyphens. One of this guide is 'squat'." in words(shown("problems.md"))


def test_a_hand_written_page_has_its_parts_put_in(shown):
    tree = shown("index.md")
    assert [words(heading) for heading in tree.iter("h3")] == ["A bell¶"]
    assert "Knee start 14 minutes · Beginner · 4 moves Needs kettlebell" in words(tree)
    assert "3 exercises, " in words(tree)
    assert hrefs(tree)[:2] == ["sources.md#trial-2020", "exercises/squat.md"]
    assert "routines/knee-start.md" in hrefs(tree)


def test_a_hand_written_page_is_never_run_as_a_template(made):
    page = "# {{ 7 * 7 }} {% raw %}\n\n<!-- guide: counts -->\n\n\\1 \\g<0> {# x #}\n"
    content = get_data(made({"pages/index.md": page})["index.md"].content)[0]
    assert content.startswith("# {{ 7 * 7 }} {% raw %}\n")
    assert content.endswith("\\1 \\g<0> {# x #}\n")


def test_a_page_without_a_marker_is_as_it_was_written(made):
    assert get_data(made()["about.md"].content)[0] == GUIDE["pages/about.md"]


# Hostile text in every field.

FIXED = {"id", "level", "kind", "action", "doi", "url"}
"""Fields whose text is one of a few words, or has a form of its own."""


def filled(value, text, mark=None, name=""):
    """A record, or a piece of one, with every text that people write set to `text`."""
    if isinstance(value, Part):
        marks = links.marks(type(value))
        return value.model_copy(
            update={key: filled(getattr(value, key), text, mark, key) for key, mark in marks.items()}
        )
    if isinstance(value, tuple):
        return tuple(filled(item, text, mark, name) for item in value)
    if isinstance(value, dict):
        return {key: filled(item, text, mark, name) for key, item in value.items()}
    if isinstance(value, Load):
        return Load(text)
    return text if isinstance(value, str) and name not in FIXED and not isinstance(mark, Ref) else value


HARMLESS = "words of no harm"
SAMPLES = [
    '"><img src=x onerror=alert(1)>',
    "{{ 7 * 7 }} {% for x in y %}",
    "[x](javascript:alert(1))",
    "a | b | c",
    "<script>alert(1)</script>",
    "</section></p></td><h1>x",
    "- a",
    "12345678901. a",
    "# a #",
    "!!! note",
    ":   a",
    "***",
    "`a` \\",
    "&lt;b&gt; &amp;",
    "~~~",
    "a { onclick=alert(1) }",
    "{: onclick=alert(1) }",
    "---",
    "<!-- guide: counts -->",
]


@pytest.fixture(scope="module")
def bodies(tiny, project, html, parse):
    """Every page of a guide whose texts are all the same: path -> (tags and attributes, words), through Markdown."""

    @cache
    def read(path, content):  # many pages are the same whatever the texts
        tree = parse(html(get_data(content)[0]) if path.endswith(".md") else content)
        for data in tree.iter("script"):
            data.text = " ".join(texts(json.loads(data.text))) if data.text else None
        said = re.sub("edition [0-9a-f]{6}", "edition", words(tree).lower())  # of a card, which follows the texts
        return [(element.tag, attributes(element)) for element in tree.iter()], said

    def of(text):
        made = by_path(same_text(tiny, text), project)
        pages = (path for path in made if not path.startswith("search/"))  # data, which no page has in it as HTML
        return {path: read(path, made[path].content) for path in pages}

    return cache(of)


def texts(data):
    """The texts of JSON in their order, less the edition, which follows them."""
    if isinstance(data, str):
        return [data]
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [text for key, item in items if key != "edition" for text in texts(item)]


def same_text(catalog, *texts):
    """The catalogue with every text that people write set to one text; of several, each record has another one by turns."""
    entries = {
        key: Entry(filled(entry.record, text), entry.document, entry.base)
        for (key, entry), text in zip(catalog.entries.items(), cycle(texts), strict=False)
    }
    return type(catalog)(entries, catalog.pages)


def attributes(element):
    """The attributes of an element, less a heading's address, which is made of its words, and the height of a card's row."""
    if element.get("class") == "headerlink" or "rc-x" in element.get("class", ""):
        return {}
    heading = element.tag in ("h1", "h2", "h3")
    return {
        key: value for key, value in element.attrib.items() if not (heading and key == "id" and element.tag == "h1")
    }


@pytest.mark.uncounted
@pytest.mark.parametrize("text", [*SAMPLES[:2], *(pytest.param(it, marks=pytest.mark.long) for it in SAMPLES[2:])])
def test_hostile_text_in_every_field_is_shown_as_text_on_every_page(bodies, text):
    folded = " ".join(text.lower().split())
    hostile = bodies(text)
    for path, (tags, shown) in bodies(HARMLESS).items():
        assert hostile[path] == (tags, shown.replace(HARMLESS, folded)), path


YAML = ['a: "b" # c', "<b>", "---\nx: 1", "{{ x }}", "*a* [[squat]]", "'", "- a", "\U0001f41e"]
"""What would be more than a text in front matter, were it not quoted."""


@pytest.mark.uncounted
@pytest.mark.parametrize("texts", [YAML, *(pytest.param([it], marks=pytest.mark.long) for it in YAML)])
def test_the_front_matter_is_only_what_the_guide_writes(tiny, project, texts):
    for output in by_path(same_text(tiny, *texts), project).values():
        if output.title and output.path.endswith(".md"):
            _, meta = get_data(output.content)
            assert set(meta) - {"trail", "previous", "next", "styles", "scripts"} == {"description", "search"}
            near = [*meta.get("trail", []), *(meta[key] for key in ("previous", "next") if key in meta)]
            assert not [place for place in near if re.search('[<>"]', place["title"])]
            assert not re.search('[<>"]', meta["description"])
            assert all(isinstance(name, str) for name in meta["search"].get("names", ()))


def test_every_kind_of_record_is_filled_with_hostile_text(tiny):
    assert {kind for kind, _ in tiny.entries} == set(KINDS)


def test_beside_an_exercise_that_is_offered_stands_how_it_has_to_be_changed_itself(shown):
    sits = ("cautions: []\n", "cautions:\n  - condition: sore-knee\n    action: modify\n    instead: Sit higher.\n")
    text = words(shown("exercises/squat.md", {"exercises/wall-sit.yml": sits}))
    assert "Wall sit: Sit higher." in text
