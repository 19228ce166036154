from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from knees import GUIDE

from generator.bench.tidying import orders, tidied
from generator.records.exercise import Exercise
from generator.records.item import Item
from generator.text.source import load

SQUAT, ROUTINE = "exercises/squat.yml", "routines/knee-start.yml"
HEAD = "# yaml-language-server: $schema=../../schema/exercise.json\n"
CHUNK = re.compile(r"^[a-z_]+:.*\n(?:[ -].*\n|\n)*", re.MULTILINE)
ITEM = """\
name: Knees
blocks:
  # the work
  - items:
      # first
      - work: 2 x 12   # few
        exercise:   squat
        rest: 60 s
      - {work: 2 x 10, exercise: walk}
    kind: straight
# at the end
"""


def data(text):
    """What a text holds."""
    return load("a.yml", text.encode())[0].data


def test_keys_come_in_the_order_of_the_model_with_their_comments():
    text = (
        HEAD
        + "# of the level\nlevel: beginner  # so far\n\n# of the name\nname:   'Squat'\nsummary: You sit\n  down.\n# the end\n"
    )
    assert tidied(SQUAT, text) == (
        HEAD
        + "# of the name\nname:   'Squat'\nsummary: You sit\n  down.\n# of the level\nlevel: beginner  # so far\n\n# the end\n"
    )


def test_items_of_lists_are_put_in_order_too():
    assert (
        tidied(ROUTINE, ITEM)
        == """\
name: Knees
blocks:
  # the work
  - kind: straight
    items:
      # first
      - exercise:   squat
        work: 2 x 12   # few
        rest: 60 s
      - {work: 2 x 10, exercise: walk}
# at the end
"""
    )


def test_entries_of_a_vocabulary_stay_where_they_are():
    text = "b:\n  job: Bends.\n  name: B\n\n# of a\na:\n  name: A\n"
    assert tidied("vocabulary/muscles.yml", text) == "b:\n  name: B\n  job: Bends.\n\n# of a\na:\n  name: A\n"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (SQUAT, "name: ["),
        (SQUAT, "level: beginner\nnam: Squat\nname: Squat\n"),  # a key that is none has no place
        (SQUAT, "{level: beginner, name: Squat}\n"),
        (
            SQUAT,
            "name: Squat\nfigure:\n  frames:\n    - stance: squat\n      knees: 90\n      hips: 80\n",
        ),  # as it was drawn
        (
            ROUTINE,
            "blocks:\n  - items: []\n    # of the kind\n    kind: straight\n",
        ),  # a comment that would leave its item
        ("redirects.yml", "- new: a\n  kind: exercise\n"),
    ],
)
def test_what_has_no_order_stays_as_it_is(path, text):
    assert tidied(path, text) == text


@pytest.mark.parametrize("path", [path for path in GUIDE if path.endswith(".yml")])
def test_no_data_change_and_it_is_done_once(path):
    once = tidied(path, GUIDE[path])
    assert data(once) == data(GUIDE[path])
    assert tidied(path, once) == once


@pytest.mark.parametrize("path", [SQUAT, ROUTINE, "plans/knee-weeks.yml"])
@given(st.data())
def test_whatever_the_order_it_comes_out_the_same(path, draw):
    chunks = CHUNK.findall(GUIDE[path])
    assert "".join(chunks) == GUIDE[path]
    told = [f"# of {number}\n{chunk}" for number, chunk in enumerate(chunks)]
    mixed = HEAD + "".join(draw.draw(st.permutations(told)))
    made = tidied(path, mixed)
    assert made == tidied(path, HEAD + "".join(told))
    assert tidied(path, made) == made
    assert sorted(made.split("\n")) == sorted(mixed.split("\n")) or path != SQUAT
    assert data(made) == data(mixed)
    assert all(
        re.search(rf"^# of {number}\n{chunk.split(':')[0]}:", made, re.MULTILINE) for number, chunk in enumerate(chunks)
    )


def test_what_names_a_thing_stands_before_what_is_done_of_it():
    assert next(iter(orders(Item))) == "exercise"
    assert next(iter(orders(Exercise))) == "name"


@pytest.mark.parametrize("text", ["3\n", "true\n", "{}\n", "[]\n", "[a]\n", "- {a: b}\n", "x\n", "[[a]]\n"])
@pytest.mark.parametrize("path", ["vocabulary/muscles.yml", SQUAT])
def test_what_is_no_record_stays_as_it_is(path, text):
    assert tidied(path, text) == text


def test_line_ends_of_windows_stay():
    text = "level: beginner\r\nname: A\r\n"
    assert tidied(SQUAT, text) == "name: A\r\nlevel: beginner\r\n"
    assert tidied(SQUAT, "level: beginner\r\nname: A\n") == "level: beginner\r\nname: A\n"
