from generator.search.sheet import Sheet, read

PAGE = """---
trail: [{"title": "Moves &amp; more", "url": "moves/"}]
search:
  boost: 3
  names: ["bends", "Q&amp;A"]
  facts: ["beginner"]
  about: ["kit/bell.md",]
---
# Bend

Bend your knees.

## How to *do* it

Slowly.

## Left out { data-search-exclude }

Nobody reads this.

## Slowly { #slow }

Squats, squats.

## How to do it

Again.
"""


def test_a_page_says_what_it_is_called_and_about():
    sheet = read(PAGE)
    assert (sheet.title, sheet.label, sheet.boost) == ("Bend", "Moves & more", 3)
    assert (sheet.names, sheet.facts, sheet.about) == (["bends", "Q&A"], ["beginner"], ["kit/bell.md"])


def test_sections_have_the_anchors_of_their_headings_and_those_left_out_are_left_out():
    anchors = [(part.anchor, part.text) for part in read(PAGE).sections]
    assert anchors == [
        ("", "Bend your knees."),
        ("how-to-do-it", "Slowly."),
        ("slow", "Squats, squats."),
        ("how-to-do-it_1", "Again."),
    ]


def test_words_are_counted_in_one_form_and_those_of_headings_more():
    assert read(PAGE).sections[2].counts == {"squat": 2, "slowly": 4}


def test_a_page_without_front_matter_or_heading_is_read_too():
    assert read("# Bend\n\nSlowly.").title == "Bend"
    assert [part.text for part in read("Slowly.").sections] == ["Slowly."]


def test_a_page_is_called_what_it_says_of_itself():
    assert read('---\ntitle: "Knees"\n---\n# How knees work\n').title == "Knees"


def test_a_page_that_wants_no_search_has_no_sheet():
    assert read("---\nsearch: {exclude: true}\n---\n# Bend\n") is None


def test_a_page_that_only_lists_others_is_found_by_its_names_alone():
    sheet = read("---\nsearch: {text: false, names: [all moves]}\n---\n# Moves\n\n- Bend\n")
    assert (sheet.title, sheet.names, sheet.sections) == ("Moves", ["all moves"], [])


def test_a_line_of_code_is_no_heading():
    assert [part.heading for part in read("# Bend\n\n```\n# no heading\n```\n").sections] == ["Bend"]


def test_a_sheet_is_kept_as_it_is():
    sheet = read(PAGE)
    assert Sheet.of(sheet.kept()) == sheet
