from __future__ import annotations

import random

import pytest
from knees import GUIDE, write_content

from generator.publish.checks import examination
from generator.publish.entries.output import Settings
from generator.publish.kept.traces import Traces
from generator.publish.pages import plan
from generator.records.watched import Answers

SQUAT = "exercises/squat.yml"
KNEES = Settings("Strong knees", "https://knees.example/", preview=True)


@pytest.fixture
def traces(tmp_path):
    return lambda: Traces().at(tmp_path / "texts")


@pytest.fixture
def begun(traces, examine):
    """`begun(edits, amid)`: what is kept, held against the tiny guide with edits."""

    def begun(edits=None, amid="amid"):
        found = traces()
        found.begin(amid, Answers(examine(edits)[0]))
        return found

    return begun


def text(traces, said, given="given", *, name="a.md", asks=(("exercises", "squat"),)):
    """A text that asks some questions; what is kept of it, where it is kept."""
    made = traces.text(name, given, lambda note: [*map(note, asks), said][-1])
    traces.end()
    return made


def test_a_text_is_kept_until_an_answer_changes(begun):
    assert text(begun(), "first") == "first"
    assert text(begun(), "second") == "first"
    assert text(begun({"exercises/walk.yml": ("name: Walk", "name: Stroll")}), "third") == "first"
    assert text(begun({SQUAT: ("on nothing", "on a box")}), "fourth") == "fourth"
    assert text(begun({SQUAT: ("on nothing", "on a box")}), "fifth") == "fourth"


def test_a_text_is_made_again_where_it_is_given_something_else_or_amid_something_else(begun):
    assert text(begun(), "first") == "first"
    assert text(begun(), "second", "other") == "second"
    assert text(begun(amid="other"), "third", "other") == "third"


def test_a_text_that_nobody_asks_for_is_not_kept(begun):
    text(begun(), "first")
    text(begun(), "other", name="b.md")
    assert text(begun(), "second") == "second"


def test_within_a_process_texts_are_kept_without_a_file(examine):
    traces = Traces()
    traces.begin("amid", Answers(examine()[0]))
    assert [text(traces, said) for said in ("first", "second")] == ["first", "first"]


def outputs(root, project, traces):
    """Every page of a guide, by path."""
    catalog, _ = examination.examine(root, "content")
    entries = plan.outputs(catalog, project / "templates", KNEES, traces)
    found = {output.path: output.data() for output in entries if not output.late}
    if traces:
        traces.end()
    return found


def change(chance, root):
    """Change a word or a line of a record, as somebody does who edits it, and as somebody does who errs."""
    path = root / chance.choice([path for path in GUIDE if not path.startswith("pages/")])
    lines = (
        path.read_text("utf-8").split("\n") if path.exists() else GUIDE[path.relative_to(root).as_posix()].split("\n")
    )
    place = chance.randrange(len(lines))
    what = chance.choice(["word", "word", "line", "twice", "file"])
    if what == "word":
        words = lines[place].split(" ")
        words[-1] = chance.choice(["squat", "wall-sit", "Knees.", f"{chance.randrange(9)}", f"{words[-1]} more"])
        lines[place] = " ".join(words)
    elif what == "line":
        del lines[place]
    elif what == "twice":
        lines.insert(place, lines[place])
    if what == "file" and path.exists() and chance.random() < 0.3:
        path.unlink()
    else:
        path.write_text("\n".join(lines), "utf-8")


def held(tmp_path, project, seed, number):
    """Make changes, some of which break the guide, and hold what comes of it with texts kept against the same from nothing."""
    chance, traces = random.Random(seed), Traces()
    root = write_content(tmp_path / "content")
    whole = outputs(root, project, traces)
    for _ in range(number):
        if chance.random() < 0.3:
            write_content(root)
        change(chance, root)
        found = outputs(root, project, traces)
        assert found == outputs(root, project, None)
        assert found.keys() & whole.keys()


@pytest.mark.uncounted
def test_texts_after_changes_are_as_from_nothing(tmp_path, project):
    held(tmp_path, project, 1, 4)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2, 12))
def test_texts_after_many_changes_are_as_from_nothing(tmp_path, project, seed):
    held(tmp_path, project, seed, 50)
