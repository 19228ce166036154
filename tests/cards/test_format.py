from __future__ import annotations

from generator.cards.formats import LOG, POCKET_FOLD, SHEET


def test_a_format_has_the_template_of_how_it_is_laid_out():
    assert [form.template for form in (SHEET, LOG, POCKET_FOLD)] == ["card.html.j2", "log.html.j2", "fold.html.j2"]
