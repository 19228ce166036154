from __future__ import annotations

import pytest

from generator.rules.reading import article, grade

EASY = "The cat sat on the mat and then she ate."


def test_the_grade_is_that_of_the_formula():
    assert grade([EASY]) == pytest.approx(0.39 * 10 + 11.8 * 10 / 10 - 15.59)
    assert grade([EASY, "Retraction of the scapula", "Sit. Stand"]) == pytest.approx(
        0.39 * 16 / 4 + 11.8 * 20 / 16 - 15.59
    )


def test_words_of_a_textbook_are_hard():
    assert grade(["Maintain scapular retraction and posterior tilt throughout the concentric phase."]) > 11


def test_a_few_words_are_not_measured():
    assert grade(["Musculoskeletal reconditioning."]) == 0
    assert grade([]) == 0


def test_an_article_is_measured_by_its_sentences_alone(examine):
    text = (
        '---\ntitle: Reconditioning\n---\n# Musculoskeletal reconditioning\n\n!!! note "Individualisation"\n\n'
        "| Row | Of a table |\n\nOne [sentence](../index.md) stays.\n\n- An item too ([Knee trial](../sources.md#trial-2020)).\n"
    )
    catalog, _ = examine({"pages/articles/a.md": text})
    page = next(page for page in catalog.pages if page.path == "articles/a.md")
    assert [piece.text for piece in article(page)] == ["One sentence stays.", "- An item too ()."]
    assert [str(piece.at()) for piece in article(page)] == [
        "content/pages/articles/a.md:10:1",
        "content/pages/articles/a.md:12:1",
    ]


def test_a_source_keeps_the_terms_of_its_study(found):
    hard = "  finding: Neuromuscular electrical stimulation considerably augmented quadriceps activation intermittently throughout rehabilitation.\n"
    assert found({"vocabulary/sources.yml": ("  finding: Bending helps.\n", hard)}) == []


def test_the_grade_is_told_at_the_hardest_text(examine):
    hard = (
        "  - Stand up.\n",
        "  - Subsequently accelerate vertically, simultaneously maintaining symmetrical alignment.\n",
    )
    _, problems = examine({"exercises/squat.yml": hard})
    assert [(str(it.location), it.code.id) for it in problems] == [("content/exercises/squat.yml:13:5", "G334")]
    assert problems[0].help == "split the sentence, or say 'simultaneously' in shorter words"
