"""The formats of cards in one table: measures in mm, sizes of type in points."""

from __future__ import annotations

from generator.cards.format import Format, Sizes
from generator.cards.papers import (
    A4,
    A4_EIGHTHS,
    A4_QUARTERS,
    A6,
    EITHER,
    EITHER_EIGHTHS,
    EITHER_QUARTERS,
    INDEX,
    LETTER,
    LETTER_EIGHTHS,
    LETTER_QUARTERS,
)

SESSIONS = ("1 Date", "2 Date", "3 Date", "4 Date", "5 Date", "6 Date")
CLEAR = Sizes(title=18, goal=11, text=10, name=12.5, dose=10.5, cue=10, fine=8.5)
CLOSE = Sizes(title=17, goal=11, text=9.5, name=12.5, dose=10.5, cue=9.5, fine=8)
LARGE = Sizes(title=26, goal=18, text=16, name=20, dose=18, cue=16, fine=12)
POCKET = Sizes(title=15, goal=10, text=8.5, name=9.5, dose=8.5, cue=8, fine=7)
SMALL = Sizes(title=12, goal=8, text=7, name=8.5, dose=7.5, cue=7, fine=7)

SHEET = Format(
    "sheet",
    "Full page, 4 sessions",
    (A4, LETTER),
    EITHER,
    CLEAR,
    figure=38,
    columns=SESSIONS[:4],
    column=20.6,
    set_column=0,
    across=2,
    head=9,
    box=6.85,
    low=16,
    tall=62,
    slack=4,
    qr=24,
    frame=3.2,
    most=2,
    blank=18,
    map=30,
    who=9,
    gives_up=("cues", "grid", "short", "weeks"),
)
MORE_SESSIONS = SHEET._replace(
    name="more-sessions",
    words="Full page, small print, 6 sessions",
    sizes=CLOSE,
    columns=SESSIONS,
    column=13,
    set_column=6,
    across=1,
    figure=36,
)
ONE_SESSION = SHEET._replace(
    name="one-session",
    words="Full page, one session: weight, repetitions and effort of each set",
    columns=("Weight", "Reps or time", "Effort of 10"),
    column=19,
    set_column=7,
    across=1,
    measured=True,
    labels=("Name", "Date"),
)
INDEX_CARD = Format(
    "index-card",
    "Index card",
    (INDEX, A6),
    INDEX,
    SMALL,
    figure=20,
    columns=("1", "2", "3"),
    column=20.6,
    set_column=0,
    across=2,
    head=5,
    box=6.85,
    low=8.5,
    tall=24,
    slack=2.5,
    qr=18,
    frame=0,
    most=6,
    gives_up=("cues", "short", "weeks", "aside"),
)
QUARTERS = INDEX_CARD._replace(
    name="quarter-sheets",
    words="Four small cards on one page, to cut apart",
    papers=(A4_QUARTERS, LETTER_QUARTERS),
    bare=EITHER_QUARTERS,
    columns=("1", "2"),
    column=20.6,
    most=8,
)
LARGE_PRINT = SHEET._replace(
    name="large-print",
    words="Large print, 3 exercises a page, 2 sessions",
    sizes=LARGE,
    figure=62,
    columns=SESSIONS[:2],
    column=19,
    set_column=9,
    across=1,
    head=12,
    tall=72,
    slack=7,
    most=33,
    a_page=3,
    blank=26,
    map=0,
    who=0,
    gives_up=("cues", "short", "weeks"),
    pages_first=True,
)
POCKET_FOLD = Format(
    "pocket-fold",
    "Pocket booklet of eight small pages, to fold from one sheet",
    (A4_EIGHTHS, LETTER_EIGHTHS),
    EITHER_EIGHTHS,
    POCKET,
    figure=22,
    columns=("1", "2", "3", "4"),
    column=12,
    set_column=6,
    head=5,
    box=6.85,
    low=14,
    tall=52,
    slack=2.5,
    qr=18,
    frame=0,
    most=4,
    a_page=10,
    blank=12,
    map=26,
    who=16,
    gives_up=("cues", "short", "weeks", "aside"),
    folded=True,
)
LOG = SHEET._replace(
    name="log",
    words="Log, a row for each session of all weeks",
    columns=(),
    most=9,
    map=0,
    gives_up=(),
    log=True,
)
FORMATS = (SHEET, MORE_SESSIONS, ONE_SESSION, LOG, INDEX_CARD, QUARTERS, POCKET_FOLD, LARGE_PRINT)
BOUND = (SHEET, LOG)
"""The formats of a routine in a plan's booklet: the card with its figures, and the log of the plan's sessions."""
