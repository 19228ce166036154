from __future__ import annotations

from contextlib import nullcontext

from generator.commands.shared import telling


def test_who_wants_quiet_is_told_nothing_of_long_work():
    assert isinstance(telling(quiet=True), nullcontext)
    assert not isinstance(telling(), nullcontext)
