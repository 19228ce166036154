from __future__ import annotations

import logging
from types import SimpleNamespace

import pytest

from generator.publish.entries.output import Output
from generator.publish.preview import serving
from generator.publish.preview.serving import Serving
from generator.text.codes import EMPTY
from generator.text.diagnostics import Diagnostic, GuideError, Location

WRONG = Diagnostic(Location("content/exercises/squat.yml"), EMPTY, "the file is empty")
CONFIG = SimpleNamespace(config_file_path="mkdocs.yml", plugins=None)


@pytest.fixture
def preview(monkeypatch):
    monkeypatch.setattr(serving, "content_folder", lambda _: None)
    monkeypatch.setattr(serving, "in_project", lambda *_: "content")
    monkeypatch.setattr(serving.examination, "unfinished", lambda *_: [])
    monkeypatch.setattr(serving.problems, "pages", lambda *_: [])
    return Serving(logging.LoggerAdapter(logging.getLogger("serving"), {}))


def site(ended):
    return SimpleNamespace(catalog=None, settings=None, kept=SimpleNamespace(end=lambda: ended.append("kept")))


def test_what_is_late_is_made_once_it_is_asked_for(preview, monkeypatch):
    entries, ended = [Output("a.md", lambda: "A"), Output("b.pdf", lambda: b"B", late=True)], []
    monkeypatch.setattr(serving.plan, "entries", lambda _: entries)
    assert preview.shown(site(ended), [], CONFIG) == {"a.md": b"A", "b.pdf": b""}
    assert ended == ["kept"]
    assert {path: make() for path, make in preview.asked.makes.items()} == {"b.pdf": b"B"}


def test_a_broken_template_changes_nothing_and_is_told(preview, monkeypatch, caplog):
    preview.made = {"a.md": b"before"}

    def broken(_):
        raise GuideError([WRONG])

    monkeypatch.setattr(serving.plan, "entries", broken)
    assert preview.shown(site([]), [], CONFIG) == {"a.md": b"before"}
    assert "the file is empty" in caplog.text


def test_a_build_for_good_has_nothing_to_wait_for(preview):
    preview.check()
    preview.peek()
    assert preview.ahead() == {}
