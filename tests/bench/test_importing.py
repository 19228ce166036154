from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.bench.foreign import Foreign, words
from generator.bench.importing import Importer, by_word, one_line
from generator.commands.bring import SHIPPED
from generator.publish.checks import examination
from generator.text.source import load

TEMPLATE = (SHIPPED / "new/exercise.yml").read_text("utf-8")


@pytest.fixture
def importer(tiny):
    return Importer(tiny, "free-exercise-db", TEMPLATE)


def bring(importer, name="Leg hop", **said):
    """What comes of one record: the data of its draft, and the words that found no place."""
    brought = importer.bring(
        [
            Foreign(
                1, "Leg_Hop", name, {key: [words] if isinstance(words, str) else words for key, words in said.items()}
            )
        ]
    )
    (text,) = brought.drafts.values()
    return load("", text.encode())[0].data, {(it.key, it.word): it.why for it in brought.lost}


def test_words_become_ids_by_what_the_guide_calls_things(importer):
    data, lost = bring(
        importer,
        level="expert",
        equipment=["Step", "kettle bells"],
        primary="front of the thigh",
        secondary=["hams", "quad"],
    )
    assert (data["level"], data["equipment"], data["muscles"]) == (
        "advanced",
        ["box", "bell"],
        {"primary": ["quads"], "secondary": ["hams"]},
    )
    assert (data["draft"], lost) == (True, {})


def test_nothing_is_invented(importer):
    data, lost = bring(importer, level="odd", equipment="other", primary=["thighs"], kind="strength")
    assert data["level"].startswith("FILL IN")
    assert data["equipment"][0].startswith("FILL IN")
    assert data["muscles"]["primary"][0].startswith("FILL IN")
    assert lost["equipment", "other"] == "no equipment is called so; where one means it, give it the alias"
    assert lost["primary", "thighs"] == "it is the group 'thighs', which has several: 'quads', 'hams', 'calves'"
    assert lost.keys() >= {("level", "odd"), ("kind", "strength")}


def test_a_group_of_one_is_that_one(examine):
    edits = {"vocabulary/groups.yml": ("thighs:\n", "shins:\n  name: Shins\n  summary: Below.\nthighs:\n")}
    edits["vocabulary/muscles.yml"] = (
        "job: Points the foot.\n  group: thighs",
        "job: Points the foot.\n  group: shins",
    )
    data, lost = bring(Importer(examine(edits)[0], "csv", TEMPLATE), primary="shins")
    assert (data["muscles"]["primary"], lost) == (["calves"], {})


def test_a_stretch_works_nothing(importer):
    data, _ = bring(importer, kind="stretching", primary="hams")
    assert data["muscles"] == {"primary": [], "stretched": ["hams"], "secondary": []}


def test_where_a_draft_comes_from_stands_in_it(importer):
    brought = importer.bring([Foreign(1, "Leg_Hop\nname: x", "Leg hop")])
    first, origin, name = brought.drafts["leg-hop"].split("\n")[:3]
    assert first.startswith("# yaml-language-server")
    assert origin.startswith(
        "# Brought in from free-exercise-db, https://github.com/yuhonas/free-exercise-db: Leg_Hop name: x. Licence: "
    )
    assert name == "name: Leg hop"


def test_each_record_is_accounted_for(importer):
    names = ["Leg hop", "Deep bends", "leg-hops", "", "!", "a" * 99, "Other"]
    brought = importer.bring(Foreign(number, str(number), name) for number, name in enumerate(names, 1))
    assert list(brought.drafts) == ["leg-hop", "other"]
    assert brought.known == {"2 (Deep bends)": "squat"}
    assert len(brought.refused) == 4
    assert len(brought.drafts) + len(brought.known) + len(brought.refused) == len(names)


def test_a_name_that_is_taken_is_no_alias(importer):
    data, lost = bring(importer, aliases=["Squats", "Hopper: one", "hopper one"])
    assert (data["aliases"], list(lost)) == (["Hopper: one"], [("aliases", "Squats")])


def test_losses_are_told_by_word(importer):
    records = [Foreign(number, str(number), f"Hop {'abc'[number]}", {"equipment": ["other"]}) for number in range(3)]
    ((key, records),) = by_word(importer.bring(records).lost).items()
    assert (key[:2], len(records)) == (("equipment", "other"), 3)


def test_drafts_have_no_problem(importer, write):
    brought = importer.bring([Foreign(1, "1", "Leg hop", {"level": ["beginner"], "primary": ["quads"]})])
    root = write({f"exercises/{id}.yml": text for id, text in brought.drafts.items()})
    assert examination.examine(root, "content")[1] == []


@given(
    st.text(max_size=70),
    st.dictionaries(
        st.sampled_from(["level", "equipment", "primary", "aliases", "kind"]), st.lists(st.text(max_size=70))
    ),
)
def test_whatever_a_record_says_its_draft_can_be_read(tiny, name, said):
    said = {key: words(of_key) for key, of_key in said.items()}
    record = Foreign(1, "1", " ".join(words(name)), said)
    brought = Importer(tiny, "csv", TEMPLATE, "A\u2028b").bring([record])
    for text in brought.drafts.values():
        assert load("", text.encode())[1] == []


def test_a_comment_holds_one_line():
    assert one_line("a\n\u2028 b\x00") == "a b"


def test_members_of_another_kind_do_not_stand_for_a_group(examine):
    edits = {
        "vocabulary/groups.yml": ("thighs:\n", "shins:\n  name: Shins\n  summary: Below.\nthighs:\n"),
        "vocabulary/muscles.yml": ("job: Points the foot.\n  group: thighs", "job: Points the foot.\n  group: shins"),
    }
    _, lost = bring(Importer(examine(edits)[0], "csv", TEMPLATE), equipment="shins")
    assert lost["equipment", "shins"] == "no equipment is called so; where one means it, give it the alias"
