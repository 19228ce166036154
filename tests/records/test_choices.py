from __future__ import annotations

from generator.records import choices


def test_an_id_is_offered_with_what_it_is(tiny):
    muscles = choices.ids(tiny.entries.values())["muscle"]
    assert muscles["enum"] == ["calves", "hams", "quads"]
    assert muscles["markdownEnumDescriptions"][2] == "**Quads**: on the front of the thigh"


def test_a_kind_of_which_there_is_none_takes_any_id():
    assert "enum" not in choices.ids([])["position"]


def test_what_a_record_says_of_itself_is_plain(tiny):
    assert choices.says(tiny.patterns["bend"]) == "Your hips go down and come up, as in the squat."


def test_a_text_that_is_an_id_leads_to_the_ids_of_its_kind():
    schema = {
        "items": {"type": "string", "ref": "muscle", "title": "Primary"},
        "properties": {"ref": {"type": "string"}},
    }
    assert choices.pointing(schema) == {
        "items": {"title": "Primary", "$ref": "ids.json#/$defs/muscle"},
        "properties": {"ref": {"type": "string"}},
    }


def test_nothing_is_offered_for_what_is_left_out():
    one, none = {"type": "string"}, {"type": "null"}
    assert choices.offered({"anyOf": [one, none], "default": None, "title": "A"}) == {"title": "A", **one}
    assert choices.offered([{"anyOf": [one, {"enum": ["a"]}, none]}]) == [{"anyOf": [one, {"enum": ["a"]}]}]
    assert choices.offered({"default": False}) == {"default": False}
