"""Templates filled in, with what authors wrote as values alone, and Jinja's errors as diagnostics that name the template and its line."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jinja2

from generator.text import codes
from generator.text.diagnostics import Diagnostic, GuideError, Location

ENDINGS = (".j2", ".html")
"""How the files of templates end: ours, and the theme's."""
JINJA = Path(jinja2.__file__).parent
"""Where Jinja lies."""
Compiled = jinja2.BytecodeCache
"""Where templates are kept as they are compiled."""


class Templates(jinja2.Environment):
    """Jinja, in which unknown names fail, and `sets[id]` finds no method of `sets` where an author's id is called as one."""

    def __init__(self, *folders: Path, **settings: Any) -> None:
        super().__init__(
            loader=jinja2.FileSystemLoader(folders),
            undefined=jinja2.StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            **settings,
        )

    def getitem(self, obj: Any, argument: Any) -> Any:
        """What stands in brackets behind something."""
        if not isinstance(obj, Mapping):
            return super().getitem(obj, argument)
        try:
            return obj[argument]
        except LookupError:
            return self.undefined(obj=obj, name=argument)


def fill(environment: jinja2.Environment, template: str, **values: Any) -> str:
    """The text of a template; raise GuideError where the template is at fault."""
    try:
        return environment.get_template(template).render(**values)
    except Exception as error:
        if not (isinstance(error, TypeError) or at_fault(error)):
            raise
        raise GuideError([diagnostic(error, template)]) from error


def at_fault(error: Exception) -> bool:
    """Whether a template raised an error itself, or Jinja as it read one, and not what a template called."""
    files = (frame.filename for frame in reversed(traceback.extract_tb(error.__traceback__)))
    last = next((file for file in files if not file.startswith("<frozen")), "")  # as of what decodes a file
    return isinstance(error, jinja2.TemplateError) or last.endswith(ENDINGS) or JINJA in Path(last).parents


def diagnostic(error: Exception, template: str) -> Diagnostic:
    """A template's error with its place: the innermost line of a template that was being worked on."""
    message = f"the template cannot be filled in: {getattr(error, 'message', None) or error}"
    if isinstance(error, jinja2.TemplateSyntaxError):
        return Diagnostic(place(error.filename or template, error.lineno), codes.TEMPLATE, message)
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(ENDINGS)]
    where = place(frames[-1].filename, frames[-1].lineno or 1) if frames else Location(template)
    return Diagnostic(where, codes.TEMPLATE, message)


def place(path: str, line: int) -> Location:
    """The place of a template's line, its path as seen from the working folder where it lies below."""
    file = Path(path)
    lines = file.read_text("utf-8").split("\n") if file.is_file() else []
    shown = file.relative_to(Path.cwd()) if file.is_absolute() and file.is_relative_to(Path.cwd()) else file
    return Location(shown.as_posix(), line, 1, lines[line - 1] if line <= len(lines) else "")
