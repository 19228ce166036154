"""What a preview does without at first: made in a process beside it, which has it built again once all is there."""

from __future__ import annotations

import atexit
import logging
import multiprocessing
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path
from threading import Event, Thread
from typing import Any

from generator import crew, progress, workshop
from generator.workshop import Order


class Background:
    """The process, of which there is one at a time; none where no preview has asked for what it has to watch."""

    def __init__(self, log: logging.LoggerAdapter[Any]) -> None:
        self.log = log
        self.sign: Path | None = None
        """The file that is touched when there is more to show."""
        self.orders: list[Order] = []
        """What this build does without."""
        self.looked = Event()
        """Set once a build has begun, which can see all that was made before."""
        self.busy = False

    def watched(self, cache: Path) -> Path:
        """The folder that a preview, whose next build begins now, has to watch; it lies in that of the cache."""
        self.looked.set()
        self.sign = cache / "preview" / "more"
        self.sign.parent.mkdir(parents=True, exist_ok=True)
        return self.sign.parent

    @contextmanager
    def sparing(self) -> Iterator[None]:
        """Have a preview do within without what takes long; it is ordered."""
        token = workshop.ORDERS.set(self.orders if self.sign else None)
        try:
            yield
        finally:
            workshop.ORDERS.reset(token)

    def begin(self) -> None:
        """Make what is ordered, unless the process is at work; the build after that orders what it still lacks."""
        if self.orders and not self.busy:
            self.busy = True
            Thread(target=self.work, args=(list(self.orders),), daemon=True).start()
        self.orders.clear()

    def work(self, orders: Sequence[Order]) -> None:
        """Wait for the process that makes what is ordered, and touch the sign until a build has begun that sees it."""
        task = orders, self.log.isEnabledFor(logging.INFO)
        process = multiprocessing.get_context("spawn").Process(target=fill, args=task)
        with crew.unnamed():
            process.start()
        atexit.register(process.terminate)  # a preview that ends does not wait for it
        process.join()
        self.looked.clear()
        self.busy = False
        while self.sign and process.exitcode == 0 and not self.looked.wait(1):
            self.sign.touch()


def fill(orders: Sequence[Order], loud: bool) -> None:  # noqa: FBT001 - a process's arguments
    """Make what is ordered, in a process of its own."""
    crew.follow()
    if sys.platform != "win32":
        os.nice(10)  # pages come first
    with progress.told(partial(print, file=sys.stderr), sys.stderr) if loud else nullcontext():
        for order in orders:
            order()
