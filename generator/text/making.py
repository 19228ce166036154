"""Texts that are made of something, and may be kept by a name until that is another."""

from __future__ import annotations

from collections.abc import Callable

Make = Callable[[], str]
Keep = Callable[[str, object, Make], str]
"""Gives the text of a name again where it was made of the same, or else has it made."""


def anew(name: str, made_of: object, make: Make) -> str:  # noqa: ARG001 - each way to keep texts takes it
    """Keep nothing."""
    return make()
