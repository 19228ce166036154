from __future__ import annotations

import ast
import re
import subprocess
import sys

import pytest
import yaml

LAYERS = (
    {"codes", "names", "quantity", "typeface", "workshop"},
    {"diagnostics", "dose"},
    {"fields"},
    {"document", "figures", "filling", "meanings"},
    {"source", "vocabulary"},
    {"links", "model"},
    {"folders", "markdown", "pages", "reader", "timing"},
    {"catalog"},
    {"care", "finder", "passages", "references", "schema", "swaps", "volume"},
    {"examples", "exports", "keys", "paths", "pictures", "week"},
    {"cards"},
    {"loader", "render", "rules"},
    {"examination", "preview", "site"},
    {"guest", "plugin"},
    {"cli"},
    {"__main__"},
)
"""The modules from the ground up: each imports only from layers before its own."""

ONLY = {
    "yaml": {"source"},
    "jinja2": {"cards", "filling", "plugin", "render"},
    "mkdocs": {"plugin", "preview"},
    "click": {"cli"},
    "contourpy": {"figures"},
    "plutoprint": {"cards"},
    "pypdf": {"cards"},
    "segno": {"cards"},
    "numpy": {"figures"},
    "pydantic": {"fields", "figures", "model", "reader", "vocabulary"},
}
"""Libraries, and the modules that may know them."""

BODY = {"chest", "neck", "shoulders"}
"""Bones and joints of the figures that are also names of groups of muscles."""
HOLDS = {"wall"}
"""What hands of the figures rest on that is also a piece of equipment."""


def modules(project):
    """Every file of the package with its module's name; those of rules/ count as one."""
    for path in sorted((project / "generator").rglob("*.py")):
        parts = path.relative_to(project / "generator").with_suffix("").parts
        if parts != ("__init__",):
            yield parts[0], path


def imports(path):
    """The names that a file imports, each in full."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def layer(name):
    """The number of a module's layer."""
    return next(number for number, names in enumerate(LAYERS) if name in names)


def test_every_module_has_its_one_layer(project):
    assert sorted(name for names in LAYERS for name in names) == sorted({name for name, _ in modules(project)})


def test_imports_point_only_to_earlier_layers(project):
    wrong = [
        f"{name} imports {other}"
        for name, path in modules(project)
        for imported in imports(path)
        if imported.startswith("generator.")
        for other in [imported.split(".")[1]]
        if other != name and layer(other) >= layer(name)
    ]
    assert wrong == []


def test_rules_do_not_import_each_other(project):
    for path in (project / "generator/rules").glob("*.py"):
        if path.name != "__init__.py":
            assert not [name for name in imports(path) if name.startswith("generator.rules")], path.name


@pytest.mark.parametrize("library", ONLY)
def test_a_library_is_known_where_it_is_needed_and_nowhere_else(project, library):
    users = {
        name for name, path in modules(project) if any(imported.split(".")[0] == library for imported in imports(path))
    }
    assert users == ONLY[library]


def test_the_generator_knows_nothing_of_its_subject(project):
    """No id of the content stands in the code, but for `none`, which is no piece of equipment, the parts of any body, what hands rest on, and the kit that figures can show."""
    content = project / "content"
    ids = {path.stem for kind in ("exercises", "routines", "plans") for path in (content / kind).glob("*.yml")}
    for path in (content / "vocabulary").glob("*.yml"):
        ids |= set(yaml.safe_load(path.read_text("utf-8")))
    said = [
        f"{path.name}: {node.value}"
        for _, path in modules(project)
        if path.parent.name != "kit"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and node.value in ids - {"none"} - BODY - HOLDS
    ]
    assert said == []


def test_templates_know_nothing_of_their_subject(project):
    ids = {path.stem for path in (project / "content/exercises").glob("*.yml")}
    ids |= set(yaml.safe_load((project / "content/vocabulary/muscles.yml").read_text("utf-8")))
    for path in (project / "templates").rglob("*.j2"):
        words = set(re.findall(r"[a-z]+(?:-[a-z]+)+", path.read_text("utf-8")))
        assert not words & {id for id in ids if "-" in id}, path.name


def test_modules_are_short(project):
    lines = {path.name: len(path.read_text("utf-8").splitlines()) for _, path in modules(project)}
    assert {name: count for name, count in lines.items() if count > 300} == {}


def test_the_commands_load_nothing_that_draws_until_there_is_something_to_draw():
    """It would take a check of a thousand files 5 % longer."""
    loaded = "import sys, generator.cli; print([name for name in sys.modules if name.endswith(('artist', 'views'))])"
    assert subprocess.check_output([sys.executable, "-c", loaded], text=True) == "[]\n"
