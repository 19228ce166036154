from __future__ import annotations

import re

import pydantic
import pytest

from generator.figures.pose import STANCE_NAMES, Figure, stands
from generator.figures.words.stances import STANCES


def test_the_ten_proved_poses_are_read(written):
    for name, pose in written.items():
        assert len(Figure.model_validate(pose).frames) == 2, name


@pytest.mark.parametrize("count", [0, 1, 7])
def test_a_figure_has_two_frames_to_six(count):
    with pytest.raises(pydantic.ValidationError):
        Figure.model_validate({"frames": [{"stance": "standing"}] * count})


def test_the_first_frame_needs_a_stance(refused):
    [(_, message, help)] = refused({"knees": 3})
    assert message == "the first frame needs a 'stance'"
    assert "half-kneeling" in help


def test_every_stance_has_its_row_in_the_table():
    assert set(STANCE_NAMES) == set(STANCES)


def test_the_camera_stands_where_the_view_says(written):
    frames = [{"stance": "standing"}, {}]
    assert Figure.model_validate({"frames": frames}).camera == (14, 8)
    assert Figure.model_validate({"view": "back", "frames": frames}).camera == (-90, 5)
    assert Figure.model_validate(written["rear-delt-fly"]).camera == (48, 20)
    with pytest.raises(pydantic.ValidationError):
        Figure.model_validate({"view": "above", "frames": frames})


def test_an_inset_has_a_view_of_its_own():
    frames = [{"stance": "standing"}, {}]
    assert Figure.model_validate({"frames": frames}).inset is None
    assert stands(Figure.model_validate({"inset": "back", "frames": frames}).inset) == (-90, 5)
    assert stands(Figure.model_validate({"inset": {"turn": 20}, "frames": frames}).inset) == (20, 8)
    with pytest.raises(pydantic.ValidationError):
        Figure.model_validate({"inset": "above", "frames": frames})


@pytest.mark.parametrize("frame", [{"palms": "inside"}, {"knee": 30}])
def test_what_is_unknown_is_refused(refused, frame):
    assert len(refused({"stance": "standing", **frame})) == 1


def words(schema):
    """All keys and fixed words of a JSON schema."""
    if isinstance(schema, dict):
        yield from schema.get("properties", {})
        yield from (word for word in schema.get("enum", []) if isinstance(word, str))
        for part in schema.values():
            yield from words(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from words(part)


def test_no_word_is_one_that_yaml_may_take_for_true_or_false():
    found = set(words(Figure.model_json_schema()))
    assert {"raise", "stance", "half-kneeling", "flat"} <= found
    assert not {word for word in found if re.fullmatch(r"on|off|yes|no|true|false|y|n|null", word, re.IGNORECASE)}


FILE = """\
figure:
  view: sideways
  frames:
    - stance: hinge
      knees: {left: 170}
      shoulders: {flexion: 3}
    - elbow: 90
"""


def test_the_reader_tells_every_problem_at_its_line_and_column():
    from generator.records.reader import read_record
    from generator.text import source
    from generator.values.fields import Record

    class Moved(Record):
        figure: Figure

    document, problems = source.load("moved.yml", ("name: Moved\n" + FILE).encode())
    assert problems == []
    record, problems = read_record(document, Moved, "moved")
    assert record is None
    found = {(problem.location.line, problem.location.column): problem for problem in problems}
    assert found[3, 9].help == "did you mean 'side'?"
    assert found[6, 21].message == "the knee cannot be 170°"
    assert found[7, 19].message == "unknown key 'flexion'"
    assert found[7, 19].help == "did you mean 'flex'?"
    assert found[8, 7].help == "did you mean 'elbows'?"
    assert len(found) == 4


def test_a_picture_shows_the_first_frame_and_those_that_name_a_step_or_all():
    start, step, way = {"stance": "standing"}, {"step": 2}, {"elbows": 40}
    assert Figure.model_validate({"frames": [start, way, way]}).shown == (0, 1, 2)
    assert Figure.model_validate({"frames": [start, way, step, way, step]}).shown == (0, 2, 4)
    with pytest.raises(pydantic.ValidationError, match="5 frames are too many for a picture, which shows 4"):
        Figure.model_validate({"frames": [start, way, way, way, way]})
