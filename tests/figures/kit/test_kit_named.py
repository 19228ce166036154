from __future__ import annotations

import numpy as np
import pytest
from jsonschema import validate
from jsonschema.exceptions import ValidationError as SchemaError
from pydantic import TypeAdapter, ValidationError

from generator.figures.kit import named
from generator.figures.kit.built import build
from generator.figures.kit.paint import ordered
from generator.figures.lines.camera import camera
from generator.figures.motion import solve_figure
from generator.figures.pose import STANCE_NAMES
from generator.values.quantity import QuantityError

SUITS = {
    "mat": "prone",
    "bench": "supine",
    "pull-up-bar": "hanging",
    "chair": "seated",
    "lat-pulldown": "pulldown",
    "seated-row": "row",
    "rowing-machine": "row",
    "bike": "cycle",
    "arm-crank": "seated",
    "reverse-pec-deck": "seated",
    "treadmill": "run",
    "elliptical": "run",
    "stairs": "run",
    "poles": "run",
    "foam-roller": "supine",
    "back-extension-bench": "incline",
    "table": "plank",
    "step": "plank",
    "low-bar": "hanging",
    "suspension-straps": "hanging",
    "barbell": "lift",
    "water": "prone",
    "assisted-pull-up": "hanging",
    "lever-row": "seated",
    "chest-press": "seated",
    "pullover-machine": "seated",
}
MOVING = {"dumbbells", "band", "barbell", "jump-rope", "kettlebell", "landmine", "poles", "towel"}
PARTLY = {
    "assisted-pull-up",
    "arm-crank",
    "bike",
    "cable",
    "chest-press",
    "elliptical",
    "lat-pulldown",
    "lever-row",
    "pullover-machine",
    "reverse-pec-deck",
    "rowing-machine",
    "seated-row",
    "ski-ergometer",
    "suspension-straps",
}
SUNKEN = {"treadmill", "mat"}


def bare(word):
    """A piece of kit, with no option but those that it needs."""
    return named.read({word: {key: words[0] for key, words in named.SORTS[word].needed.items()}})


def built(poses, word, number=0):
    found = poses(SUITS.get(word, "standing"), number)
    return build([bare(word)], found.frames, found.frames[number])


def places(kit):
    return [
        tuple(np.round(getattr(solid, "centre", getattr(solid, "start", None)), 6))
        for piece in kit.pieces
        for solid in piece.solids
    ]


@pytest.mark.parametrize("word", named.SORTS)
def test_every_word_builds(poses, word):
    for number in (0, 1):
        kit = built(poses, word, number)
        assert kit.pieces or kit.lines
        assert all(np.isfinite(place).all() for place in places(kit))


@pytest.mark.uncounted
@pytest.mark.parametrize("stance", STANCE_NAMES)
def test_every_word_goes_with_every_stance(read, stance):
    skeleton = solve_figure(read({"stance": stance}))[0].skeleton
    for word in named.SORTS:
        kit = build([bare(word)], [skeleton, skeleton], skeleton)
        for thing in ordered(kit, camera(14, 8)):
            assert np.isfinite(thing.shape.depth(*thing.shape.outline[:, :2].T)).all(), word


@pytest.mark.parametrize("word", sorted(set(named.SORTS) - MOVING - PARTLY))
def test_fixed_kit_stays_put(poses, word):
    assert places(built(poses, word, 0)) == places(built(poses, word, 1))


@pytest.mark.parametrize("word", sorted(PARTLY))
def test_machines_move_only_where_they_are_moved(poses, word):
    first, second = places(built(poses, word, 0)), places(built(poses, word, 1))
    assert len(set(first) & set(second)) >= 1
    assert first != second


@pytest.mark.parametrize("word", sorted(set(named.SORTS) - SUNKEN))
def test_no_kit_goes_through_the_floor(poses, reach, word):
    for number in (0, 1):
        kit = built(poses, word, number)
        solids = [solid for piece in kit.pieces for solid in piece.solids]
        assert not solids or reach(solids)[0][2] > -0.05
        assert all(line.points[:, 2].min() > -0.05 for line in kit.lines)


def test_mats_and_belts_are_not_above_the_floor(poses, reach):
    for word in SUNKEN:
        under = [solid for piece in built(poses, word).pieces if piece.under for solid in piece.solids]
        assert reach(under)[1][2] < 0.01


def test_options_are_read():
    item = named.read({"bench": {"incline": 45}})
    assert item.word == "bench"
    assert item.options.incline == 45
    assert named.read(item) is item


