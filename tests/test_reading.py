"""How hard the guide's own words are to read: the school grade by Flesch-Kincaid."""

from __future__ import annotations

import re

import pytest
from syllapy import count

from generator.records.pages import CITATION, FRONT
from generator.records.passages import PIECE
from generator.records.vocabulary import Source
from generator.text import links
from generator.text.markdown import plain

WORD = re.compile(r"[A-Za-z][\w'\u2019-]*")
END = re.compile(r"[.!?](?=\s|$)")
NAMED = re.compile(rf"\[[^\]]*{CITATION.pattern}")
"""A link to a source, whose name is no sentence of the article's."""

LINKED = re.compile(r"\[([^\]]*)\]\([^)]*\)")
"""Any other link; readers see its words."""

NO_SENTENCE = re.compile(r"\s*(?:[#|]|!!!|<!--)")
"""A heading, row of a table, title of a box or marker; short ones would make a page look easier than it is."""


def grade(texts):
    """The Flesch-Kincaid grade of texts, each of which ends a sentence (Kincaid and others 1975)."""
    words = [word for text in texts for word in WORD.findall(text)]
    sentences = [part for text in texts for part in END.split(text) if WORD.search(part)]
    syllables = sum(max(1, count(word.replace("\u2019", "'"))) for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


def article(page):
    """The paragraphs and list items of a page, as they are read."""
    front = FRONT.match(page.text)
    pieces = [match[0] for match in PIECE.finditer(page.text, front.end() if front else 0)]
    return [LINKED.sub(r"\1", NAMED.sub("", piece)) for piece in pieces if not NO_SENTENCE.match(piece)]


def test_the_grade_is_that_of_the_formula():
    assert grade(["The cat sat on the mat."]) == pytest.approx(0.39 * 6 + 11.8 * 6 / 6 - 15.59)
    assert grade(["Retraction of the scapula", "Sit. Stand"]) == pytest.approx(0.39 * 6 / 3 + 11.8 * 10 / 6 - 15.59)


def test_words_of_a_textbook_fail():
    hard = "Maintain scapular retraction and posterior tilt throughout the concentric phase of the exercise."
    assert grade([hard]) > 12


def test_the_steps_and_cues_of_each_exercise_read_as_of_grade_8(catalog):
    for id, exercise in catalog.exercises.items():
        assert grade([plain(text) for text in exercise.steps]) <= 8, id
        assert grade([plain(text) for text in (*exercise.steps, *exercise.cues)]) <= 8, id


def test_all_words_of_each_record_read_as_of_grade_9(catalog):
    for key, entry in catalog.entries.items():
        if not isinstance(entry.record, Source):  # what a study found keeps the study's terms
            assert grade([plain(text) for _, text in links.texts(entry.marked)]) <= 9, key


def test_each_article_reads_as_of_grade_9(catalog):
    articles = [page for page in catalog.pages if page.path.startswith("articles/")]
    assert articles
    for page in articles:
        assert grade(article(page)) <= 9, page.path
