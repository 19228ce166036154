from __future__ import annotations

import pytest

from generator.publish.checks import hooks, project


@pytest.fixture
def told(tmp_path):
    """What is told of the hooks of an mkdocs.yml beside a content folder, one of which is `hook.py` with some text."""
    (tmp_path / "content/pages").mkdir(parents=True)
    (tmp_path / "beside.py").touch()

    def of(said="[hook.py]", text="raise SystemExit\n"):
        (tmp_path / "hook.py").write_text(text, "utf-8")
        (tmp_path / "mkdocs.yml").write_text(f"docs_dir: content/pages\nhooks: {said}\n", "utf-8")
        root = (tmp_path / "content").resolve()
        return [
            f"{it.location} {it.code.id} {it.message}" for it in hooks.problems(project.read(root, "content"), root)
        ]

    return of


def test_a_hook_that_can_be_run_is_fine_and_is_not_run(told):
    assert told() == []
    assert told(text="import os.path\nfrom mkdocs.plugins import event_priority\nimport beside\n") == []
    assert told(text="try:\n    import nothing_of_it\nexcept ImportError:\n    pass\n") == []


@pytest.mark.parametrize(
    ("said", "text", "problem"),
    [
        ("[gone.py]", "", "mkdocs.yml:2:9 G201 there is no file 'gone.py'"),
        ('["a\\0.py"]', "", "mkdocs.yml:2:9 G201 there is no file 'a\0.py'"),
        ("[content]", "", "mkdocs.yml:2:9 G201 there is no file 'content'"),
        ("[5]", "", "mkdocs.yml:2:9 G103 'hooks' takes names of files"),
        ("hook.py", "", "mkdocs.yml:2:8 G103 'hooks' takes names of files"),
        ("[hook.py]", "a = 1\ndef b(:\n", "hook.py:2:7 G214 Python cannot read it: invalid syntax"),
        ("[hook.py]", "a\0b", "hook.py:1:1 G214 Python cannot read it: source code string cannot contain null bytes"),
        ("[hook.py]", "import os, no_such.a\n", "hook.py:1:1 G214 there is no module 'no_such'"),
        ("[hook.py]", "\nfrom no_such import a\n", "hook.py:2:1 G214 there is no module 'no_such'"),
        ("[hook.py]", "from . import a\n", "hook.py:1:1 G214 there is no module '.'"),
    ],
)
def test_what_keeps_a_hook_from_being_run_is_told_by_its_line(told, said, text, problem):
    assert told(said, text) == [problem]


def test_a_hook_that_is_no_text_is_told(told, tmp_path):
    told()
    (tmp_path / "hook.py").write_bytes(b"a = '\xff'\n")
    assert [it.message for it in hooks.faults("hook.py", tmp_path / "hook.py")] == ["byte 0xff is not UTF-8"]
