from __future__ import annotations

import pytest

from generator.records.meant import Lexicon, sound


@pytest.fixture
def lexicon(tiny):
    return Lexicon(tiny.entries.values())


@pytest.mark.parametrize(
    ("kind", "word", "help", "id"),
    [
        ("equipment", "step", "'step' is an alias of 'box'; write 'box'", "box"),
        ("equipment", "kettle-bells", "'kettle-bells' is the name of 'bell'; write 'bell'", "bell"),
        (None, "Knee bends", "'Knee bends' is the name of 'bend'; write 'bend'", "bend"),
        ("muscle", "Quad", "did you mean 'quads'?", "quads"),
        ("muscle", "qaudz", "did you mean 'quads'?", "quads"),
        ("equipment", "ketlebel", "did you mean 'bell', which is called 'kettlebell' too?", ""),
        ("equipment", "stepp", "did you mean 'box', which is called 'step' too?", ""),
        ("muscle", "quads hams", "these are 2: write 'quads', 'hams', with a comma between", ""),
        (
            "muscle",
            "Quads; hams / calves",
            "these are 3: write 'quads', 'hams', 'calves', with a comma between",
            "",
        ),
        ("equipment", "kettle bell and step", "these are 2: write 'bell', 'box', with a comma between", ""),
        ("muscle", "quads zzz", "did you mean 'quads'?", "quads"),
        ("muscle", "thighs", "'thighs' is a group, and a muscle is due here; beside it: 'quads', 'hams', 'calves'", ""),
        ("pattern", "squat", "'squat' is an exercise, and a pattern is due here; beside it: 'bend'", ""),
        ("pattern", "quads", "'quads' is a muscle, and a pattern is due here: 'bend', 'walking', 'hop'", ""),
        ("exercise", "deep hand", "add it first, or name an exercise that is there: 'squat', 'walk', 'wall-sit'", ""),
        ("muscle", "kods", "did you mean 'quads'?", "quads"),
        ("muscle", "below-knee", "near it is 'calves'", ""),
        ("muscle", "thigh-back", "near it is 'hams'", ""),
        ("muscle", "zzz", "add it first, or name a muscle that is there: 'quads', 'hams', 'calves'", ""),
        (None, "zzz", "add it first, or name a record that is there", ""),
    ],
)
def test_a_word_is_understood(lexicon, kind, word, help, id):
    assert lexicon.meant(kind, word) == (help, id)


def test_what_sounds_alike_is_one():
    assert sound("physio") == sound("fizzio")
    assert sound("squat") != sound("walk")
