from __future__ import annotations

from generator.publish.transaction.summary import summary


def test_what_was_built_is_counted(tmp_path, monkeypatch):
    for path in ("", "exercises", "exercises/a", "exercises/by-level", "routines/b", "cards/b"):
        (tmp_path / "site" / path).mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / path / "index.html").touch()
    said = summary(tmp_path / "site")
    assert "5 pages: 1 exercise, 1 routine;" in said
    assert "cards to print for 1 of them" in said
    assert "leave something out" not in said
    (tmp_path / "site/exercises/a/index.html").write_text('<div class="rc-lacks">Left out: the figure.</div>', "utf-8")
    assert "Handouts that leave something out, and say what: a.\n" in summary(tmp_path / "site")
    (tmp_path / "site/cards/b/index.html").write_text('<div class="rc-lacks">Left out: the weeks.</div>', "utf-8")
    assert "Default cards that leave something out, and say what: b.\n" in summary(tmp_path / "site")
    assert f"--directory {tmp_path / 'site'}" in said
    monkeypatch.chdir(tmp_path)
    assert "--directory site" in summary(tmp_path / "site")
