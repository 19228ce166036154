from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.values.dose import MOST_SETS, OPEN, SHAPE, WORK, Work, parse_work
from generator.values.quantity import Quantity, QuantityError, Span
from generator.values.units import COUNTED, UNITS


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("12", "12 reps"),
        ("1", "1 rep"),
        ("2 x 12", "2 × 12 reps"),
        ("2x12", "2 × 12 reps"),
        ("3*12", "3 × 12 reps"),
        ("2 \u00d7 12", "2 × 12 reps"),
        ("1-3 x 12", "1–3 × 12 reps"),
        ("1 - 3 X 8\u201312", "1–3 × 8–12 reps"),
        ("2 x 12 per side", "2 × 12 reps per side"),
        ("2 x 12 reps each leg", "2 × 12 reps per side"),
        ("5 each way", "5 reps each way"),
        ("3 x 30 s", "3 × 30 s"),
        ("3 x 30s per arm", "3 × 30 s per side"),
        ("45 seconds", "45 s"),
        ("3 x 5 breaths", "3 × 5 breaths"),
        ("1 breath", "1 breath"),
        ("20-30 min", "20–30 min"),
        ("1.5 minutes", "1.5 min"),
        ("20 m", "20 m"),
        ("2 miles", "2 mi"),
        (" 0.5 km ", "0.5 km"),
        ("30 x 10", "30 × 10 reps"),
        ("3 sets of 12", "3 × 12 reps"),
        ("1 set of 12 reps.", "1 × 12 reps"),
        ("2-3 Sets x 12 reps", "2–3 × 12 reps"),
        ("3 x 20 steps", "3 × 20 steps"),
        ("1 step", "1 step"),
        ("3 x 60 feet", "3 × 60 ft"),
        ("1 min.", "1 min"),
        ("3 x 30 sec.", "3 × 30 s"),
        ("3 x 10 reps. each foot", "3 × 10 reps per side"),
        ("10 a side", "10 reps per side"),
        ("10/side", "10 reps per side"),
        ("10 reps / hand", "10 reps per side"),
        ("5/way", "5 reps each way"),
        ("3 x 1:30", "3 × 90 s"),
        ("2:10 per side", "130 s per side"),
        ("20:00-25:00 min", "20–25 min"),
        ("AMRAP", "as many reps as stay clean"),
        ("3 x AMRAP", "3 × as many reps as stay clean"),
        ("3 x max", "3 × as many reps as stay clean"),
        ("3 sets of as many as possible per leg", "3 × as many reps as stay clean per side"),
        ("2 x max hold", "2 × as long as it stays clean"),
        ("To failure", "to failure (stop when form breaks)"),
        ("3 sets to failure", "3 × to failure (stop when form breaks)"),
        ("3 x to failure each arm", "3 × to failure per side (stop when form breaks)"),
        ("5+", "5 reps or more"),
        ("3 x 5+", "3 × 5 reps or more"),
        ("3 x 5+ reps per side", "3 × 5 reps or more per side"),
        ("30 s+", "30 s or more"),
        ("12, 10, 8", "12, 10, 8 reps"),
        ("12,10,8", "12, 10, 8 reps"),
        ("1, 1", "1, 1 rep"),
        ("12-15, 10-12", "12–15, 10–12 reps"),
        ("30, 20 s", "30, 20 s"),
        ("30 s, 20 s", "30, 20 s"),
        ("12, 10, 8 per side", "12, 10, 8 reps per side"),
    ],
)
def test_work_is_read_and_said(text, words):
    assert parse_work(text).words() == words


