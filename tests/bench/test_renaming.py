from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.bench.renaming import Refused, linked, rename
from generator.publish.checks import examination
from generator.records import loader

TODAY = date(2026, 11, 30)
WHY = "It is called so now."


def told(root):
    """The problems of a content folder."""
    return [f"{it.location} {it.code.id}" for it in examination.examine(root, "content")[1]]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("squat", "deep-sit"),
        ("knee-start", "first-knees"),
        ("knee-weeks", "knee-plan"),
        ("quads", "thigh-front"),
        ("bend", "knee-bending"),
        ("bell", "weight"),
        ("sore-knee", "bad-knee"),
        ("trial-2020", "trial-of-2020"),
        ("thighs", "upper-legs"),
    ],
)
def test_an_id_is_renamed_everywhere(write, old, new):
    root = write({"pages/about.md": "# About\n\nDo the [squat](exercises/squat.md) of [quads](muscles/quads.md).\n"})
    before = loader.load(root, "content")[0]
    done = rename(root, old, new, WHY, TODAY)
    after = loader.load(root, "content")[0]
    assert told(root) == []
    assert (done.kind, new) in after.entries
    assert (done.kind, old) not in after.entries
    assert len(after.pointers[new]) == len(before.pointers[old])
    texts = [path.read_text("utf-8") for path in root.rglob("*.*") if path.name != "redirects.yml"]
    assert not any(f"[[{old}" in text or f"/{old}.md" in text for text in texts)


def test_comments_and_layout_stay(write):
    root = write({"exercises/walk.yml": ("breathing:", "easier: [ squat ]   # on some days\nbreathing:")})
    rename(root, "squat", "deep-sit", WHY, TODAY)
    assert "easier: [ deep-sit ]   # on some days\n" in (root / "exercises/walk.yml").read_text("utf-8")


def test_an_old_address_leads_to_where_things_are_now(write):
    root = write()
    rename(root, "squat", "deep-sit", WHY, TODAY)
    rename(root, "deep-sit", "low-sit", "Plainer: shorter.", TODAY)
    catalog, problems = loader.load(root, "content")
    assert problems == []
    assert [(it.old, it.new) for it in catalog.redirects] == [("squat", "low-sit"), ("deep-sit", "low-sit")]
    assert (root / "exercises/low-sit.yml").exists()
    assert not (root / "exercises/squat.yml").exists()


def test_what_is_a_section_of_a_page_leads_on_too(write):
    root = write()
    rename(root, "trial-2020", "first-trial", WHY, TODAY)
    assert [(it.kind, it.old, it.new) for it in loader.load(root, "content")[0].redirects] == [
        ("source", "trial-2020", "first-trial")
    ]


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("nobody", "a", "there is no record 'nobody'"),
        ("squat", "squat", "'squat' is its id already"),
        ("squat", "by-level", "'by-level' is the name of a page that the guide writes itself"),
        ("squat", "aux", "no name that Windows keeps"),
        ("squat", "Deep Sit", "is not an id"),
        ("squat", "walks", "'walk' is called so already"),
        ("squat", "sit", "'sit' is the old id of 'walk'"),
    ],
)
def test_what_cannot_be_is_refused_before_anything_changes(write, old, new, why):
    line = "- {kind: exercise, old: sit, new: walk, date: 2026-11-30, reason: So.}\n"
    root = write({"redirects.yml": line})
    with pytest.raises(Refused, match=why):
        rename(root, old, new, WHY, TODAY)
    assert (root / "exercises/squat.yml").exists()


def test_a_guide_with_problems_is_mended_first(write):
    with pytest.raises(Refused, match="mend them first"):
        rename(write({"exercises/walk.yml": "name: ["}), "squat", "sit", WHY, TODAY)


def test_links_in_texts_lead_on():
    text = "Do [[squat]], [[ squat |a squat]] or [[squat-jump]]."
    assert linked(text, "squat", "sit") == "Do [[sit]], [[ sit |a squat]] or [[squat-jump]]."


def test_an_id_that_cannot_be_renamed_everywhere_is_renamed_nowhere(write, monkeypatch):
    root = write()
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    replace, done = Path.replace, []

    def full(file, target):
        done.append(target)
        if len(done) == 3:
            raise OSError(28, "No space left on device", str(file))
        return replace(file, target)

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space left"):
        rename(root, "squat", "deep-sit", WHY, TODAY)
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before
