from __future__ import annotations

import json
import re

from generator.publish.sent.templates import SHIPPED
from generator.session.things import data, names, page
from generator.text.filling import Templates

ROUTINE = "routines/knee-start.yml"


def test_a_page_has_the_names_that_its_scripts_need(tiny):
    found = page(tiny, Templates(SHIPPED / "session"), "Strong knees")
    told = json.loads(re.search(r'<script id="guide" type="application/json">(.*?)</script>', found)[1])
    assert told["routines"] == {"knee-start": "Knee start"}
    assert told["exercises"]["squat"] == "Squat"
    assert told["conditions"]["sore-knee"] == "Sore knee"
    assert told["ladders"].keys() == {"lb", "kg"}
    assert told["helped"] == []


def test_exercises_whose_weight_helps_are_known(examine):
    edit = ("bell:\n  name: Kettlebell\n", "bell:\n  name: Kettlebell\n  helps: true\n")
    assert data(examine({"vocabulary/equipment.yml": edit})[0])["helped"] == ["squat"]


def test_what_authors_write_ends_no_element(examine):
    catalog = examine({ROUTINE: ("name: Knee start", "name: </script><b>")})[0]
    assert page(catalog, Templates(SHIPPED / "session"), "<i>").count("</script>") == 2
    assert data(catalog)["routines"] == names(catalog.routines.values()) == {"knee-start": "</script><b>"}
