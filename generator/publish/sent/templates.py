"""Where templates are found: those that a guide brings, and behind them those that the package ships."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2]

SHIPPED = next(folder for folder in (PACKAGE / "templates", PACKAGE.parent / "templates") if folder.is_dir())
"""The templates that come with the generator: within it where it is installed, beside it in a checkout."""


def places(own: Path, part: str) -> tuple[Path, ...]:
    """The folders of a part, such as `pages`, in which a template is looked for, in order; a guide brings only what it has otherwise."""
    found = dict.fromkeys((own.resolve() / part, SHIPPED / part))
    return tuple(folder for folder in found if folder.is_dir())