@pytest.mark.parametrize(
    ("text", "help"),
    [
        ("", "write sets x amount"),
        ("a lot", "write sets x amount"),
        ("2 x", "write sets x amount"),
        ("12 furlongs", "write sets x amount"),
        ("-12", "write sets x amount"),
        ("1e3", "write sets x amount"),
        ("twelve", "write numbers in digits"),
        ("three sets of twelve", "write numbers in digits"),
        ("3 sets", "write the sets first"),
        ("12 reps x 3", "write the sets first"),
        ("30 s x 3 sets", "write the sets first"),
        ("2 x 12 x 3", "write sets x amount, two numbers"),
        ("12 lb", "how heavy it is has its own key"),
        ("5 x 70%", "how heavy it is has its own key"),
        ("3 x 12 @ RPE 8", "how hard it is has its own key"),
        ("3 x 12 @ 20 kg", "how heavy it is has its own key"),
        ("10 min easy", "how hard it is has its own key"),
        ("2 rounds", "how often a block is gone through"),
        ("20 reps total", "write how much one set is"),
        ("12, 10, AMRAP", "write how much of each set"),
        ("3 x 12 both sides", "what is done twice is 'per side'"),
        ("3 x 10 (per side)", "what is done twice is 'per side'"),
        ("12 per elbow", "what is done twice is 'per side'"),
        ("10 each", "what is done twice is 'per side'"),
        ("drop set", "there is no way to say that yet"),
        ("EMOM 10 min", "there is no way to say that yet"),
        ("10 min AMRAP", "rounds in a given time are no set"),
        ("3 x 12 to failure", "a set ends with its reps or as it fails"),
        ("3 x 12, 10, 8", "write how much of each set"),
        ("5, 5, 5+", "write how much of each set"),
        ("2,5 km", "write a decimal with a point"),
        ("1/2 mile", "write a fraction with a point"),
        ("12/10/8", "write a fraction with a point, '0.5 mi', and the reps of each set with commas"),
        ("12-10-8", "write the reps of each set with commas"),
        ("1 min 30 s", "write minutes and seconds like '1:30'"),
        ("1 hour", "write minutes"),
        ("8 to 12", "write a range with a hyphen"),
        ("5-8+", "write '5+', or a range"),
        ("12, 30 s, 5 breaths", "write 2 to 10 amounts of one unit"),
        ("1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11", "write 2 to 10 amounts of one unit"),
        ("12, 0", "this takes 1 to 100 reps"),
        ("12,", "write sets x amount"),
        ("0 x 12", "sets run from 1 to 30"),
        ("31 x 12", "sets run from 1 to 30"),
        ("3-1 x 12", "sets run from 1 to 30"),
        ("0", "this takes 1 to 100 reps"),
        ("101", "this takes 1 to 100 reps"),
        ("601 s", "this takes 1 to 600 s"),
        ("12:30", "this takes 1 to 600 s"),
        ("1001 steps", "this takes 1 to 1000 steps"),
        ("15001 ft", "this takes 1 to 15000 ft"),
        ("2.5", "write '12', or name the unit"),
        ("3 x 1.5 breaths", "write '12', or name the unit"),
        ("2 x 12-8", "write the smaller number first"),
    ],
)
def test_work_that_cannot_be_read_is_helped(text, help):
    with pytest.raises(QuantityError) as error:
        parse_work(text)
    assert error.value.help.startswith(help)


@st.composite
def amounts(draw, unit):
    """An amount of a unit that somebody may write."""
    _, least, most = UNITS[unit]
    step = 1 if unit in COUNTED else 0.25
    low, high = sorted(draw(st.tuples(*[st.integers(-int(-least // step), int(most / step))] * 2)))
    return Quantity(low * step, high * step, unit)


SIDES = st.sampled_from(["", "per side", "each way"])
SETS = st.none() | st.tuples(*[st.integers(1, MOST_SETS)] * 2).map(sorted).map(lambda ends: Span(*ends))
UNIT = st.sampled_from(WORK)


@given(SETS, UNIT.flatmap(amounts), SIDES)
def test_work_is_read_back_from_its_own_words(sets, amount, each):
    work = Work(sets, amount, each)
    assert parse_work(work.words()) == work
    least = replace(work, amount=replace(amount, high=amount.low), open="more")
    assert parse_work(least.words()) == least


@given(SETS, st.sampled_from(sorted(OPEN)), SIDES)
def test_what_is_open_is_read_back_from_its_own_words(sets, text, each):
    open, allowance = OPEN[text]
    work = Work(sets, allowance, each, open)
    assert parse_work(work.words()) == work


@given(UNIT.flatmap(lambda unit: st.lists(amounts(unit), min_size=2, max_size=10)), SIDES)
def test_the_amounts_of_each_set_are_read_back_and_count_with_their_mean(values, each):
    work = parse_work(f"{', '.join(it.words() for it in values)} {each}")
    assert work.values == tuple(values)
    assert work.sets == Span(len(values), len(values))
    assert work.amount.low == work.amount.high == pytest.approx(sum(it.middle for it in values) / len(values))
    assert parse_work(work.words()) == work


WRITTEN = st.text("0123456789 x-+,.:/()smper ideachway setofailur\u00d7\u2013amrx%@") | st.text()


@pytest.mark.uncounted
@given(WRITTEN)
@example("1" * 10_000)
@example("1 x " * 10_000)
@example("1, " * 10_000)
@example(" " * 20_000 + "per")
@example("a " * 10_000)
@example("12 per side " * 3_000)
def test_whatever_is_written_is_read_or_refused_in_time(text):
    start = process_time()
    with suppress(QuantityError):
        assert parse_work(parse_work(text).words())
    assert process_time() - start < 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("3 x 20 m per side", "3 × 20 m (20 yd) per side"),
        ("1 m", "1 m (1 yd)"),
        ("5-10 m", "5–10 m (5–10 yd)"),
        ("100 yd", "100 yd (90 m)"),
        ("2 miles", "2 mi (3.2 km)"),
        ("3-5 km", "3–5 km (1.9–3.1 mi)"),
        ("60 ft", "60 ft (18 m)"),
        ("100 feet per side", "100 ft (30 m) per side"),
        ("20, 15 m", "20, 15 m (20, 15 yd)"),
        ("20 m+", "20 m (20 yd) or more"),
        ("2 x 12", "2 × 12 reps"),
        ("30 s", "30 s"),
    ],
)
def test_distances_are_said_in_both_units(text, words):
    assert parse_work(text).both() == words


@pytest.mark.parametrize(
    "text", ["12", "AMRAP", "amrap", "Max", "as many as possible", "To failure", "failure", "12, 8"]
)
def test_editors_take_what_is_read(text):
    assert parse_work(text)
    assert re.search(SHAPE, text)
