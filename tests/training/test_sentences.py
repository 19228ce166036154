from __future__ import annotations

import pytest

from generator.records.progress import Progress
from generator.training.sentences import beside, sentences
from tests.training.test_sessions import routine

SAID = [
    ({"sets": 1}, "Do one set of [[squat]]."),
    ({"rounds": 3}, "Do three rounds of each block."),
    (
        {"rounds": 1, "blocks": [{"block": 2, "rounds": 2}]},
        "Do one round of each block, but two of [[push]] and [[sit]].",
    ),
    ({"blocks": [{"block": 3, "rounds": "3-4"}]}, "Do 3–4 rounds of [[step]]."),
    ({"blocks": [{"block": 3, "rest": "90 s"}]}, "Rest 90 s after each round of [[step]]."),
    ({"work": "40 s", "rest": "20 s"}, "Do 40 s of each in turn. Rest 20 s after each."),
    ({"effort": "RIR 1"}, "Stop each set with 1 rep left."),
    ({"effort": "RPE 6-7"}, "Effort 6–7 of 10."),
    ({"items": [{"exercise": "squat", "sets": 3}]}, "Do three sets of [[squat]]."),
    ({"items": [{"exercise": "squat", "work": "15"}]}, "[[squat]]: 2 × 15 reps."),
    (
        {"items": [{"exercise": "squat", "sets": 3, "load": "a heavier bell", "tempo": "2-0-3"}]},
        "[[squat]]: 3 sets, a heavier bell, 2 s up, 3 s down.",
    ),
    (
        {
            "items": [
                {"exercise": "push", "work": 12},
                {"exercise": "sit", "rest": "20 s"},
                {"exercise": "step", "rest": "20 s"},
            ]
        },
        "[[push]]: 12 reps. [[sit]] and [[step]]: rest 20 s.",
    ),
    ({"items": [{"exercise": "walk", "leave_out": True}]}, "Leave out [[walk]]."),
    ({"items": [{"exercise": "walk", "instead": "swim", "work": "8 min"}]}, "Do [[swim]] instead of [[walk]], 8 min."),
    ({"add": [{"exercise": "hop", "work": 5, "block": 2}]}, "Add [[hop]], 5 reps in each round, after [[sit]]."),
    (
        {"add": [{"exercise": "hop", "work": "2 x 5", "load": "5 lb"}]},
        "Add [[hop]], 2 × 5 reps, 5 lb (2.5 kg), at the end.",
    ),
    (
        {"rule": {"add": "2-5 %", "reserve": 2, "restart": True}},
        "Once you reach the most reps planned in every set with 2 reps left, add 2–5 percent and start again with the fewest.",
    ),
    (
        {"rule": {"exercises": ["squat"], "spare": 2, "sessions": 2, "take": "Take the next pair."}},
        "Once you could do 2 reps more than planned in your last set of [[squat]], two sessions in a row, take the next pair.",
    ),
    ({"light": True, "sets": 1, "change": "Sleep well."}, "Light week. Do one set of [[squat]]. Sleep well."),
    ({"change": "Rest.", "repeat": "5-7"}, "Rest. Not there yet? Do weeks 5–7 again."),
    ({"change": "Rest.", "repeat": 5}, "Rest. Not there yet? Do week 5 again."),
    ({"light": False}, "Do everything as it is written."),
    (
        {"blocks": [{"block": 7, "rounds": 2}], "items": [{"exercise": "none", "sets": 2}]},
        "Do two rounds of . Do two sets of [[none]].",
    ),
]


@pytest.mark.parametrize(("step", "words"), SAID)
def test_a_step_is_said_in_sentences(step, words):
    whole = routine()
    assert sentences(whole, Progress.model_validate({"weeks": 1} | step)) == words


def test_one_block_in_rounds_needs_no_name():
    alone = routine()
    alone = alone.model_copy(update={"blocks": alone.blocks[2:]})
    assert sentences(alone, Progress.model_validate({"weeks": 1, "rounds": 3})) == "Do three rounds."


def test_pairs_are_called_pairs():
    pairs = routine()
    pairs = pairs.model_copy(update={"blocks": (pairs.blocks[1],) * 2})
    assert sentences(pairs, Progress.model_validate({"weeks": 1, "rounds": 3})) == "Do three rounds of each pair."


def test_where_all_is_in_sets_they_are_of_everything():
    straight = routine()
    straight = straight.model_copy(update={"blocks": straight.blocks[:1]})
    assert sentences(straight, Progress.model_validate({"weeks": 1, "sets": 2})) == "Do two sets of everything."


def test_beside_a_table_of_numbers_stands_what_it_has_none_for():
    step = {
        "weeks": 1,
        "light": True,
        "sets": 1,
        "items": [{"exercise": "squat", "work": 15, "rest": "20 s"}],
        "change": "Sleep.",
    }
    assert " ".join(beside(routine(), Progress.model_validate(step))) == "Light week. [[squat]]: rest 20 s. Sleep."
