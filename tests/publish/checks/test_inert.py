from __future__ import annotations

import pytest

from generator.publish.checks import inert
from generator.text.source import load

LEAST = "site_name: Knees\n"


def told(text):
    """What is told of an mkdocs.yml."""
    return [f"{it.location.line}:{it.location.column} {it.message}" for it in inert.problems(*load("a", text.encode()))]


@pytest.mark.parametrize(
    "text",
    [
        "not_in_nav: |\n  !index.md\nextra: {a: '!!python/name:os.system'}  # &a *b\n",
        "markdown_extensions:\n  - pymdownx.emoji: {emoji_index: !!python/name:material.extensions.emoji.twemoji ''}\n",
        "plugins:\n  - tags: {slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}}\n",
        "plugins: [{a: {enabled: !ENV [CI, false]}}]\nstrict: !ENV STRICT\n",
        "markdown_extensions: &a [{b: {c: !!str 5, base_path: !relative $config_dir}}]\nvalidation: *a\n",
    ],
)
def test_data_and_what_the_handbooks_have_is_fine(text):
    assert told(LEAST + text) == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "extra: {a: !!python/name:os.system ''}\n",
            "2:12 MkDocs may run something for the tag !!python/name:os.system",
        ),
        ("plugins: [!!python/object/apply:os.system [ls]]\n", "2:11 MkDocs may run something for the tag !!python/"),
        ("plugins: [&a !!python/name:os.a '']\n", "2:11 MkDocs may run something for the tag !!python/name:os.a"),
        ("plugins: !!pyth%6Fn/name:os.a ''\n", "2:10 MkDocs may run something for the tag !!python/name:os.a"),
        ("plugins: !<tag:yaml.org,2002:python/name:os.a> ''\n", "2:10 MkDocs may run something for the tag !!python/"),
        ("plugins: !!python/name:material.extensions.emoji.os ''\n", "2:10 MkDocs may run something for the tag"),
        ("plugins: !odd 5\n", "2:10 MkDocs may run something for the tag !odd"),
        ("copyright: !ENV A\n", "2:12 a tag (!ENV) is not allowed"),
        ("extra: {b: &a c}\n", "2:12 an anchor (&a) is not allowed"),
        ("validation: &a c\ncopyright: *a\n", "3:12 an alias (*a) is not allowed"),
        ("validation: &a {c: d}\n<<: *a\n", "3:1 a merge key (<<) is not allowed"),
        ("INHERIT: base.yml\n", "2:1 a check reads this file alone, and not what it inherits"),
    ],
)
def test_what_runs_or_comes_from_elsewhere_is_told_by_its_place(text, problem):
    assert told(LEAST + text)[0].startswith(problem)


def test_a_directive_hides_no_tag():
    text = "%TAG !a! tag:yaml.org,2002:python/\n---\nplugins: !a!name:os.a ''\n"
    assert told(text)[0] == "3:10 MkDocs may run something for the tag !!python/name:os.a"


def test_what_mkdocs_is_kept_from_is_told_before_it_reads_it(tmp_path):
    file = tmp_path / "mkdocs.yml"
    for text, codes in [(LEAST, []), ("- a\n", ["G011"]), ("a: [\n", ["G005"]), ("a: !!b c\n", ["G007"])]:
        file.write_text(text)
        assert [it.code.id for it in inert.unread(file)] == codes
