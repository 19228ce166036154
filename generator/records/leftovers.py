"""What editors and systems leave behind in folders, which is no part of a guide: read by nobody, and never published."""

from __future__ import annotations

import re

LEFT = re.compile(r"\..*|.*~|~\$.*|#.*#|.*\.(?:swp|orig|rej)|thumbs\.db|desktop\.ini", re.IGNORECASE | re.DOTALL)
"""Hidden files, backups and locks of editors, what git leaves of a merge, and what systems note of pictures."""


def left_behind(path: str) -> bool:
    """Whether a file, or a folder that it lies in, is one of these; `path` has `/`."""
    return any(LEFT.fullmatch(name) for name in path.split("/"))
