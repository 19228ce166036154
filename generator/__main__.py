"""The `guide` command, which `python -m generator` is as well."""

import gc
import os
import sys

gc.disable()  # each command ends before there is garbage worth a search, which would take a sixth of a check's time
os.environ.setdefault(
    "PYDANTIC_DISABLE_PLUGINS", "__all__"
)  # none is used, and to look for some takes a tenth of a start

from generator.cli import guide as commands  # noqa: E402 - both hold for all that is imported


def guide() -> None:
    """Run a command."""
    try:
        commands(prog_name="guide")
    except SystemExit as end:
        if sys.argv[1:2] == ["check"] and isinstance(end.code, int):
            leave(end.code)
        raise
    except OSError as error:  # such as a full disk that the output goes to
        told = f"{error.filename}: {error.strerror}" if error.filename else error.strerror
        sys.exit(f"Error: {told}")


def leave(code: int) -> None:
    """End the process as it stands: to take all apart that a check has read would be a twentieth of its time."""
    try:
        for stream in filter(None, (sys.stdout, sys.stderr)):  # a closed one is None
            stream.flush()
    except OSError:
        code = code or 1
    os._exit(code)


if __name__ == "__main__":
    guide()
