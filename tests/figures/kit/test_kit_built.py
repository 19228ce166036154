from typing import get_args

import pytest

from generator.figures.kit import built, cables, held, named, sorts


def test_every_sort_of_kit_is_built():
    assert list(built.BUILDERS) == list(named.SORTS)


@pytest.mark.parametrize(
    ("options", "key", "known"),
    [
        (sorts.Band, "anchor", sorts.ANCHORS),
        (sorts.Cable, "pulley", cables.PULLEYS),
        (sorts.Barbell, "plates", held.PLATES),
        (sorts.Landmine, "pivot", held.PIVOTS),
    ],
)
def test_what_may_be_written_is_what_is_built(options, key, known):
    assert set(written(options.model_fields[key].annotation)) == set(known)


def written(annotation):
    """The words of a type, within unions too."""
    for one in get_args(annotation):
        yield from [one] if isinstance(one, str) else written(one)
