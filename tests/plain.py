"""Plain pictures in place of the examples of figures: to draw the hundred of them takes a minute, and most tests are of other things."""

from __future__ import annotations

import runpy
import sys

from generator.figures.picture import Picture
from generator.publish.pages import examples

SVG = '<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="A figure" viewBox="0 0 9 9"></svg>'


def pictures() -> dict[str, Picture]:
    """A plain picture for each example."""
    return {name: Picture(SVG, SVG, ()) for name, _ in examples.examples().named()}


if __name__ == "__main__":  # `python plain.py mkdocs serve` is `python -m mkdocs serve` with them
    examples.DRAWN.update(pictures())
    runpy.run_module(sys.argv.pop(1), run_name="__main__", alter_sys=True)
