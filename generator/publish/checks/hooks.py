"""The hooks of an mkdocs.yml, which are programs: a check runs none, and tells what can be seen to keep one from being run."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib.util import find_spec
from os.path import isfile
from pathlib import Path
from posixpath import normpath

from generator.publish.checks.acceptance import REFUSED
from generator.publish.checks.loaded import listed
from generator.publish.checks.project import Project
from generator.records.codes import DANGLING, WRONG_TYPE
from generator.text.diagnostics import Diagnostic, Location
from generator.text.document import decode

KEY = "hooks"


def problems(project: Project, root: Path) -> Iterator[Diagnostic]:
    """What keeps the hooks of an mkdocs.yml from being run; `root` is the content folder beside it."""
    said = project.document.data
    value = said.get(KEY) if isinstance(said, dict) else None
    for loc, name in listed(value, (KEY,)):
        place = project.document.at(loc)
        if not isinstance(name, str):
            yield Diagnostic(place, WRONG_TYPE, "'hooks' takes names of files", "write 'hooks: [tools/hook.py]'")
        elif not isfile(root.parent / name):  # noqa: PTH113 - a path's own cannot bear names that no file can have
            help = "name a file as seen from mkdocs.yml, or take the line out"
            yield Diagnostic(place, DANGLING, f"there is no file '{name}'", help)
        else:
            yield from faults(normpath(f"{project.document.path}/../{name}"), root.parent / name)


def faults(shown: str, file: Path) -> Iterator[Diagnostic]:
    """What keeps a file from being run: it is no program, or needs what is not there before all else."""
    text, wrong = decode(shown, file.read_bytes())
    yield from wrong
    try:
        program = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        line = getattr(error, "lineno", None) or 1
        place = Location(shown, line, getattr(error, "offset", None) or 1, (getattr(error, "text", "") or "").rstrip())
        yield Diagnostic(place, REFUSED, f"Python cannot read it: {getattr(error, 'msg', error)}", "mend this line")
        return
    lines = text.splitlines()
    for node, module in imported(program):
        if not (module and there(module, file.parent)):
            place = Location(shown, node.lineno, node.col_offset + 1, lines[node.lineno - 1])
            help = "install it where the guide is built, or take the line out"
            yield Diagnostic(place, REFUSED, f"there is no module '{module or '.'}'", help)


def imported(program: ast.Module) -> Iterator[tuple[ast.stmt, str]]:
    """The modules that a program imports whatever happens, less those that lie in others; nothing for what lies beside a hook as of a package."""
    for node in program.body:
        if isinstance(node, ast.Import):
            yield from ((node, alias.name.partition(".")[0]) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node, "" if node.level else (node.module or "").partition(".")[0]


def there(module: str, folder: Path) -> bool:
    """Whether a module can be found, beside a hook or where Python looks; to look runs nothing."""
    if isfile(folder / f"{module}.py") or (folder / module).is_dir():  # noqa: PTH113 - as above
        return True
    try:
        return find_spec(module) is not None
    except (ImportError, ValueError):
        return False
