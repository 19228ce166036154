from __future__ import annotations

import re

from generator.text import codes


def test_codes_are_all_the_codes_of_the_module_once_and_in_order():
    ids = [code.id for code in codes.ALL]
    assert ids == sorted(set(ids))
    assert len(ids) == sum(isinstance(value, codes.Code) for value in vars(codes).values())


def test_an_id_is_g_and_three_digits():
    assert [code.id for code in codes.ALL if not re.fullmatch(r"G\d{3}", code.id)] == []


def test_titles_differ_and_explanations_are_sentences():
    assert len({code.title for code in codes.ALL}) == len(codes.ALL)
    assert [code.id for code in codes.ALL if not re.fullmatch(r"[A-Z'].{40,}\.", code.about)] == []


def test_every_code_is_reported_somewhere(project):
    sources = [path for path in (project / "generator").rglob("*.py") if path.name != "codes.py"]
    used = set(re.findall(r"codes\.([A-Z_0-9]+)", "".join(path.read_text("utf-8") for path in sources)))
    assert used - {"ALL"} == {name for name, value in vars(codes).items() if isinstance(value, codes.Code)}