@pytest.mark.parametrize(
    ("written", "message", "help"),
    [
        ("dumbell", "there is no kit 'dumbell'", "did you mean 'dumbbells'?"),
        ("sofa", "there is no kit 'sofa'", "known kit: arm-crank, assisted-pull-up, back-extension-bench, band"),
        ({"bench": {"tilt": 3}}, "'bench' has no option 'tilt'", "known options: under, incline, side, length, width"),
        ({"table": 3}, "'table' takes options as 'key: value'", "known options: height, forward"),
        ({"towel": {"side": "left"}}, "'towel' has no option 'side'", "known options: under"),
        (3, "this is no kit", "write a word such as 'dumbbells'"),
        ({"mat": {}, "wall": {}}, "this is no kit", "write a word such as 'dumbbells'"),
    ],
)
def test_unknown_words_are_refused_with_those_that_are_known(written, message, help):
    with pytest.raises(QuantityError) as error:
        named.read(written)
    assert str(error.value) == message
    assert error.value.help.startswith(help)


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ({"bench": {"incline": 95}}, "the incline cannot be 95°"),
        ({"bench": {"length": "long"}}, "a length must be a number"),
        ({"bench": {"side": "left"}}, "'side' goes with 'under: hand'"),
        ({"cable": {"handle": "ropes"}}, "'ropes' is not one of rope, bar, handle"),
        ({"dumbbells": {"side": "both"}}, "'both' is not one of left, right"),
        ({"band": {"under": "feet", "anchor": "low"}}, "'under' and 'anchor' exclude each other"),
        ({"wall": {"side": "top"}}, "'top' is not one of front, back, left, right"),
    ],
)
def test_bad_options_are_refused_in_plain_words(written, message):
    with pytest.raises(ValidationError) as error:
        named.read(written)
    assert message in str(error.value)


def test_errors_of_options_tell_where_they_are():
    with pytest.raises(ValidationError) as error:
        TypeAdapter(named.KitList).validate_python(["mat", {"bench": {"incline": 95}}, "sofa"])
    assert [each["loc"] for each in error.value.errors()] == [(1, "bench", "incline"), (2,)]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("standing", {"band": {"under": "left-foot"}}),
        ("standing", {"band": {"under": "right-foot", "side": "left"}}),
        ("standing", {"band": {"at": [-40, 10, 60], "side": "right"}}),
        ("hanging", {"band": {"at": [0, 0, 131], "under": "right-foot"}}),
        ("row", {"towel": {"under": "feet"}}),
        ("standing", {"cable": {"side": "left", "around": 120, "away": 50}}),
        ("standing", {"cable": {"handle": "bar", "pulley": "low", "around": 180}}),
        ("supine", {"foam-roller": {"under": "spine"}}),
        ("supine", {"foam-roller": {"under": "calves"}}),
        ("plank", {"foam-roller": {"under": "hands"}}),
        ("run", {"step": {"under": "left-foot"}}),
        ("standing", {"step": {"height": 8}}),
        ("seated", {"bench": {"under": "seat"}}),
        ("supine", {"bench": {"incline": 30}}),
        ("supine", {"bench": {"incline": -15}}),
        ("plank", {"table": {"height": 30, "forward": 60}}),
        ("prone", {"water": {"level": 20}}),
        ("run", {"treadmill": {"slope": 6}}),
        ("hanging", {"suspension-straps": {"height": 150, "forward": 20}}),
        ("hanging", {"pull-up-bar": {"width": 70}}),
        ("hanging", {"pull-up-bar": {"handles": True}}),
        ("lift", {"barbell": {"plates": "small"}}),
    ],
    ids=str,
)
def test_every_option_builds(poses, reach, name, written):
    kit = build([named.read(written)], poses(name).frames, poses(name).frames[1])
    solids = [solid for piece in kit.pieces for solid in piece.solids]
    assert solids or kit.lines
    assert np.isfinite(reach(solids)).all() if solids else all(np.isfinite(line.points).all() for line in kit.lines)


@pytest.mark.uncounted
def test_the_schema_knows_the_words_and_their_options():
    schema = named.schema()
    for good in ("mat", {"bench": {"incline": 45}}, {"band": {"anchor": "high"}}):
        validate(good, schema)
    for bad in ("sofa", {"bench": {"tilt": 3}}, {"mat": {}, "wall": {}}):
        with pytest.raises(SchemaError):
            validate(bad, schema)


def test_an_option_that_has_no_default_must_be_written():
    with pytest.raises(QuantityError, match="'foam-roller' needs 'under'") as error:
        named.read("foam-roller")
    assert error.value.help.startswith("write '{foam-roller: {under: WORD}}', with one of upper-back, lower-back,")
    with pytest.raises(SchemaError):
        validate("foam-roller", named.schema())
    validate({"foam-roller": {"under": "calves"}}, named.schema())


def test_hands_that_hold_something_are_told():
    assert named.hands([named.read("mat")]) == ()
    assert named.hands([named.read({"dumbbells": {"side": "right"}})]) == ("right",)
    assert named.hands([named.read("mat"), named.read("band")]) == ("left", "right")
