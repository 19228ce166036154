from __future__ import annotations

from types import SimpleNamespace

import pytest
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from generator import crew
from generator.publish import gains
from generator.publish.entries.output import Output
from generator.publish.gains import Gains, refusing
from generator.publish.kept.traces import Traces
from generator.publish.sent import offline
from generator.records.catalog import Catalog
from generator.records.watched import Answers
from generator.text.codes import TEMPLATE
from generator.text.diagnostics import Diagnostic, GuideError, Location


class Plugins(dict):
    """None but the guide's."""

    _current_plugin = "guide"


@pytest.fixture
def gained(tmp_path, monkeypatch):
    """What a build gains of a plan, whose theme has a style sheet."""

    def of(*entries, hooks=()):
        config = SimpleNamespace(
            site_dir=str(tmp_path), use_directory_urls=True, plugins=Plugins(), markdown_extensions=[], hooks=hooks
        )
        theme = File("assets/guide.css", "theme", str(tmp_path), use_directory_urls=True)
        traces = Traces()
        traces.begin("amid", Answers(Catalog({})))
        monkeypatch.setattr(gains.plan, "entries", lambda _: list(entries))
        made = Gains(SimpleNamespace(kept=traces), Files([theme]), config, tmp_path / "sizes")
        made.begin()
        return made

    return of


def test_a_page_is_among_the_files_and_all_else_lies_in_the_site(gained, tmp_path):
    files = gained(Output("a.md", "# A"), Output("b/c.svg", lambda: "<svg>"), Output("d.pdf", b"PDF")).files
    assert files.src_uris["a.md"].content_bytes == b"# A"
    for path in ("b/c.svg", "d.pdf"):
        files.src_uris[path].copy_file()  # which leaves it there
    assert [(tmp_path / path).read_bytes() for path in ("b/c.svg", "d.pdf")] == [b"<svg>", b"PDF"]


def test_what_lies_in_the_site_is_told_of_as_it_is_put_there(gained):
    told = gained(Output("a.md", "# A"), Output("b/c.svg", lambda: "<svg>"), Output("d.pdf", b"PDF")).told
    assert told == {"b/c.svg": offline.weighed("", b"<svg>", {}), "d.pdf": offline.weighed("", b"PDF", {})}


def test_drawings_that_are_many_are_made_by_the_same_processes(gained):
    crews = []
    gained(*(Output(path, lambda: crews.append(crew.CREW.get()) or b"") for path in ("a.svg", "b.svg")))
    assert crews[0] is crews[1] is not None
    assert crew.CREW.get() is None


def test_nothing_is_told_of_it_where_a_hook_may_change_it(gained):
    assert gained(Output("d.pdf", b"PDF"), hooks=["hook.py"]).told == {}


def test_a_file_of_the_theme_is_changed_where_mkdocs_has_it(gained, tmp_path):
    made = gained(Output("assets/guide.css", lambda: "css"))
    assert made.files.src_uris["assets/guide.css"].content_bytes == b"css"
    assert list(tmp_path.iterdir()) == []


def test_what_is_made_of_others_is_known_at_first_and_made_in_the_end(gained, tmp_path):
    heard = []
    made = gained(Output("all.json", lambda: "".join(heard), last=True), Output("a.md", "# A", hear=heard.append))
    assert made.files.src_uris["all.json"].url == "all.json"
    assert not (tmp_path / "all.json").exists()
    made.finish()
    assert (tmp_path / "all.json").read_bytes() == b"# A"


def test_what_cannot_be_made_ends_a_build_with_its_problems():
    with pytest.raises(PluginError, match="broken"), refusing():
        raise GuideError([Diagnostic(Location("templates/a.j2"), TEMPLATE, "it is broken")])
