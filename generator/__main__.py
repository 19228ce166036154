"""The `guide` command, which `python -m generator` is as well."""

import gc

gc.disable()  # each command ends before there is garbage worth a search, which would take a sixth of a check's time

from generator.cli import guide  # noqa: E402 - the search stops before all that is imported

if __name__ == "__main__":
    guide(prog_name="guide")
