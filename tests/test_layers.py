from __future__ import annotations

import ast
import re
import subprocess
import sys
from functools import cache
from graphlib import CycleError, TopologicalSorter

import pytest
import yaml
from jinja2 import Environment
from jinja2.nodes import Const, Filter

from generator.figures.kit import named

pytestmark = pytest.mark.uncounted

WINGS = (
    "typeface",
    "progress",
    "crew",
    "workshop",
    "values",
    "text",
    "figures",
    "records",
    "training",
    "pictures",
    "cards",
    "rules",
    "search",
    "session",
    "publish",
    "bench",
    "commands",
    "cli",
    "__main__",
)
"""The wings and the modules beside them, from the ground up: each imports only from those before its own."""

WITHIN = {
    "figures": ({"words", "lines"}, {"skin", "map"}, {"bones"}, {"kit"}),
    "publish": ({"entries"}, {"sent"}, {"kept"}, {"checks"}, {"pages"}, {"preview", "transaction"}),
}
"""The wings within a wing in the same way; those side by side do not know each other, and what lies directly in it composes."""

ONLY = {
    "yaml": {"text.source", "text.tags"},
    "jinja2": {
        "publish.kept.environment",
        "publish.pages.filters",
        "publish.transaction.host",
        "publish.plugin",
        "publish.pages.render",
        "publish.pages.rows",
        "publish.pages.thumbnails",
        "publish.kept.steps",
        "text.filling",
    },
    "watchdog": {"publish.preview.reload"},
    "mkdocs": {
        "publish.checks.acceptance",
        "publish.preview.ahead",
        "publish.kept.alike",
        "publish.kept.conversion",
        "publish.kept.environment",
        "publish.transaction.host",
        "publish.gains",
        "publish.sent.lean",
        "publish.kept.memory",
        "publish.sent.needs",
        "publish.options",
        "publish.plugin",
        "publish.checks.config",
        "publish.preview.asked",
        "publish.preview.reload",
        "publish.preview.serving",
        "publish.kept.signs",
        "publish.kept.steps",
        "publish.kept.surroundings",
    },
    "click": {"cli", "commands"},
    "contourpy": {"figures"},
    "plutoprint": {"cards"},
    "pypdf": {"cards"},
    "segno": {"cards.qr"},
    "syllapy": {"rules.reading"},
    "numpy": {"figures"},
    "pydantic": {"figures", "records", "values.fields"},
}
"""Libraries, and the wings or modules that may know them."""


def modules(project):
    """Every file of the package with its module's name below it, such as `text.source`."""
    for path in sorted((project / "generator").rglob("*.py")):
        name = ".".join(path.relative_to(project / "generator").with_suffix("").parts).removesuffix("__init__")
        if name:
            yield name.rstrip("."), path


@cache
def nodes(path):
    """Of a file, all that imports and all that is a text."""
    wanted = (ast.Import, ast.ImportFrom, ast.Constant)
    return [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, wanted)]


@cache
def imports(path):
    """The names that a file imports, each in full."""
    found = []
    for node in nodes(path):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            found += [f"{node.module}.{alias.name}" for alias in node.names]
    return found


def inner(name):
    """The wing within a wing that a module lies in; none where it composes."""
    parts = name.split(".")
    folders = set().union(*WITHIN.get(parts[0], ()))
    return parts[1] if len(parts) > 1 and parts[1] in folders else ""


def rank(name):
    """The place of a module among the wings, and within its own."""
    outer = name.split(".")[0]
    floors = WITHIN.get(outer, ())
    within = next((number for number, beside in enumerate(floors) if inner(name) in beside), len(floors))
    return WINGS.index(outer), within


def wing(name):
    """What a module may import from freely: its own wing."""
    return name.split(".")[0], inner(name)


def test_every_module_lies_in_a_wing(project):
    assert {name.split(".")[0] for name, _ in modules(project)} == set(WINGS)
    for outer, floors in WITHIN.items():
        folders = {path.parent.name for path in (project / "generator" / outer).glob("*/__init__.py")}
        assert folders == set().union(*floors)


def upward(names):
    """Of pairs of a module and what it imports, those that point up or to a wing beside its own."""
    return [
        f"{name} imports {other}" for name, other in names if wing(other) != wing(name) and rank(other) >= rank(name)
    ]


def imported(project):
    """Pairs of a module and another that it imports, for its types alone as well."""
    known = {name for name, _ in modules(project)}
    for name, path in modules(project):
        for each in imports(path):
            if each.startswith("generator."):
                other = each.removeprefix("generator.")
                yield name, other if other in known else other.rpartition(".")[0]


