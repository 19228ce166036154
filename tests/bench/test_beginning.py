from __future__ import annotations

import pytest
from knees import LUNGE

from generator.bench.beginning import begin, near
from generator.bench.template import Refused, Wanted
from generator.commands.new import FOLDER, KINDS
from generator.publish.checks import examination
from generator.records import kinds, loader
from generator.records.unfilled import MARK
from generator.text.source import load

SAID = {"pattern": "Knee bend", "level": "beginner", "equipment": "box, Kettlebell", "primary": "quad", "work": "2 x 8"}
FIGURE = "figure:\n  frames:\n    - stance: standing\n    - stance: squat\n"


@pytest.fixture
def start(write):
    """Begin a record of the tiny guide with edits: the guide's root, and what was begun, which is written."""

    def started(kind, name, said=(), edits=None):
        root = write(edits)
        catalog, _ = loader.load(root, "content")
        begun = begin(catalog, root, Wanted(kind, name, (FOLDER / f"{kind}.yml").read_text("utf-8"), dict(said)))
        (root / begun.path).write_text(begun.text, "utf-8")
        return root, begun

    return started


def test_what_is_said_is_understood_and_the_rest_is_left_open(start):
    _, begun = start("exercise", "Side lunge", SAID)
    data = load("", begun.text.encode())[0].data
    assert begun.path == "exercises/side-lunge.yml"
    assert (data["name"], data["draft"], data["pattern"]) == ("Side lunge", True, "bend")
    assert (data["equipment"], data["muscles"]["primary"]) == (["box", "bell"], ["quads"])
    assert data["dose"] == {"work": "2 x 8"}
    assert data["setup"].startswith(MARK)


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_of_each_kind_is_a_draft_without_a_problem(start, kind):
    root, begun = start(kind, "Something new")
    assert examination.examine(root, "content")[1] == []
    assert begun.text.startswith("# yaml-language-server: $schema=") or begun.path.startswith("vocabulary/")


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_of_each_kind_has_all_that_it_needs(kind):
    data = load("", (FOLDER / f"{kind}.yml").read_bytes())[0].data
    fields = kinds.KINDS[kind].model_fields
    assert {key for key, field in fields.items() if field.is_required()} - {"id"} <= data.keys() <= set(fields)


def test_the_pose_of_what_is_most_like_it_is_taken_along(start):
    edits = {
        "exercises/lunge.yml": LUNGE + FIGURE,
        "exercises/hop.yml": LUNGE.replace("Lunge", "Box hop") + FIGURE.replace("squat", "hinge") + "energy: []\n",
    }
    _, begun = start("exercise", "Hop down", {"pattern": "bend"}, edits)
    assert begun.like == "hop"
    assert begun.text.endswith("    - stance: hinge\n")
    assert f"# {MARK}: the pose is that of 'hop'" in begun.text


@pytest.mark.parametrize(
    ("name", "said", "why"),
    [
        ("Deep bends", {}, "'squat' is called so already"),
        ("Squat two", {"id": "squat"}, "there is a record 'squat' already"),
        ("!", {}, "'' cannot be an id"),
        ("Index", {}, "'index' is the name of a page that the guide writes itself; say another id"),
        ("New", {"id": "by-level"}, "'by-level' is the name of a page"),
        ("New", {"id": "../x"}, "cannot be an id"),
        ("New", {"equipment": "box, yyy, xxx", "colour": "red"}, "'yyy'.*\n.*'xxx'.*\n.*'colour'"),
    ],
)
def test_what_cannot_be_begun_is_told(start, name, said, why):
    with pytest.raises(Refused, match=why.replace("(", "\\(")):
        start("exercise", name, said)


def test_other_records_are_named_under_keys_that_a_template_leaves_out(start):
    _, begun = start("exercise", "Side lunge", {**SAID, "easier": "Deep bend", "harder": "wall-sit, walk"})
    data = load("", begun.text.encode())[0].data
    assert (data["easier"], data["harder"]) == (["squat"], ["wall-sit", "walk"])
    assert not {"easier", "harder"} & load("", (FOLDER / "exercise.yml").read_bytes())[0].data.keys()


def test_numbers_are_written_as_such(start):
    _, begun = start("routine", "300", {"minutes": "15", "days_per_week": "2"})
    assert "\nminutes: 15\n" in begun.text
    assert 'name: "300"\n' in begun.text


def test_a_file_that_is_there_is_left_alone(start):
    with pytest.raises(Refused, match="there is a file"):
        start("exercise", "Broken", {}, {"exercises/broken.yml": "name: ["})


def test_an_entry_goes_to_the_end_of_its_vocabulary(start):
    root, begun = start("muscle", "Shin", {"group": "Thighs"})
    text = (root / "vocabulary/muscles.yml").read_text("utf-8")
    assert begun.path == "vocabulary/muscles.yml"
    assert "\nshin:\n  name: Shin\n  draft: true\n" in text
    assert text.startswith("quads:\n")


def test_near_names_are_told(tiny):
    assert near(tiny, "Squats") == "'squat' (Squat)"
    assert near(tiny, "deep bendt") == "'squat' (Squat)"
    assert near(tiny, "Zumba") == ""


def test_a_comma_too_many_names_nothing(start):
    _, begun = start("exercise", "Side lunge", {**SAID, "equipment": "box,, bell,"})
    assert load("", begun.text.encode())[0].data["equipment"] == ["box", "bell"]
