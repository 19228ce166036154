from generator.search.small import SMALL
from generator.text.names import words


def test_small_words_are_single_words_in_small_letters():
    assert {word for word in SMALL if words(word) != [word]} == set()


def test_words_that_mean_something_of_their_own_are_not_among_them():
    assert SMALL.isdisjoint({"no", "not", "up", "down", "over", "under", "out", "between"})