def test_imports_point_only_to_earlier_wings(project):
    assert upward(imported(project)) == []
    assert upward([("text.source", "records.model"), ("figures.words.forms", "figures.lines.curve")]) != []
    assert upward([("publish.entries.paths", "publish.plugin"), ("publish.kept.memory", "publish.pages.plan")]) != []


UNIX = {"fcntl", "grp", "pty", "pwd", "resource", "syslog", "termios", "tty"}
"""What Python has on other systems than Windows alone."""


def unguarded(source):
    """What a module loads on every system, and Windows lacks: at its top, not below a question about the system or within a function."""
    tops = [node for node in ast.parse(source).body if isinstance(node, ast.Import | ast.ImportFrom)]
    names = {node.module if isinstance(node, ast.ImportFrom) else it.name for node in tops for it in node.names}
    return names & UNIX


def test_every_module_loads_on_windows(project):
    assert {name: its for name, path in modules(project) if (its := unguarded(path.read_text("utf-8")))} == {}
    assert unguarded("import os\nimport fcntl") == {"fcntl"}
    assert unguarded("if sys.platform != 'win32':\n    import fcntl") == set()


def circle(names):
    """The modules of a circle in pairs of a module and what it imports; none where there is no circle."""
    below = {}
    for name, other in names:
        below.setdefault(name, set()).add(other)
    try:
        TopologicalSorter(below).prepare()
    except CycleError as error:
        return error.args[1]
    return []


def test_no_modules_import_each_other_in_a_circle(project):
    assert circle(imported(project)) == []
    assert circle([("a", "b"), ("b", "c"), ("c", "a")]) != []


def test_a_wing_says_what_lives_there_and_hands_nothing_on(project):
    for name, path in modules(project):
        if path.name == "__init__.py" and name != "figures":
            tree = ast.parse(path.read_text("utf-8"))
            assert ast.get_docstring(tree), name
            assert len(tree.body) == 1, name


def test_rules_do_not_import_each_other(project):
    for path in (project / "generator/rules").glob("*.py"):
        if path.name not in ("__init__.py", "rulebook.py"):
            assert not [name for name in imports(path) if name.startswith("generator.rules")], path.name


@pytest.mark.parametrize("library", ONLY)
def test_a_library_is_known_where_it_is_needed_and_nowhere_else(project, library):
    users = {
        name for name, path in modules(project) if any(imported.split(".")[0] == library for imported in imports(path))
    }
    assert {name if name in ONLY[library] else name.split(".")[0] for name in users} == ONLY[library]


@cache
def subject(project):
    """Every id of the published guide, and its name."""
    content = project / "content"
    ids = {path.stem for kind in ("exercises", "routines", "plans") for path in (content / kind).glob("*.yml")}
    for path in (content / "vocabulary").glob("*.yml"):
        ids |= set(yaml.safe_load(path.read_text("utf-8")))
    return ids, re.search("site_name: (.+)", (project / "mkdocs.yml").read_text("utf-8"))[1]


def told(text, ids, name):
    """What of a guide a text tells: an id that it is, ids with hyphens and the guide's name within it."""
    within = {id for id in re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)+", text.lower()) if id in ids}
    return within | ({text} & ids) | ({name} if name.lower() in text.lower() else set())


def test_the_generator_knows_nothing_of_its_subject(project):
    """Nothing of the published guide stands in the code; single words of poses, such as `squat`, may become ids at any time."""
    said = {
        path.name: found
        for name, path in modules(project)
        if path.parent.name != "kit"
        for node in nodes(path)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if (
            found := {
                it for it in told(node.value, *subject(project)) if not (name.startswith("figures") and it.isalpha())
            }
        )
    }
    assert said == {}


SHOWN = (".j2", ".html", ".js", ".css", ".svg")


def test_templates_know_nothing_of_their_subject(project):
    files = [path for path in (project / "templates").rglob("*") if path.suffix in SHOWN]
    said = {path.name: found for path in files if (found := told(path.read_text("utf-8"), *subject(project)))}
    assert said == {}


HERE = re.compile(r"[`']make [a-z-]+[`']|CONTRIBUTING|CHANGELOG|Makefile")
"""What only this project has, and no guide that is begun with `guide init`."""


def test_nothing_that_a_guide_shows_or_says_leads_to_files_of_this_project(project):
    texts = [
        (path, node.value)
        for name, path in modules(project)
        for node in nodes(path)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and name != "cli"  # which draws the pictures in ours
    ]
    texts += [(path, path.read_text("utf-8")) for path in (project / "templates").rglob("*") if path.suffix in SHOWN]
    assert {path.name: found for path, text in texts if (found := HERE.findall(text))} == {}


