from __future__ import annotations

import re

from generator.text import codes


def test_the_codes_of_texts_are_in_order():
    named = [value.id for value in vars(codes).values() if isinstance(value, codes.Code)]
    assert named == sorted(set(named))
    assert [id for id in named if not re.fullmatch(r"G[04]\d\d", id)] == []
