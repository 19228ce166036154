"""What a build tells of its stages, as loud as its host was asked to be."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from itertools import count
from typing import Any

from generator import progress


class Stages:
    """The stages of a build, told of in its host's log, or in the last line of a terminal."""

    def __init__(self, log: logging.LoggerAdapter[Any]) -> None:
        self.log = log
        self.converted: Iterator[int] = iter(())
        self.written: Iterator[int] = iter(())
        """Both count the pages of a build that are done; those of a preview are not worth it."""

    def telling(self) -> AbstractContextManager[None]:
        """Tell of all long work within."""
        loud = self.log.isEnabledFor(logging.INFO)
        return progress.told(self.log.info, sys.stderr) if loud else nullcontext()

    def pages(self, every: int) -> None:
        """Begin to count so many pages."""
        with self.telling():
            self.converted = progress.along("Converting pages", count(), every)
            self.written = progress.along("Writing pages", count(), every)
