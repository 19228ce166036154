"""`python -m generator` is the `guide` command."""

from generator.cli import guide

if __name__ == "__main__":
    guide(prog_name="guide")
