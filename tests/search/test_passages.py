import json

from generator.search import passages
from generator.search.sheet import Section, Sheet

SHEETS = [
    Sheet("A", sections=[Section("", "A", "Squats.", {"squat": 1}), Section("b", "B", "", {"knee": 4})]),
    Sheet("C", sections=[Section("", "C", "", {"squat": 2})]),
]


def test_a_word_is_told_with_its_pages_sections_and_counts():
    files = [json.loads(file) for file in passages.words(SHEETS, 3)]
    assert files[passages.shard("squat", 3)]["squat"] == [0, 0, 1, 1, 0, 2]
    assert files[passages.shard("knee", 3)]["knee"] == [0, 1, 4]


def test_words_that_begin_alike_are_in_one_file():
    assert passages.shard("squat", 97) == passages.shard("squeeze", 97)
    assert passages.shard("squat", 97) != passages.shard("knee", 97)
    assert passages.shard("é", 5) == ord("é") % 5


def test_of_a_word_in_very_many_sections_the_best_are_told():
    rows = [[page, 0, page % 7] for page in range(passages.MOST + 700)]
    kept = passages.best(rows)
    assert len(kept) == passages.MOST
    assert kept == sorted(kept)
    assert min(count for *_, count in kept) > 0


def test_texts_are_told_by_page():
    assert json.loads(passages.texts(SHEETS)) == [[["", "A", "Squats."], ["b", "B", ""]], [["", "C", ""]]]


def test_there_are_more_files_for_more_pages():
    assert (passages.shards(1), passages.shards(480)) == (1, 11)
    assert (passages.chunks(1), passages.chunks(16), passages.chunks(17)) == (1, 1, 2)