def test_what_tells_of_a_subject_is_noticed():
    ids = {"squat", "wall-sit"}
    assert told("Do the wall-sit, or squat.", ids, "Knees") == {"wall-sit"}
    assert told("squat", ids, "Knees") == {"squat"}
    assert told("for strong knees", ids, "Strong knees") == {"Strong knees"}
    assert told("a wall to sit at", ids, "Knees") == set()


LONGEST = 200
"""Lines that a module may have: each that had more held two things, of which its name told one."""

LONG = {"figures.bones.arms": "the arms of the sketch, `sketch/arms.js`, follow it function by function"}
"""The modules that have more, and why they are left whole."""


def overlong(lines):
    """The modules that have too many lines."""
    return {name for name, count in lines.items() if count > LONGEST}


def test_modules_are_short_but_for_a_few_that_are_left_whole_for_a_reason(project):
    lines = {name: len(path.read_text("utf-8").splitlines()) for name, path in modules(project)}
    assert overlong(lines) == set(LONG)
    assert overlong({"values.quantity": LONGEST, "cards.printer": LONGEST + 1}) == {"cards.printer"}


def test_the_commands_load_nothing_that_draws_until_there_is_something_to_draw():
    """It would take a check of a thousand files 15 % longer."""
    loaded = "import sys, generator.cli; print(sorted(name.rpartition('.')[2] for name in sys.modules))"
    names = set(ast.literal_eval(subprocess.check_output([sys.executable, "-c", loaded], text=True)))
    assert names & {"artist", "views", "skeleton", "numpy", "contourpy", "jinja2", "mkdocs", "pypdf"} == set()
    assert "pydantic" in names


def published(project):
    """The ids of what only the published guide has: its exercises, routines and plans, less what tests, or the words of kit, are called as well."""
    content = project / "content"
    ids = {path.stem for kind in ("exercises", "routines", "plans") for path in (content / kind).glob("*.yml")}
    poses = yaml.safe_load((project / "tests/figures/poses.yml").read_text("utf-8"))
    tiny = {path.stem for path in (project / "tests/guides").rglob("*.yml")}
    return ids - set(named.SORTS) - set(poses) - tiny


def test_tests_of_the_engine_name_no_content_and_read_none(project):
    """Those of the published guide lie in tests/content; browser/project.py knows it for GUIDE=published."""
    ids, tests = published(project), project / "tests"
    mine = [
        path
        for path in sorted(tests.rglob("*.py"))
        if path.relative_to(tests).parts[0] != "content" and path.name not in ("test_layers.py", "test_project.py")
    ]
    engine = [path for path in mine if path != tests / "browser/project.py"]
    said = [f"{path.name}: {node.value}" for path in engine for node in nodes(path) if getattr(node, "value", 0) in ids]
    assert said == []
    reads = re.compile(r"""(?:project|PROJECT|ROOT) / ["']content""")
    assert [path.name for path in engine if reads.search(path.read_text("utf-8"))] == ["conftest.py"]


OTHER_DIGITS = {"text.markdown", "records.passages", "figures.map.area"}
"""The modules that may take digits of all scripts: for numbers of lists, as Markdown does, and what is read by `values.fields`, which refuses them."""


def test_digits_are_0_to_9(project):
    """A `\\d` takes the digits of every script, which no field of a record means."""
    said = {
        name
        for name, path in modules(project)
        for node in nodes(path)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "\\d" in node.value
    }
    assert said == OTHER_DIGITS


PATHS = {"attr", "groupby", "map", "max", "min", "rejectattr", "selectattr", "sort", "sum", "unique"}
"""The filters of Jinja that read text as a path of attributes."""


def worded(source):
    """The paths of attributes that a template reads from anything but its own fixed text, as `line filter`."""
    return [
        f"{node.lineno} {node.name}"
        for node in Environment(autoescape=True).parse(source).find_all(Filter)
        if node.name in PATHS
        for given in [*node.args[:1], *(each.value for each in node.kwargs if each.key == "attribute")]
        if not isinstance(given, Const)
    ]


def test_no_word_of_an_author_is_a_path_in_a_template(project):
    files = sorted((project / "templates").rglob("*.j2"))
    assert {path.name: found for path in files if (found := worded(path.read_text("utf-8")))} == {}


def test_a_word_used_as_a_path_is_noticed():
    assert worded('{{ a | selectattr("1.sets." ~ id) }}') == ["1 selectattr"]
    assert worded("{{ a | map(attribute=id) }}") == ["1 map"]
    assert worded("{{ a | attr(id) }}") == ["1 attr"]
    assert worded('{{ a | selectattr("level", "equalto", id) | map("lower") }}') == []
