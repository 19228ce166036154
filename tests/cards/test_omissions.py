import pytest

from generator.cards import omissions, room
from generator.cards.papers import EITHER, INDEX


@pytest.fixture
def asked(monkeypatch):
    """The exercises whose handout is laid out."""
    found, lacks = [], room.lacks
    monkeypatch.setattr(room, "lacks", lambda catalog, it, paper: found.append(it.id) or lacks(catalog, it, paper))
    return found


def test_what_is_kept_is_not_laid_out_again(examine, tmp_path, asked):
    catalog = examine()[0]
    first = omissions.short(catalog, INDEX, tmp_path, "engine")
    assert first == asked == list(catalog.exercises)
    asked.clear()
    assert omissions.short(examine()[0], INDEX, tmp_path, "engine") == first
    assert asked == []
    assert omissions.short(catalog, EITHER, tmp_path, "engine") == []
    assert asked == first


@pytest.mark.parametrize(
    ("edits", "few"),
    [
        ({"exercises/squat.yml": ("summary: ", "summary: Now. ")}, True),
        ({"exercises/squat.yml": ("name: Squat", "name: Low squat")}, False),
        ({"vocabulary/equipment.yml": ("name: No kit", "name: No kit of wood")}, False),
    ],
)
def test_what_changes_is_laid_out(examine, tmp_path, asked, edits, few):
    omissions.short(examine()[0], EITHER, tmp_path)
    asked.clear()
    catalog = examine(edits)[0]
    omissions.short(catalog, EITHER, tmp_path)
    assert sorted(asked) == (["squat"] if few else sorted(catalog.exercises))


def test_another_engine_lays_all_out(examine, tmp_path, asked):
    catalog = examine()[0]
    for amid in ("engine 1", "engine 2"):
        omissions.short(catalog, EITHER, tmp_path, amid)
    assert asked == [*catalog.exercises] * 2
