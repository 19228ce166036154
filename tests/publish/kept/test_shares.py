"""A program of its own makes the shares: that of the tests has threads, beside which nothing can be forked."""

from __future__ import annotations

import subprocess
import sys

import pytest

from generator.publish.entries.output import Output
from generator.publish.kept.shares import Shares, along
from generator.publish.kept.traces import Traces
from generator.records.catalog import Catalog
from generator.records.watched import Answers

PROGRAM = """
import os
import time
from pathlib import Path
from generator import crew
from generator.publish.kept.shares import Shares
from generator.publish.kept.traces import Traces
from generator.records.watched import Answers
from generator.records.catalog import Catalog
crew.processes = lambda: 2

def built():
    traces = Traces().at(Path("texts"))
    traces.begin("amid", Answers(Catalog({})))
    def text(name):
        return lambda: (traces.text(name, name, lambda _: name * 2), os.getpid())
    names = [str(number) for number in range(40)]
    shares = Shares(traces, {name: text(name) for name in names})
    while traces.fresh and not shares.beside.twins[0].notes.poll():
        time.sleep(0.01)
    made = [shares.taken(name) for name in names]
    traces.end()
    print([text for text, _ in made] == [name * 2 for name in names], {pid for _, pid in made} == {os.getpid()}, len(traces.anew))

built()
built()
"""


@pytest.fixture
def traces():
    made = Traces()
    made.begin("amid", Answers(Catalog({})))
    return made


@pytest.mark.skipif(sys.platform != "linux", reason="there are no twins on this system")
def test_what_copies_make_is_kept_and_then_not_made_again(tmp_path):
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert done.stdout.splitlines() == ["True False 41", "True True 0"]


def test_each_thing_is_made_once_it_is_taken(traces):
    made = []
    shares = Shares(traces, {name: lambda name=name: made.append(name) or name * 2 for name in "ab"})
    assert [shares.taken(name) for name in "ba"] == ["bb", "aa"]
    assert made == ["b", "a"]
    shares.all()
    assert made == ["b", "a", "a", "b"]


def test_a_plan_comes_in_its_order(traces):
    plan = [Output("b.md", lambda: "b"), Output("c.svg", b"c"), Output("a.md", lambda: "a")]
    assert list(along(plan, traces)) == [("b.md", b"b"), ("c.svg", b"c"), ("a.md", b"a")]


class Beside(dict):
    """A copy of this process that has made all pages."""

    def __init__(self, _, names, __):
        super().__init__({name: (name.upper().encode(), {}) for name in names})
        self.done = self.get


def test_what_a_copy_makes_is_heard_here_and_what_is_made_of_all_is_left_for_later(traces, monkeypatch):
    monkeypatch.setattr("generator.publish.kept.shares.Twins", Beside)
    heard = []
    plan = [Output("all", lambda: "".join(heard), last=True), Output("a.md", lambda: "a", hear=heard.append)]
    assert list(along(plan, traces)) == [("a.md", b"A.MD")]
    assert plan[0].data() == b"A.MD"
