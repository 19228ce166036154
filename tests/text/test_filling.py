from __future__ import annotations

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.text.diagnostics import GuideError
from generator.text.filling import Templates, fill


@pytest.fixture
def told(tmp_path, monkeypatch):
    """What is wrong with a template `page.md.j2` among others, as `path:line code message | excerpt`."""
    monkeypatch.chdir(tmp_path)

    def of(text, **others):
        for name, content in {"page": text, **others}.items():
            path = tmp_path / "templates" / f"{name}.md.j2"
            path.parent.mkdir(exist_ok=True)
            path.write_text(content, "utf-8")
        environment = Environment(
            loader=FileSystemLoader(tmp_path / "templates"), undefined=StrictUndefined, autoescape=True
        )
        with pytest.raises(GuideError) as error:
            fill(environment, "page.md.j2")
        (problem,) = error.value.diagnostics
        place = problem.location
        return f"{place.path}:{place.line} {problem.code.id} | {place.excerpt}", problem.message

    return of


def test_a_template_is_filled_in(tmp_path):
    (tmp_path / "page.md.j2").write_text("# {{ name }}\n")
    assert (
        fill(Environment(loader=FileSystemLoader(tmp_path), autoescape=True), "page.md.j2", name="Squat") == "# Squat"
    )


def test_an_unknown_name_is_told_at_its_line(told):
    place, message = told("# A\n\n{{ nam }}\n")
    assert place == "templates/page.md.j2:3 G401 | {{ nam }}"
    assert "'nam' is undefined" in message


def test_a_syntax_error_is_told_at_its_line(told):
    place, message = told("# A\n{% if %}\n{% endif %}\n")
    assert place == "templates/page.md.j2:2 G401 | {% if %}"
    assert message.startswith("the template cannot be filled in: ")


def test_an_error_in_an_included_template_is_told_there(told):
    assert (
        told("# A\n{% include 'part.md.j2' %}\n", part="a\nb\n{{ 1 + 'a' }}\n")[0]
        == "templates/part.md.j2:3 G401 | {{ 1 + 'a' }}"
    )


def test_a_template_that_is_not_there_is_told_by_its_name(told):
    place, message = told("# A\n{% include 'gone.md.j2' %}\n")
    assert place == "templates/page.md.j2:2 G401 | {% include 'gone.md.j2' %}"
    assert "gone.md.j2" in message


def test_the_first_template_may_be_the_one_that_is_not_there(tmp_path):
    with pytest.raises(GuideError) as error:
        fill(Environment(loader=FileSystemLoader(tmp_path), autoescape=True), "gone.md.j2")
    assert str(error.value.diagnostics[0].location) == "gone.md.j2:1:1"


def test_a_key_that_is_not_there_is_no_method(tmp_path):
    (tmp_path / "page.md.j2").write_text("{{ sets[id] }}")
    templates = Templates(tmp_path)
    assert fill(templates, "page.md.j2", sets={"items": 3}, id="items") == "3"
    with pytest.raises(GuideError, match="'items'"):
        fill(templates, "page.md.j2", sets={}, id="items")
    assert fill(templates, "page.md.j2", sets=(1, 2), id=-1) == "2"


@pytest.mark.parametrize(
    "text", ["{{ 1 / 0 }}", "{{ 'a'.index('b') }}", "{{ [][1:2:0] }}", "{% include 'page.md.j2' %}"]
)
def test_whatever_a_template_runs_into_is_told_at_its_line(told, text):
    assert told(f"A\n{text}\n")[0] == f"templates/page.md.j2:2 G401 | {text}"


def test_a_template_in_another_encoding_is_told(tmp_path):
    (tmp_path / "page.md.j2").write_bytes(b"\xff")
    with pytest.raises(GuideError, match="G401 the template cannot be filled in: 'utf-8' codec"):
        fill(Templates(tmp_path), "page.md.j2")


def test_what_fails_in_what_a_template_calls_is_no_fault_of_its_own(tmp_path):
    (tmp_path / "page.md.j2").write_text("{{ wrong() }}")
    with pytest.raises(ZeroDivisionError):
        fill(Templates(tmp_path), "page.md.j2", wrong=lambda: 1 / 0)
