from __future__ import annotations

import pytest

from generator.bench.template import Refused, Wanted, filled
from generator.commands.new import FOLDER
from generator.text.source import load

WORDS = ("Box", "3", "-1.5", "[[x]]", "# x: y", "{a: 1}", "- a", "a\nb", "\udcff", "\x00", "")


@pytest.mark.parametrize("kind", ["exercise", "routine", "plan", "muscle", "equipment", "source"])
def test_whatever_is_said_is_refused_or_makes_yaml(tiny, kind):
    template = (FOLDER / f"{kind}.yml").read_text("utf-8")
    for key in sorted({str(loc[-1]) for loc in load("", template.encode())[0].places.keys} | {"easier", "nothing"}):
        for word in WORDS:
            try:
                text = filled(tiny, Wanted(kind, "New", template), {key: word})
            except Refused:
                continue
            assert load("", text.encode())[1] == [], (key, word)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"colour": "red"}, "'colour' is no key that can be said here"),
        ({"pattern": "zzz"}, "there is no pattern 'zzz': add it first"),
        ({"equipment": "box, yyy, xxx", "colour": "red"}, "'yyy'.*\n.*'xxx'.*\n.*'colour'"),
    ],
)
def test_all_that_cannot_be_said_is_told_at_once(tiny, said, why):
    with pytest.raises(Refused, match=why):
        filled(tiny, Wanted("exercise", "New", (FOLDER / "exercise.yml").read_text("utf-8")), said)
