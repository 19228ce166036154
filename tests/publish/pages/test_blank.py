from __future__ import annotations

import json
import re
import shutil
import subprocess

import pytest
import yaml
from knees import LUNGE, PROJECT, write_content

from generator.figures.pose import MOST_FRAMES, Frame
from generator.figures.words.joints import HOLDS
from generator.figures.words.places import WORDS
from generator.publish.checks import examination
from generator.publish.pages import blank
from generator.publish.sent.templates import SHIPPED
from generator.records.exercise import Exercise

FOLDER = "content/exercises"


@pytest.fixture(scope="module")
def schema():
    return blank.schema()


@pytest.fixture
def told(tiny):
    """What the form of the tiny guide is made of."""
    return json.loads(blank.form(tiny, FOLDER, lambda file: f"https://git.example/knees/edit/main/{file}"))


def test_the_form_has_every_key_of_an_exercise_with_what_it_means(schema):
    assert [*schema["properties"]] == [key for key in Exercise.model_fields if key != "id"]
    assert all(piece.get("description") for piece in schema["properties"].values())


def test_its_groups_name_keys_that_there_are_each_once(schema):
    text = (SHIPPED / "pages/add-an-exercise.md.j2").read_text("utf-8")
    groups = re.findall(r'data-keys="([^"]*)"', text)
    named = " ".join(groups[:-1]).split()
    assert groups[-1] == "*"
    assert len(named) == len(set(named))
    assert set(named) < set(schema["properties"])
    assert set(schema["required"]) <= set(named)


def test_each_value_is_written_in_one_way_within_its_limits(schema):
    assert "anyOf" not in json.dumps(schema)
    start = schema["$defs"]["Start"]
    assert (start["properties"]["knees"]["minimum"], start["properties"]["knees"]["maximum"]) == (0, 150)
    assert start["properties"]["shoulders"] == {
        "$ref": "#/$defs/Shoulder",
        "title": "Shoulders",
        "description": "`hang` (straight down, however the body leans), or the angles.",
        "sides": True,
    }
    assert [*schema["$defs"]["Shoulder"]["properties"]] == ["flex", "abduct"]
    assert "side" in schema["$defs"]["Figure"]["properties"]["view"]["enum"]


def test_a_picture_begins_with_a_stance_and_what_follows_repeats_no_help(schema):
    frames = schema["$defs"]["Figure"]["properties"]["frames"]
    start, later = (piece["$ref"].rpartition("/")[2] for piece in (*frames["prefixItems"], frames["items"]))
    assert (frames["minItems"], frames["maxItems"]) == (2, MOST_FRAMES)
    assert schema["$defs"][start]["required"] == ["stance"]
    assert "required" not in schema["$defs"][later]
    assert not any("description" in piece for piece in schema["$defs"][later]["properties"].values())


def test_what_may_differ_by_side_is_told_and_a_hand_may_let_go(schema):
    keys = schema["$defs"]["Start"]["properties"]
    sided = {key for key, kind in Frame.model_fields.items() if "Sides[" in str(kind.annotation)}
    assert {key for key, piece in keys.items() if piece.get("sides")} == sided & keys.keys()
    hand = schema["$defs"]["Hand"]
    assert hand["alone"] == ["free"]
    assert {"free", *HOLDS, *WORDS} == set(hand["properties"]["to"]["enum"])


def test_it_needs_only_what_it_asks_for():
    offered, needed = blank.asked()["offered"], blank.asked()["needed"]
    assert {key for keys in needed.values() for key in keys} <= {key for keys in offered.values() for key in keys}


def test_only_parts_that_the_form_asks_for_are_sent(schema):
    assert blank.reached(schema["properties"], schema["$defs"]) == set(schema["$defs"])
    assert blank.reached({"$ref": "#/$defs/Mistake"}, schema["$defs"]) == {"Mistake"}


def test_ids_have_their_names_in_the_order_of_these(told):
    assert [*told["ids"]["exercise"].items()] == [("squat", "Squat"), ("walk", "Walk"), ("wall-sit", "Wall sit")]
    assert told["ids"]["muscle"].keys() == {"quads", "hams", "calves"}
    assert "aim" not in told["ids"]


