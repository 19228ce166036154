from __future__ import annotations

import re

from generator.records import codes


def test_the_codes_of_records_are_in_order():
    named = [value.id for value in vars(codes).values() if isinstance(value, codes.Code)]
    assert named == sorted(set(named))
    assert [id for id in named if not re.fullmatch(r"G[12]\d\d", id)] == []
