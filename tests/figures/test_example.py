from __future__ import annotations

import pytest
import yaml

from generator.figures.example import alone, data, flow, lines, looks, short
from generator.figures.kit import named
from generator.figures.lines.skins import SKINS
from generator.figures.looks import Looks
from generator.figures.motion import solve_figure
from generator.figures.pose import STANCE_NAMES, VIEWS, Figure, Frame
from generator.figures.words.stances import STANCES
from generator.publish.pages.examples import examples
from generator.records.keys import keys

NAMED = dict(examples().named())


def test_every_word_has_an_example():
    found = examples()
    assert tuple(found.stances) == STANCE_NAMES == tuple(STANCES)
    assert found.views.keys() == VIEWS.keys()
    written = " ".join(line for example in found.looks.values() for line in looks(example))
    assert all(f"{key.name}: " in written for key in keys(Looks))
    assert all(f"skin: {skin}" in written for skin in SKINS)
    assert found.keys.keys() == Frame.model_fields.keys() - {"stance"}
    assert list(found.kit) == list(named.SORTS)


def test_every_key_within_a_joint_has_an_example():
    """But for flexion, which is a number alone, and what only goes with another key of hands."""
    missing = []
    for key in keys(Frame):
        written = " ".join(flow(data(each.figure)["frames"]) for each in examples().keys.get(key.name, ()))
        missing += [f"{key.name}.{inner.name}" for inner in key.keys if f"{inner.name}:" not in written]
    assert missing == ["spine.flex", "neck.flex", "hands.forward", "hands.side"]


@pytest.mark.parametrize("word", STANCE_NAMES)
def test_a_stance_is_shown_by_itself(word):
    example = examples().stances[word]
    assert example.figure.frames[0].stance == word
    assert example.says
    assert short(example.figure)[0] == f"stance: {word}"


def test_a_view_a_look_a_key_and_kit_are_in_their_examples():
    found = examples()
    assert all(example.figure.view == word for word, example in found.views.items())
    assert all(f": {word}" in " ".join([*looks(example), ": older"]) for word, example in found.looks.items())
    assert all(word in {item.word for item in example.figure.kit} for word, example in found.kit.items())
    for key, some in found.keys.items():
        assert all(key in example.figure.frames[0].model_fields_set for example in some), key


@pytest.mark.parametrize("name", NAMED)
def test_the_lines_of_an_example_make_its_figure(name):
    figure = NAMED[name].figure
    assert Figure.model_validate(alone(yaml.safe_load("\n".join(lines(figure))))) == figure
    assert all(yaml.safe_load(line) for line in short(figure))


@pytest.mark.parametrize("name", NAMED)
def test_a_body_can_take_every_example(name):
    figure = NAMED[name].figure
    for solved in solve_figure(figure, named.hands(figure.kit)):
        assert list(solved.faults) == []


def test_a_second_frame_is_not_added_where_one_is_or_nothing_is():
    assert alone({"frames": [1, 2]}) == {"frames": [1, 2]}
    assert alone({"frames": [1]}) == {"frames": [1, {}]}
    assert alone({"frames": []}) == {"frames": []}
    assert alone("frames") == "frames"


def test_values_are_written_on_one_line():
    assert flow({"a": [1.0, "b", {"c": True}], "d": -0.5}) == "{a: [1, b, {c: true}], d: -0.5}"
