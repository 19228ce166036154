from __future__ import annotations

import pytest

from generator.figures.kit.built import means
from generator.figures.kit.named import SORTS
from generator.figures.pose import Frame, View
from generator.records.keys import keys


def by_name(kind):
    return {key.name: key for key in keys(kind)}


def test_a_joint_says_how_far_it_goes_and_what_that_means():
    elbows = by_name(Frame)["elbows"]
    assert (elbows.takes, elbows.means) == ("0 to 150°", "0 is straight, 150 brings the hand to the shoulder.")
    assert elbows.keys == ()


def test_a_key_of_words_lists_them():
    side = by_name(SORTS["cable"].options)["side"]
    assert (side.takes, side.means) == ("`left`, `right`", "Only in this hand.")


def test_words_that_the_meaning_names_are_not_listed_again():
    grip = by_name(Frame)["grip"]
    assert (grip.takes, grip.means) == ("", "`open` hands or a `fist`.")


def test_a_key_has_the_keys_within_by_the_names_that_people_write():
    shoulders = by_name(Frame)["shoulders"]
    assert [key.name for key in shoulders.keys] == ["flex", "extend", "abduct", "raise", "toward", "rotate"]
    assert shoulders.keys[4].takes == "-50 to 135°"
    assert shoulders.takes == ""


def test_a_key_of_yes_or_no_takes_true_or_false():
    assert by_name(SORTS["dumbbells"].options)["together"].takes == "`true`, `false`"


@pytest.mark.parametrize("kind", [Frame, View, *dict.fromkeys(sort.options for sort in SORTS.values())])
def test_every_key_says_what_it_means_and_what_it_takes(kind):
    for key in keys(kind):
        for each in (key, *key.keys):
            assert len(each.means) > 10, each.name
            assert each.takes or each.keys or "`" in each.means, each.name


@pytest.mark.parametrize("word", SORTS)
def test_every_piece_of_kit_says_what_it_is(word):
    assert means(word).endswith(".")
