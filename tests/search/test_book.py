import json

from generator.search import names
from generator.search.book import Book

URLS = {"b.md": "b/", "a.md": "a/"}


def files(book):
    return {path: json.loads(make()) for path, make in book.files()}


def test_files_are_made_of_all_pages_in_the_order_of_their_addresses():
    book = Book(URLS)
    book.enter("a.md", "# A\n\nKnees.")
    book.enter("b.md", "# B\n\nElbows.")
    made = files(book)
    assert set(made) == {"search/names.json", "search/words-0.json", "search/texts-0.json"}
    assert made["search/names.json"]["pages"][0] == ["B", "A"]
    assert made["search/words-0.json"]["knee"] == [1, 0, 1]
    assert made["search/texts-0.json"] == [[["", "B", "Elbows."]], [["", "A", "Knees."]]]


def test_of_very_many_pages_other_names_are_in_a_file_of_their_own(monkeypatch):
    monkeypatch.setattr(names, "MANY", 1)
    assert "search/others.json" in [path for path, _ in Book(URLS).files()]


def test_a_page_that_wants_no_search_keeps_its_number_and_says_nothing():
    book = Book(URLS)
    book.enter("b.md", "---\nsearch: {exclude: true}\n---\n# B\n\nElbows.")
    book.enter("a.md", "# A")
    made = files(book)
    assert made["search/names.json"]["pages"][0][0] == ""
    assert made["search/texts-0.json"][0] == []


def test_what_is_known_of_a_page_is_kept():
    kept = {}
    book = Book({"a.md": "a/"}, lambda name, made_of, make: kept.setdefault((name, made_of), make()))
    for text in ("# A", "# A", "# B"):
        book.enter("a.md", text)
    assert [(name, json.loads(sheet)["title"]) for (name, _), sheet in kept.items()] == [
        ("search/a.md", "A"),
        ("search/a.md", "B"),
    ]


def test_each_language_has_a_file_of_names():
    book = Book(URLS, tongues={"de": {"a.md": ["Ah"]}})
    book.enter("b.md", "# B")
    book.enter("a.md", "# A")
    made = files(book)
    assert made["search/names.json"]["tongues"] == ["de"]
    assert made["search/names-de.json"] == [[1, "Ah"]]
