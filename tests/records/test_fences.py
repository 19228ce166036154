from __future__ import annotations

from generator.records.fences import code


def test_what_stands_between_fences_is_code():
    text = "a\n\n```yaml\n# no heading\n```\n\nb\n"
    found = code(text)
    assert found.has(text.index("# no"))
    assert not found.has(text.index("b\n"))
    assert found.clear == len(text)


def test_what_comes_behind_a_fence_that_is_not_closed_cannot_be_told():
    text = "a\n\n```\nb\n"
    assert code(text).clear == text.index("```")


def test_a_shorter_fence_within_a_longer_one_ends_nothing():
    text = "````\n```\n````\nb\n"
    assert code(text).blocks == ((0, text.rindex("````") + 4),)
