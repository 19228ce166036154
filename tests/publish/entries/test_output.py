from __future__ import annotations

from generator.cards.imprint import Imprint
from generator.publish.checks.config import read_settings
from generator.publish.entries.output import Output, Settings


def test_a_guide_without_a_repository_has_no_address_to_edit_a_file_at():
    assert Settings("Knees", "/").edit("content/exercises/squat.yml") is None


def test_cards_name_the_licence_that_mkdocs_yml_gives(guide_config, tmp_path):
    file = guide_config(tmp_path)
    assert read_settings(file)[0].imprint == Imprint("Strong Knees", "https://knees.example/", None)
    file.write_text(file.read_text("utf-8").replace("  - guide:\n", "  - guide:\n      licence: CC0\n"), "utf-8")
    assert read_settings(file)[0].imprint.licence == "CC0"


def test_what_stands_in_a_file_is_made_once_somebody_asks():
    made = []
    output = Output("a.md", lambda: made.append("a") or "ä")
    assert made == []
    assert (output.content, output.content, made) == ("ä", "ä", ["a"])
    assert (output.data(), made) == ("ä".encode(), ["a", "a"])
    assert Output("a.pdf", b"%").data() == b"%"
