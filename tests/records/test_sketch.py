"""What a file shows although something is wrong with it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.records.sketch import Known, readable, sketch
from generator.text import source

FRAMES = [{"stance": "standing", "elbows": 20}, {"elbows": 90}]


def found(figure):
    made, left = readable(figure)
    return made and made.model_dump(exclude_unset=True, by_alias=True), left


@pytest.mark.parametrize(
    ("change", "left"),
    [
        ({}, ()),
        ({"view": "sideways"}, ("view",)),
        ({"kit": ["bell", "dumbbells"]}, ("kit", 0)),
        ({"frames": [FRAMES[0], {"elbow": 90}]}, ("frames", 1, "elbow")),
        ({"frames": [{"stance": "standing", "elbows": 300}, FRAMES[1]]}, ("frames", 0, "elbows")),
        ({"frames": [{"stance": "standing", "scapula": {"up": 1}}, FRAMES[1]]}, ("frames", 0, "scapula", "up")),
        ({"frames": [{"stance": "stnding"}, FRAMES[1]]}, ("frames", 0, "stance")),
        ({"colour": "red"}, ("colour",)),
    ],
)
def test_a_figure_is_read_without_what_cannot_be_read(change, left):
    figure, without = found({"frames": FRAMES} | change)
    assert without == ((left,) if left else ())
    assert figure["frames"][0]["stance"] == "standing"
    assert ("kit" in figure) == ("kit" in change)


@pytest.mark.parametrize("frames", [None, [], [FRAMES[0]], [FRAMES[0], 3], [{"elbows": 20}, {}], "standing"])
def test_a_figure_that_is_short_of_frames_or_of_a_stance_gets_them(frames):
    figure, _ = found({"frames": frames} if frames is not None else {})
    assert len(figure["frames"]) == 2
    assert figure["frames"][0]["stance"] == "standing"


@pytest.mark.parametrize("data", [None, "standing", [1], 3])
def test_what_is_no_figure_is_none(data):
    assert readable(data) == (None, ())


plain = st.recursive(
    st.none() | st.booleans() | st.integers(-400, 400) | st.sampled_from(["standing", "hang", "flat", "bell", ""]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["stance", "elbows", "hands", "to", "at", "left", "view", "kit", "turn"]), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip


@given(st.dictionaries(st.sampled_from(["frames", "view", "kit", "arrows", "person", "inset"]), plain, max_size=4))
def test_whatever_is_written_is_read_or_left_out_and_stays_as_it_is(data):
    before = repr(data)
    figure, _ = readable(data)
    assert repr(data) == before
    assert figure is None or figure.frames[0].stance


def test_a_file_shows_its_name_its_prose_and_the_muscles_that_are_there(tiny):
    text = (
        "name: A lunge\nsummary: 3\nsteps: [Step out., 4, Come back.]\nlevel: hard\n"
        "muscles: {primary: [quads, lats], secondary: [quads], stretched: 3}\nfigure: {frames: [{stance: standing}]}\n"
    )
    made = sketch(source.load("lunge.yml", text.encode())[0], "lunge", Known(tiny.muscles))
    assert (made.name, made.texts) == ("A lunge", (("steps", ("Step out.", "Come back.")),))
    assert made.job.main == (tiny.muscles["quads"].shapes,)
    assert made.job.helping == ()
    assert made.job.words == "Step out. Come back."


@pytest.mark.parametrize("text", ["", "- 3\n", "name: [\n", "name: [A]\nfigure: 3\n"])
def test_of_a_file_in_which_nothing_can_be_read_the_id_is_left(tiny, text):
    made = sketch(source.load("lunge.yml", text.encode())[0], "lunge", Known(tiny.muscles))
    assert (made.name, made.job, made.texts) == ("lunge", None, ())
