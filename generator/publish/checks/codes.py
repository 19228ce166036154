"""Every kind of problem that there is, for the page that explains them."""

from __future__ import annotations

from generator.cards import fitting
from generator.publish.checks import acceptance, loaded, nav
from generator.records import codes as records
from generator.rules import (
    audience,
    cautions,
    doses,
    drafts,
    exercises,
    figures,
    ladders,
    letters,
    markup,
    muscles,
    order,
    pages,
    plans,
    progress,
    reading,
    routines,
    siblings,
    sources,
    truth,
)
from generator.text import codes as text
from generator.text.codes import Code

SPOKEN = (
    text,
    records,
    fitting,
    acceptance,
    loaded,
    nav,
    audience,
    cautions,
    doses,
    drafts,
    exercises,
    figures,
    ladders,
    letters,
    markup,
    muscles,
    order,
    pages,
    plans,
    progress,
    reading,
    routines,
    siblings,
    sources,
    truth,
)
"""The modules that name codes."""

ALL: tuple[Code, ...] = tuple(
    sorted(
        {value for module in SPOKEN for value in vars(module).values() if isinstance(value, Code)},
        key=lambda code: code.id,
    )
)
"""Each once, by its id."""
