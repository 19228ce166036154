from __future__ import annotations

import threading
import time
from unittest.mock import Mock

import pytest
from mkdocs.exceptions import ConfigurationError
from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileModifiedEvent, FileOpenedEvent

from generator.publish.preview.asked import Asked
from generator.publish.preview.reload import Reload, Superseded

OLD, NEW = b"<body>old</body>", b"<body>new</body>"


class Server(LiveReloadServer):
    """Whose state tests set and see."""

    def epochs(self):
        return self._visible_epoch, self._wanted_epoch

    def wants(self):
        return self._want_rebuild

    def want(self, *, more):
        self._want_rebuild = more

    def next(self):
        self._wanted_epoch = max(self._wanted_epoch, round(time.monotonic() * 1000)) + 20

    def show(self):
        with self._epoch_cond:
            self._visible_epoch = self._wanted_epoch
            self._epoch_cond.notify_all()

    def watched(self):
        return set(self._watched_paths)


class Preview:
    """A server that builds nothing, and notes what it does."""

    def __init__(self, root):
        self.root, self.done, self.ahead = root, [], {}
        for name in ("content", "templates", "site"):
            (root / name).mkdir()
        (root / "site/a.html").write_bytes(OLD)
        self.server = Server(lambda: self.build(*()), "127.0.0.1", 0, str(root / "site"))
        self.server.watch(str(root / "content"))
        self.asked = Asked()
        self.reload = Reload(self.server, [root / "content", root / "templates"], self.asked, self.show)

    def show(self):
        self.done.append("shown")
        return self.ahead

    def build(self):
        self.done.append("built")
        self.reload.check()

    def save(self, path="content/a.yml", text="new"):
        (self.root / path).write_text(text)
        self.server.want(more=True)

    def rebuild(self):
        """As the server's loop does."""
        self.server.want(more=False)
        self.server.next()
        self.server.builder()

    @property
    def epochs(self):
        return self.server.epochs()


@pytest.fixture
def preview(tmp_path):
    made = Preview(tmp_path)
    yield made
    made.server.server_close()


def test_what_was_saved_is_shown_before_it_is_built(preview):
    preview.save()
    preview.rebuild()
    assert preview.done == ["shown", "built"]


def test_where_nothing_was_saved_nothing_is_built_and_no_browser_loads_again(preview):
    preview.rebuild()
    assert preview.done == []
    visible, wanted = preview.epochs
    assert visible == wanted


@pytest.mark.parametrize("name", [".a.yml.swp", "a.yml~"])
def test_what_editors_leave_behind_is_not_looked_at(preview, name):
    preview.save(f"content/{name}")
    preview.rebuild()
    assert preview.done == []


@pytest.mark.parametrize("error", [ConfigurationError("no <name>"), ValueError("no <name>")])
def test_where_no_site_can_be_built_every_page_says_why_until_one_can(preview, monkeypatch, error):
    with monkeypatch.context() as patched:
        patched.setattr(preview, "build", Mock(side_effect=error))
        preview.save()
        preview.rebuild()
    assert b"<pre>no &lt;name&gt;</pre>" in preview.asked.instead
    preview.save(text="newer")
    preview.rebuild()
    assert preview.asked.instead is None
    assert preview.done == ["shown", "shown", "built"]


def test_where_a_template_has_changed_as_well_nothing_is_shown_ahead(preview):
    preview.save()
    preview.save("templates/a.j2")
    preview.rebuild()
    assert preview.done == ["built"]


def test_a_build_begins_again_where_more_is_saved_in_its_midst(preview):
    check = preview.reload.check

    def again():
        if preview.done.count("built") == 1:
            preview.save(text="newer still")
        check()

    preview.reload.check = again
    preview.save()
    preview.rebuild()
    assert preview.done == ["shown", "built", "shown", "built"]
    assert preview.reload.seen == preview.reload.built == preview.reload.state()


def test_what_is_saved_in_the_midst_of_a_build_is_shown_at_once_and_built_after_it(preview):
    def build():
        preview.done.append("built")
        if len(preview.done) == 2:
            preview.save(text="newer still")
            wanted = preview.epochs[1]
            for _ in range(2):
                preview.reload.peek()
            assert preview.epochs[1] > wanted
            assert preview.epochs[0] == preview.epochs[1] - 1

    preview.ahead = {"a.html": OLD}
    preview.build = build
    preview.save()
    preview.rebuild()
    assert preview.done == ["shown", "built", "shown", "built"]
    assert preview.reload.built == preview.reload.state()


def test_a_build_goes_on_where_a_file_is_only_touched_upon(preview):
    preview.save()
    preview.reload.seen = preview.reload.state()
    preview.reload.check()
    assert not preview.server.wants()
    preview.save(text="other and longer")
    with pytest.raises(Superseded):
        preview.reload.check()


def test_a_page_that_is_shown_ahead_has_browsers_load_again_and_others_wait(preview):
    preview.ahead, seen = {"a.html": NEW}, []
    preview.build = lambda: seen.append((preview.epochs, dict(preview.asked.shown)))
    before = preview.epochs[0]
    preview.save()
    preview.rebuild()
    [((visible, wanted), shown)] = seen
    assert before < visible < wanted
    assert shown == {"a.html": NEW}


@pytest.mark.parametrize(("built", "again"), [(NEW, False), (OLD, True)])
def test_a_page_that_comes_out_otherwise_than_it_was_shown_is_loaded_again(preview, built, again):
    preview.ahead, wanted = {"a.html": NEW}, []
    preview.build = lambda: (wanted.append(preview.epochs[1]), (preview.root / "site/a.html").write_bytes(built))
    preview.save()
    preview.rebuild()
    assert (preview.epochs[1] > wanted[0]) is again
    assert preview.asked.shown == {}


def test_a_page_is_waited_for_until_it_is_shown_ahead_and_others_until_the_site_is_built(preview):
    preview.ahead, come = {"a.html": NEW}, []

    def ask(path):
        preview.reload.wait(path)
        come.append(path)

    def build():
        first.join(10)
        assert come == ["a.html"]

    first, second = (threading.Thread(target=ask, args=(path,), daemon=True) for path in ("a.html", "b.html"))
    preview.server.next()
    first.start()
    second.start()
    preview.build = build
    preview.save()
    preview.server.builder()
    preview.server.show()
    second.join(10)
    assert come == ["a.html", "b.html"]


def test_a_page_that_is_shown_ahead_loads_again_when_it_changes(preview):
    assert b"livereload(" in preview.reload.live(NEW)


def test_a_folder_that_the_system_tells_of_is_no_more_looked_at(preview):
    folder = preview.root / "content"
    preview.reload.hear(folder, FileOpenedEvent(str(folder / "a.yml")))
    assert (preview.server.wants(), str(folder) in preview.server.watched()) == (False, True)
    preview.reload.hear(folder, FileModifiedEvent(str(folder / "a.yml")))
    assert (preview.server.wants(), str(folder) in preview.server.watched()) == (True, False)


def test_a_saved_file_is_heard_of(preview):
    heard, hear = threading.Event(), preview.reload.hear
    preview.reload.hear = lambda *told: (hear(*told), heard.set())
    preview.reload.listen()
    (preview.root / "content/a.yml").write_text("new")
    assert heard.wait(10)
