from __future__ import annotations

import numpy as np

from generator.figures.skin.hits import Hits


def test_some_of_the_pairs_keep_all_that_is_known_of_them():
    hits = Hits(*(np.arange(3) + 10 * number for number in range(5)))
    some = hits.only(np.array([True, False, True]))
    assert [values.tolist() for values in some] == [[0, 2], [10, 12], [20, 22], [30, 32], [40, 42]]
