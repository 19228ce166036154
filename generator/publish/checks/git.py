"""What git knows of a folder."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path


def there() -> bool:
    """Whether there is git at all."""
    return shutil.which("git") is not None


def git(folder: Path, *arguments: str) -> bytes | None:
    """What git says in a folder to fixed words and names that it gave; None where there is no git, or it refuses."""
    program = shutil.which("git")
    if not program:
        return None
    done = subprocess.run([program, *arguments], cwd=folder, capture_output=True, check=False)  # noqa: S603 - no shell
    return done.stdout if done.returncode == 0 else None


def told(folder: Path, *arguments: str) -> str:
    """The same as text; empty where there is nothing."""
    return (git(folder, *arguments) or b"").decode("utf-8", "replace")
