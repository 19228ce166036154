from __future__ import annotations

import pytest

from generator.records.exercise import Exercise
from generator.records.plan import Plan
from generator.records.reader import read_record, read_vocabulary, without_value
from generator.records.vocabulary import Muscle
from generator.text import source

EXERCISE = """\
name: Squat
summary: You sit down on nothing.
pattern: bend
level: beginner
equipment: [none]
muscles:
  primary: [quads]
setup: Stand.
steps: [Sit down., Stand up.]
cues: [Knees out]
mistakes:
  - mistake: You fall.
    instead: Do not fall.
breathing: Breathe.
dose:
  work: 2 x 10
cautions: []
"""


def read(text, kind=Exercise):
    """The record in a text, and its problems."""
    document, problems = source.load("x.yml", text.encode())
    assert problems == []
    return read_record(document, kind, "squat")


def said(text, kind=Exercise):
    """The problems of a text, each as `line:column CODE message` with its help in brackets."""
    return [
        f"{p.location.line}:{p.location.column} {p.code.id} {p.message}" + (f" [{p.help}]" if p.help else "")
        for p in read(text, kind)[1]
    ]


def test_a_record_has_the_id_of_its_file():
    record, problems = read(EXERCISE)
    assert (record.id, record.name, problems) == ("squat", "Squat", [])


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("level: beginner", "level: begginer", "4:8 G104 'begginer' is not one of beginner, intermediate, advanced [did you mean 'beginner'?]"),
        ("level: beginner", "level: 7", "4:8 G104 '7' is not one of beginner, intermediate, advanced"),
        ("pattern: bend", 'pattern: ""', "3:10 G105 'pattern' must not be empty"),
        ("steps: [", "instructions: [", "9:1 G101 unknown key 'instructions' [did you mean 'steps'?]"),
        ("work: 2 x 10", "reps: 10", "16:3 G101 unknown key 'reps' [write 'work: 3 x 10']"),
        ("cautions: []", "cautions: []\nreps: 10", "18:1 G101 unknown key 'reps' [write 'work: 3 x 10' below 'dose', indented]"),
        ("work: 2 x 10", "work: a lot", "16:9 G106 'a lot' is not a dose [write sets x amount, like '2 x 12', '3 x 30 s', '2 x 10 per side', '12, 10, 8', '3 x AMRAP' or '20-30 min']"),
        ("work: 2 x 10", "work: [2, 10]", "16:9 G106 this takes one line of text [write it like '2 x 12 per side']"),
        ("setup: Stand.", "setup: 12", "8:8 G103 'setup' must be a line of text; put it in quotes if it looks like a number"),
        ("setup: Stand.", "setup: true", "8:8 G103 'setup' must be a line of text; put it in quotes if it looks like a number"),
        ("setup: Stand.", "setup: {a: b}", "8:8 G103 'setup' must be a line of text; put it in quotes if it looks like a number [put the text in quotes; YAML takes what holds ': ' for a key and its value]"),
        ("setup: Stand.", 'setup: " "', "8:8 G105 'setup' must not be empty"),
        ("setup: Stand.", "setup: " + "a" * 401, "8:8 G105 'setup' has more than 400 characters"),
        ("[Sit down., Stand up.]", "Sit down.", "9:8 G103 'steps' must be a list; write '[a, b]' or one '- item' a line"),
        ("[Sit down., Stand up.]", "[Sit down.]", "9:8 G105 'steps' needs at least 2"),
        ("[Sit down., Stand up.]", "[a, b, c, d, e, f, g, h, i]", "9:8 G105 'steps' has more than 8 items"),
        ("[Sit down., Stand up.]", "[Sit down., 2]", "9:20 G103 an item of 'steps' must be a line of text; put it in quotes if it looks like a number"),
        ("  primary: [quads]", "  - quads", "7:3 G103 'muscles' must be 'key: value' lines [known keys: because, primary, secondary, stretched]"),
        ("    instead: Do not fall.\n", "", "12:5 G102 missing key 'instead' [What to do instead.]"),
        ("setup: Stand.\n", "", "1:1 G102 missing key 'setup' [The starting position.]"),
        ("setup: Stand.", "settup: Stand.", "8:1 G101 unknown key 'settup' [did you mean 'setup'?]"),
        ("    instead:", "    insted:", "13:5 G101 unknown key 'insted' [did you mean 'instead'?]"),
        ("  work: 2 x 10", "  work: 2 x 10\n  lode: 5 kg", "17:3 G101 unknown key 'lode' [did you mean 'load'?]"),
        ("  work: 2 x 10", "  work: 2 x 10\n  zzz: 1", "17:3 G101 unknown key 'zzz' [known keys: effort, load, rest, tempo, work]"),
        ("name: Squat", "id: squat\nname: Squat", "1:1 G101 unknown key 'id' [take it out: the file name, or the key in a vocabulary, is the id]"),
        ("name: Squat", "name: Squat\naliases: deep bend", "2:10 G103 'aliases' must be a list; write '[a, b]' or one '- item' a line [write '[deep bend]']"),
    ],
)  # fmt: skip
def test_a_value_that_does_not_fit_is_told_at_its_place(old, new, expected):
    assert old in EXERCISE
    assert said(EXERCISE.replace(old, new, 1)) == [expected]


