from __future__ import annotations

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import Files
from mkdocs.theme import Theme

from generator.publish.kept.environment import Kept, environment
from generator.text.filling import Templates


def test_mkdocs_finds_the_files_and_templates_of_the_theme_that_it_finds_by_itself(tmp_path, guide_config):
    config = load_config(str(guide_config(tmp_path)))
    found = []
    for made in (Theme.get_env(config.theme), environment(config.theme, tmp_path / "compiled")):
        files = Files([])
        files.add_files_from_theme(made, config)
        icon = made.get_template(".icons/material/magnify.svg").filename
        found.append(([(file.src_uri, file.src_dir) for file in files], made.get_template("main.html").filename, icon))
    assert found[0] == found[1]
    assert "assets/guide.css" in dict(found[1][0])


def test_templates_stay_compiled(tmp_path, guide_config):
    config = load_config(str(guide_config(tmp_path)))
    environment(config.theme, tmp_path / "compiled").get_template("main.html")
    kept = {file.name: file.stat().st_ino for file in (tmp_path / "compiled").iterdir()}
    assert kept
    environment(config.theme, tmp_path / "compiled").get_template("main.html")
    assert {file.name: file.stat().st_ino for file in (tmp_path / "compiled").iterdir()} == kept


SPOILT = {
    "nothing": lambda _: b"",
    "half": lambda kept: kept[: len(kept) // 2],
    "another byte": lambda kept: kept[:-9] + bytes([kept[-9] ^ 1]) + kept[-8:],
    "other things": lambda _: b"[" * 999,
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_a_spoilt_template_is_compiled_anew(tmp_path, spoil):
    (tmp_path / "a.j2").write_text("{{ 1 + 1 }} is two", "utf-8")
    for _ in range(3):
        made = Templates(tmp_path, bytecode_cache=Kept(tmp_path / "compiled"))
        assert made.get_template("a.j2").render() == "2 is two"
        (file,) = (tmp_path / "compiled").iterdir()
        file.write_bytes(spoil(file.read_bytes()))
