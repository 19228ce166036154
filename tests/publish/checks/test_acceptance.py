from __future__ import annotations

from pathlib import Path

import pytest

from generator.publish.checks import acceptance, project

LEAST = "site_name: Knees\ndocs_dir: content/pages\ntheme: material\nplugins: [guide]\n"


@pytest.fixture
def told(tmp_path):
    """What is told of an mkdocs.yml beside a content folder, with lines of others that were told before."""
    (tmp_path / "content/pages").mkdir(parents=True)

    def of(settings, *lines, kept=None):
        (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
        root = (tmp_path / "content").resolve()
        read = project.read(root, "content")
        before = [acceptance.Diagnostic(read.document.location(line - 1, 0), acceptance.REFUSED, "") for line in lines]
        return [f"{it.location.line} {it.message}" for it in acceptance.problems(read, root, before, kept)]

    return of


def test_a_guide_with_little_is_taken(told):
    assert told(LEAST) == []
    assert told(LEAST + "nav:\n  - Home: index.md\n  - '2020-01-31': a.md\nexclude_docs: |\n  /a/\n") == []


@pytest.mark.parametrize(
    ("settings", "problem"),
    [
        (LEAST + "nav:\n  - yes: index.md\n", "5 MkDocs reads another 'nav' than stands here"),
        (LEAST + "extra_css:\n  -\n", "5 MkDocs reads another 'extra_css' than stands here"),
        (LEAST + "plugin: []\n", "5 MkDocs refuses 'plugin': Unrecognised configuration name: plugin"),
        (LEAST.replace("[guide]", "[]"), "4 it does not name the guide's plugin"),
        (
            LEAST + "markdown_extensions:\n  - toc: {slugify: none.of.it}\n",
            "5 one of these fails: 'str' object is not callable",
        ),
    ],
)
def test_what_is_not_taken_is_told_by_its_key(told, settings, problem):
    assert told(settings) == [problem]


def test_what_a_message_names_is_told_by_its_own_line(told):
    assert told(LEAST.replace("[guide]", "\n  - guide\n  - none-such")) == [
        "6 MkDocs refuses 'plugins': The \"none-such\" plugin is not installed"
    ]
    assert told(LEAST.replace("[guide]", "\n  - guide:\n      licence: A\n      papr: 5"))[0].startswith("7 ")
    assert told(LEAST.replace(" material", "\n  name: material\n  custom_dir: none"))[0].startswith("5 ")
    assert told(LEAST + "markdown_extensions:\n  - tables\n  - no_such\n")[0].startswith("7 ")


def test_what_fails_as_it_is_asked_is_told_and_not_raised(told):
    assert told(LEAST + "validation: &a [*a]\n") != []
    settings = LEAST.replace("material", "{name: material, static_templates: 5}")
    assert told(settings)[0].startswith("3 what it says fails as MkDocs reads it: TypeError: ")


@pytest.mark.parametrize("extra", ["version: .nan", "tags: {a: 2020-01-01}", "annotate: {~: a, b: c}"])
def test_data_that_browsers_cannot_read_is_told_by_its_key(told, extra):
    key = extra.partition(":")[0]
    assert told(f"{LEAST}extra:\n  a: .nan\n  {extra}\n")[0].startswith(
        f"7 browsers cannot read what stands below '{key}'"
    )


def test_all_is_told_at_once_but_what_has_been_told(told):
    settings = LEAST.replace("Knees", "5") + "extra: 5\nstrict: 5\n"
    assert [it.split()[0] for it in told(settings)] == ["1", "6", "5"]
    assert [it.split()[0] for it in told(settings, 5)] == ["1", "6"]


def test_nothing_is_run_that_mkdocs_would_run(told, tmp_path):
    (tmp_path / "hook.py").write_text("raise SystemExit")
    assert [it[:18] for it in told(LEAST + "hooks: [hook.py]\nnothing: 1\n")] == ["6 MkDocs refuses '"]
    touch = f"!!python/object/apply:pathlib.Path.touch [!!python/object/apply:pathlib.Path ['{tmp_path}/run']]"
    assert told(f"{LEAST}plugins: [guide, {touch}]\n") == []
    assert not (tmp_path / "run").exists()


def test_what_was_taken_is_not_asked_again_unless_a_file_that_it_names_is_gone(told, tmp_path, monkeypatch):
    kept, own = tmp_path / "kept", tmp_path / "own"
    settings = LEAST.replace("theme: material", "theme: {name: material, custom_dir: own}")
    own.mkdir()
    assert told(settings, kept=kept) == []
    with monkeypatch.context() as patched:
        patched.setattr(acceptance, "refusals", lambda *_: pytest.fail("asked again"))
        assert told(settings, kept=kept) == []
    own.rmdir()
    assert told(settings, kept=kept) != []
    assert told(LEAST + "strict: !ENV [NOTHING, true]\n", kept=Path("/nowhere")) == []


def test_an_error_is_told_on_a_line_as_what_failed_and_why(tmp_path):
    said = f"It failed.\n  at {tmp_path}/x.py\n  more\nNo such thing.\n"
    assert acceptance.short(said, tmp_path / "mkdocs.yml") == "It failed; No such thing"
