import json

from generator.search import names
from generator.search.names import FORMAT, written
from generator.search.sheet import Sheet, read

SHEETS = {
    "moves/bend.md": Sheet("Bend", "Moves", 2, ["kneebend", "Knee bends", "bends"], ["beginner"], ["kit/bell.md", "gone.md"]),
    "kit/bell.md": Sheet("Bell", "Kit", facts=["beginner"]),
    "words.md": read("---\nsearch: {headed: true}\n---\n# Words\n\n## Set { #one-set }\n\nSeveral in a row.\n"),
}  # fmt: skip
URLS = {"moves/bend.md": "moves/bend/", "kit/bell.md": "kit/heavy-bell/", "words.md": "words/"}


def test_pages_refer_to_one_another_by_number():
    made = json.loads(written(SHEETS, URLS, 4))
    assert (made["format"], made["shards"], made["first"]) == (FORMAT, 4, 1)
    assert (made["folders"], made["labels"], made["facts"]) == (["moves/"], ["Moves", "Kit", ""], ["beginner"])
    assert list(zip(*made["pages"], strict=True)) == [
        ("Bend\nKnee bends", 0, 0, 2, [0], [0], []),
        ("Bell", "kit/heavy-bell/", 1, 1, [0], [], []),
        ("Words", "words/", 2, 1, [], [], [["one-set", "Set"]]),
    ]


def test_of_very_many_pages_other_names_are_told_apart(monkeypatch):
    monkeypatch.setattr(names, "MANY", 2)
    made = json.loads(written(SHEETS, URLS, 4))
    assert made["others"] is True
    assert made["pages"][0] == ["Bend", "Bell", "Words"]
    assert json.loads(names.others(SHEETS.values())) == ["Knee bends", "", ""]


def test_small_words_are_in_the_form_in_which_words_are_compared():
    small = json.loads(written(SHEETS, URLS, 4))["small"].split(" ")
    assert "the" in small
    assert "need" in small
    assert "needs" not in small


def test_names_in_other_languages_are_apart_and_known_by_their_codes():
    assert json.loads(written(SHEETS, URLS, 4, ["de", "es"]))["tongues"] == ["de", "es"]
    assert "tongues" not in json.loads(written(SHEETS, URLS, 4))
    called = {"kit/bell.md": ("Glocke", "Kugel"), "gone.md": ("fort",)}
    assert json.loads(names.tongue(called, SHEETS)) == [[1, "Glocke\nKugel"]]
