"""The lock of a folder that is published to: one build at a time.

The system keeps it with the process, so that it ends with its owner however that ends, and a file that is left over holds nobody up.
"""

from __future__ import annotations

import os
import socket
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

PAUSE = 0.2
"""Seconds between two looks at a lock that another holds."""

NOT_BEHIND_LINKS = getattr(os, "O_NOFOLLOW", 0)
"""What is written there would spoil a file that a link in the lock's place leads to."""

if sys.platform == "win32":
    import msvcrt

    FAR = 1 << 30
    """The byte that is locked: Windows lets nobody read locked ones, and others read who holds the lock."""

    def taken(file: int) -> None:
        """Lock an open file for this process; raise OSError where another has it."""
        os.lseek(file, FAR, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        os.lseek(file, 0, os.SEEK_SET)
else:
    import fcntl

    def taken(file: int) -> None:
        """Lock an open file for this process; raise OSError where another has it."""
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def held(path: Path, say: Callable[[str], None]) -> Iterator[None]:
    """Hold the lock in the file `path` alone; while another does, say who and wait, since what is published then is what lies there then."""
    file = waited(path, say)
    try:
        os.ftruncate(file, 0)
        os.write(file, owner().encode())
        yield
    finally:
        with suppress(OSError):  # Windows removes no open file
            path.unlink()
        os.close(file)


def waited(path: Path, say: Callable[[str], None]) -> int:
    """The open file, locked, once nobody else has it."""
    told = False
    while (file := tried(path)) is None:
        if not told:
            say(f"Another build is at work here ({read(path)}). This one goes on when that one has ended.")
            told = True
        time.sleep(PAUSE)
    return file


def tried(path: Path) -> int | None:
    """The open file, if it could be locked and is still the one that others find."""
    file = os.open(path, os.O_RDWR | os.O_CREAT | NOT_BEHIND_LINKS, 0o666)
    try:
        taken(file)
        if os.path.samestat(os.fstat(file), path.stat()):
            return file
    except (BlockingIOError, PermissionError, FileNotFoundError):  # held; held, as Windows says it; removed meanwhile
        pass
    except BaseException:
        os.close(file)
        raise
    os.close(file)
    return None


def owner() -> str:
    """This process in words."""
    return f"process {os.getpid()} on {socket.gethostname()}, since {datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC"


def read(path: Path) -> str:
    """Who holds a lock, in words."""
    with suppress(OSError, UnicodeDecodeError):
        return path.read_text("utf-8") or "it has just begun"
    return "it has just begun"
