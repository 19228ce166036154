from generator.figures.moves import MIDDLE as POINTS
from generator.figures.moves import SIDED
from generator.figures.words.moving import BOTH, MIDDLE, WORDS


def test_every_word_is_of_a_point_of_the_body():
    assert tuple(POINTS) == MIDDLE
    assert [pair for one in SIDED for pair in (f"left-{one}", f"right-{one}")] == [
        it for pair in BOTH.values() for it in pair
    ]
    assert len(set(WORDS)) == len(WORDS) == len(MIDDLE) + 3 * len(BOTH)