@pytest.mark.parametrize(
    ("edits", "opens"),
    [
        ("https://github.com/a/b/edit/main/", "https://github.com/a/b/new/main"),
        ("https://github.com/a/b/edit/main/guides/knees/", "https://github.com/a/b/new/main/guides/knees"),
        ("https://codeberg.org/a/b/_edit/main/", "https://codeberg.org/a/b/_new/main"),
        ("https://gitlab.com/a/b/-/edit/main/", None),
        ("https://git.example/a/b/src/main/", None),
    ],
)
def test_a_new_file_is_opened_where_the_host_is_known_to(edits, opens):
    assert blank.opened(FOLDER, lambda file: f"{edits}{file}") == opens


def test_nothing_is_opened_of_a_guide_that_says_no_source():
    assert blank.opened(FOLDER, lambda _: None) is None


@pytest.mark.parametrize(
    ("source", "folder"),
    [
        ("content/vocabulary/muscles.yml", FOLDER),
        ("content/routines/a.yml", FOLDER),
        ("a/content/exercises/b.yml", f"a/{FOLDER}"),
        ("", "exercises"),
    ],
)
def test_exercises_lie_beside_other_records(source, folder):
    assert blank.folder_of(source) == folder


RULES = {"G106", "G301", "G303", "G310", "G335", "G344"}
"""Those that the page knows too, and the shape of a record, of which it knows one more thing than the schema."""
SCRIPT = 'import { ruled } from "%s"; const [facts, values] = JSON.parse(process.argv[1]); console.log(JSON.stringify(values.map((it) => ruled(facts, it).map(({ says }) => /G\\d+/.exec(says)[0]))));'
LIGHT = {"level": "beginner"}
CASES = (
    LIGHT,
    {},
    {"draft": True},
    {"easier": ["squat"]},
    LIGHT | {"easier": ["squat"]},
    {"easier": ["sit-deep"]},
    {"easier": ["squat"], "harder": ["walk"]},
    LIGHT | {"muscles": {"primary": ["quads"], "secondary": ["quads", "hams"]}},
    LIGHT | {"muscles": {"stretched": ["hams"], "secondary": ["quads"]}},
    LIGHT | {"equipment": ["none", "bell"]},
    LIGHT | {"equipment": ["bell"]},
    LIGHT | {"equipment": ["bell"], "weights": 1},
    LIGHT | {"weights": 2},
)
FIVE = [{"stance": "standing"}, *({"torso": lean} for lean in (5, 10, 15, 20))]
SHAPES = (
    LIGHT | {"muscles": {"secondary": ["hams"]}},
    LIGHT | {"figure": {"frames": FIVE}},
    LIGHT | {"figure": {"frames": [FIVE[0], *({**frame, "step": 1} for frame in FIVE[1:])]}},
    LIGHT | {"figure": {"frames": [FIVE[0], FIVE[1] | {"step": 1}, *FIVE[2:]]}},
)


@pytest.fixture(scope="module")
def checked(tmp_path_factory):
    """`checked(cases)`: the facts of a guide with these exercises, and the codes that the checker tells of each."""

    def told(cases):
        edits = {f"exercises/lunge-{number}.yml": yaml.safe_dump(it) for number, it in enumerate(cases)}
        edits["exercises/sit-deep.yml"] = LUNGE.replace("level: intermediate", "level: advanced\neasier: [squat]")
        edits["vocabulary/equipment.yml"] = ("  choice: A bell\n", "  choice: A bell\n  weighed: true\n")
        catalog, problems = examination.examine(
            write_content(tmp_path_factory.mktemp("rules") / "content", edits), "content"
        )
        found = [(it.location.path, it.code.id) for it in problems if it.code.id in RULES]
        codes = [
            sorted(code for path, code in found if path.endswith(f"/lunge-{number}.yml"))
            for number in range(len(cases))
        ]
        return blank.facts(catalog), codes

    return told


@pytest.mark.skipif(not shutil.which("node"), reason="there is no Node to run it")
@pytest.mark.parametrize(
    ("changes", "codes"),
    [(CASES, RULES - {"G106"}), (SHAPES, {"G106"})],
    ids=["rules", "shape"],
)
def test_the_page_tells_by_the_rules_what_the_checker_does(checked, changes, codes):
    cases = [{**yaml.safe_load(LUNGE), **change, "name": f"Lunge {at}"} for at, change in enumerate(changes)]
    facts, said = checked(cases)
    script = SCRIPT % (PROJECT / "templates/theme/assets/add/rules.js").as_uri()
    command = ["node", "--input-type=module", "-e", script, json.dumps([facts, cases])]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    assert [sorted(it) for it in json.loads(told.stdout)] == said
    assert {code for its in said for code in its} == codes
