import json

from generator.publish.entries.output import Output
from generator.publish.pages.indexed import searched, tongues
from generator.text.making import anew


def plan(made_pages):
    pages = [
        Output("a.md", lambda: made_pages.append("a") or "# A"),
        Output("b/c.md", lambda: made_pages.append("c") or "# C"),
    ]
    return searched([*pages, Output("a.svg", "<svg>")], anew)


def test_the_files_of_search_come_last_and_late():
    last = plan([])[3:]
    assert [output.path for output in last] == ["search/names.json", "search/words-0.json", "search/texts-0.json"]
    assert all(output.late for output in last)


def test_each_page_is_made_once_where_all_are_made_in_turn():
    pages = []
    contents = {output.path: output.data() for output in plan(pages)}
    assert pages == ["a", "c"]
    assert contents["a.md"] == b"# A"
    assert json.loads(contents["search/names.json"])["pages"][:2] == [["A", "C"], ["a/", 0]]


def test_what_nobody_has_asked_for_is_made_for_search():
    pages = []
    names = next(output for output in plan(pages) if output.path == "search/names.json")
    assert '"C"' in names.data().decode()
    assert pages == ["a", "c"]


def test_what_lists_a_part_of_a_list_is_not_searched():
    part = Output("a/b.md", lambda: "# B", part=True)
    made = {it.path: it.data() for it in searched([Output("a.md", "# A"), part], anew)}
    assert json.loads(made["search/names.json"])["pages"][0] == ["A"]
    assert made["a/b.md"] == b"# B"


def test_names_in_other_languages_lead_to_the_pages_of_their_records(tiny):
    assert tongues(tiny)["de"]["exercises/squat.md"] == ("Kniebeuge", "Hocke")
    assert tongues(tiny)["de"]["muscles/quads.md"] == ("Oberschenkel",)
