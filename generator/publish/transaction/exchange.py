"""Two folders that change places in one step, so that there is no moment at which either is missing."""

from __future__ import annotations

import ctypes
import os
from pathlib import Path

HERE = -100
"""The folder that a path is seen from: the working one (AT_FDCWD of Linux' fcntl.h)."""
BOTH = 2
"""That both paths are kept (RENAME_EXCHANGE of Linux' fs.h)."""


def exchanged(one: Path, two: Path) -> bool:
    """Whether the two have changed places; not all systems can, nor all disks, and there is no harm in asking."""
    try:
        rename = ctypes.CDLL(None).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    return bool(rename(HERE, os.fsencode(one), HERE, os.fsencode(two), BOTH) == 0)