def edits(text, kind=Exercise):
    """What the checker offers to write, each as what it replaces and by what."""
    lines = text.split("\n")
    found = [problem.edit for problem in read(text, kind)[1] if problem.edit]
    return [(lines[it.start[0] - 1][it.start[1] - 1 : it.end[1] - 1], it.text) for it in found]


def test_a_key_or_word_that_can_mean_one_thing_is_written():
    assert edits(EXERCISE.replace("steps:", "instructions:")) == [("instructions", "steps")]
    assert edits(EXERCISE.replace("beginner", "begginer")) == [("begginer", "beginner")]
    assert edits(EXERCISE.replace("setup:", "settup:")) == [("settup", "setup")]


def test_nothing_is_written_where_there_is_a_choice():
    assert edits(EXERCISE + "instructions: [Go., Stop.]\n") == []  # its steps are there
    assert edits(EXERCISE.replace("cues: [", "tips: [a]\nreminders: [")) == []  # both would be its cues
    assert edits(EXERCISE.replace("work:", "reps:")) == []  # the value would have to change too
    days = "name: A\nstages: [{weeks: 1, focus: Go., days: {funday: []}}]\n"
    assert edits(days, Plan) == []  # Sunday, or Monday


def test_all_problems_of_a_file_are_told():
    text = EXERCISE.replace("level: beginner", "level: hard").replace("2 x 10", "99 x 10").replace("Stand.", "5")
    assert [line.split()[0] for line in said(text)] == ["4:8", "8:8", "16:9"]


def test_a_list_that_is_short_only_of_wrong_items_is_told_once():
    assert said(EXERCISE.replace("[Knees out]", "[7]")) == [
        "10:8 G103 an item of 'cues' must be a line of text; put it in quotes if it looks like a number"
    ]


def test_a_key_without_a_value_is_not_missing_as_well():
    document, problems = source.load("x.yml", EXERCISE.replace("setup: Stand.", "setup:").encode())
    assert [problem.code.id for problem in problems] == ["G012"]
    assert read_record(document, Exercise, "squat")[1] == []


@pytest.mark.parametrize("text", ["- a\n", "just text\n", "12\n"])
def test_a_file_is_key_value_lines(text):
    assert said(text) == ["1:1 G011 a record must be 'key: value' lines [write it as other records are written]"]


def test_a_day_has_a_name_and_a_session_one_thing():
    text = (
        "name: Plan\ngoal: Go.\naudience: All.\nlevel: beginner\nsafety: [Stop.]\n"
        "stages:\n  - weeks: 1\n    focus: Go.\n    days:\n      funday: [{routine: a}]\n      monday: [{routine: a, exercise: b}]\n"
    )
    days = "monday, tuesday, wednesday, thursday, friday, saturday, sunday"
    assert said(text, Plan) == [
        f"10:7 G104 'funday' is not one of {days} [did you mean 'sunday'?]",
        "11:16 G106 a session is one routine or one exercise [keep one of the two keys]",
    ]


def test_a_vocabulary_gives_each_entry_by_itself():
    text = 'quads:\n  name: Quads\n  latin: q\n  plain: front\n  job: Straightens.\n  group: thighs\n  areas: [{view: front, outline: "1 2, 3 4, 5 6"}]\nHams:\n  name: Hams\nback: text\n'
    document, _ = source.load("x.yml", text.encode())
    entries = {id: (record, problems) for id, record, problems in read_vocabulary(document, Muscle)}
    assert entries["quads"][0].latin == "q"
    assert [f"{p.location.line}:{p.location.column} {p.code.id}" for p in entries["Hams"][1]][:2] == [
        "8:1 G013",
        "9:3 G102",
    ]
    assert [f"{p.location.line}:{p.location.column} {p.code.id}" for p in entries["back"][1]] == ["10:7 G011"]


def test_an_entry_without_a_value_is_known_by_its_id():
    document, told = source.load("x.yml", b"quads:\n")
    assert [problem.code.id for problem in told] == ["G012"]
    assert list(read_vocabulary(document, Muscle)) == []
    assert list(without_value(document)) == ["quads"]


def test_a_vocabulary_is_no_list():
    document, _ = source.load("x.yml", b"- quads\n")
    ((id, record, problems),) = read_vocabulary(document, Muscle)
    assert (id, record, [problem.code.id for problem in problems]) == ("", None, ["G011"])
