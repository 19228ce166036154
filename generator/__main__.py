"""The `guide` command, which `python -m generator` is as well."""

import gc
import os

gc.disable()  # each command ends before there is garbage worth a search, which would take a sixth of a check's time
os.environ.setdefault(
    "PYDANTIC_DISABLE_PLUGINS", "__all__"
)  # none is used, and to look for some takes a tenth of a start

from generator.cli import guide  # noqa: E402 - both hold for all that is imported

if __name__ == "__main__":
    guide(prog_name="guide")
