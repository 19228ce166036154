from __future__ import annotations

import io

import pytest

from generator import progress, workshop


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self):
        return True


@pytest.fixture(autouse=True)
def clock(monkeypatch):
    """Have each look at the clock come a second after the one before."""
    seconds = iter(range(1000))
    monkeypatch.setattr(progress, "monotonic", lambda: next(seconds))
    monkeypatch.setenv("TERM", "xterm")


@pytest.fixture
def said():
    """Say the progress of so many things in lines, and on a stream."""

    def said(every, stream):
        lines = []
        with progress.told(lines.append, stream):
            assert list(progress.along("Making things", iter(range(every)), every)) == list(range(every))
        return lines

    return said


def test_where_there_is_no_terminal_a_line_tells_of_the_start_and_of_each_quarter_that_takes_long(said):
    stream = io.StringIO()
    assert said(30, stream) == [
        "Making things: 30 to go",
        "Making things: 8 of 30, about 22 s to go",
        "Making things: 15 of 30, about 15 s to go",
        "Making things: 23 of 30, about 7 s to go",
        "Making things: 30 of 30, in 30 s",
    ]
    assert stream.getvalue() == ""


def test_of_quick_work_only_the_start_is_told_and_of_none_nothing(said):
    assert said(4, io.StringIO()) == ["Making things: 4 to go"]
    assert said(0, io.StringIO()) == []


def test_on_a_terminal_one_line_changes(said):
    stream = Terminal()
    assert said(2, stream) == []
    assert [line.removesuffix("\x1b[K") for line in stream.getvalue().split("\r")] == [
        "",
        "Making things: 2 to go",
        "Making things: 1 of 2, about 1 s to go",
        "Making things: 2 of 2, in 2 s\x1b[K\n",
    ]


def test_a_terminal_that_cannot_change_a_line_gets_lines(said, monkeypatch):
    monkeypatch.setenv("TERM", "dumb")
    stream = Terminal()
    assert len(said(30, stream)) == 5
    assert stream.getvalue() == ""


def test_what_is_stopped_ends_its_line(tmp_path):
    stream = Terminal()

    def work(_):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), progress.told(print, stream):
        workshop.made("Making things", work, {"a": "a"}, {"a": "a"}, tmp_path)
    assert stream.getvalue().endswith("\x1b[K\n")


def test_where_nobody_listens_nothing_is_said(capsys):
    assert list(progress.along("Making things", "ab", 2)) == ["a", "b"]
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(("seconds", "words"), [(0.2, "1 s"), (89.4, "89 s"), (90, "2 min"), (200, "3 min")])
def test_a_time_is_said_in_round_words(seconds, words):
    assert progress.length(seconds) == words
