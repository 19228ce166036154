"""What was found in the content folder, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.text.codes import Code
from generator.text.diagnostics import Diagnostic, Location


@dataclass(slots=True)
class Folder:
    """What was found below the content folder."""

    records: dict[str, bytes] = field(default_factory=dict)
    """The YAML files by path below content/, such as `exercises/step-up.yml`."""
    tongues: dict[str, bytes] = field(default_factory=dict)
    """The files of names in other languages by the code of the language."""
    redirects: dict[str, bytes] = field(default_factory=dict)
    """The file of ids that have moved, by its name, where there is one."""
    pages: dict[str, bytes] = field(default_factory=dict)
    """The hand-written pages by path below content/pages."""
    attachments: dict[str, bytes] = field(default_factory=dict)
    """The other files beside them in the same way; of a picture that is no drawing, nothing was read."""
    problems: list[Diagnostic] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)
    """Paths below content/ of files that are there but were not read."""
    root: str = "content"
    """The name that goes before every path in a diagnostic."""

    def shown(self, path: str) -> str:
        """The path as a diagnostic shows it."""
        return readable(f"{self.root}/{path}")

    def report(self, path: str, code: Code, message: str, help: str = "") -> None:
        """Note a problem of a whole file."""
        self.refused.add(path)
        self.problems.append(Diagnostic(Location(self.shown(path)), code, readable(message), help))


def readable(name: str) -> str:
    """A file name as text that can be printed: what is not UTF-8 becomes `?`."""
    return name.encode("utf-8", "replace").decode("utf-8")
