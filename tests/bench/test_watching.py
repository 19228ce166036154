from __future__ import annotations

from generator.bench import watching


def test_what_is_saved_added_or_gone_is_heard_of(tmp_path, monkeypatch):
    saved, gone, added = (tmp_path / name for name in ("saved.yml", "gone.yml", "added.yml"))
    saved.write_text("a")
    gone.write_text("a")

    def work(_):
        saved.write_text("ab")
        gone.unlink(missing_ok=True)
        added.write_text("a")
        (tmp_path / ".hidden").write_text("a")

    monkeypatch.setattr(watching.time, "sleep", work)
    assert next(watching.changes(tmp_path)) == {saved.as_posix(), gone.as_posix(), added.as_posix()}


def test_nothing_is_heard_of_where_nothing_changes(tmp_path):
    (tmp_path / "a.yml").write_text("a")
    assert watching.times(tmp_path) == watching.times(tmp_path)
