from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from generator.figures.cycle import (
    BACK,
    HOLD,
    POSES,
    ROUND,
    SHOWN,
    keyframes,
    standalone,
    style,
    styles,
    stylesheet,
    turns,
)
from generator.figures.lines import theme


@pytest.mark.parametrize("cycle", [BACK, ROUND])
def test_its_rules_reach_nothing_else(cycle):
    rules = re.sub(r"@keyframes [\w-]+", "@keyframes", style(cycle))
    selectors = re.findall(r"(?:^|[{}])([^{}@%]+)\{", rules)
    assert set(selectors) == {
        f"svg[data-movement={cycle.name}]>g:nth-of-type({POSES}n+{number})" for number in range(1, POSES + 1)
    }
    names = re.findall(r"@keyframes ([\w-]+)", style(cycle))
    assert names == [f"figure-{cycle.name}-{number}" for number in range(POSES)]


@pytest.mark.parametrize("cycle", [BACK, ROUND])
def test_it_moves_only_where_motion_is_welcome(cycle):
    rules = style(cycle)
    moving = re.search(r"@media \(prefers-reduced-motion:no-preference\)\{((?:[^{}]+\{[^{}]*\})+)\}", rules)
    assert moving[1].count("animation:") == rules.count("animation:") == POSES


@pytest.mark.parametrize(("cycle", "back"), [(BACK, range(POSES - 2, 0, -1)), (ROUND, [])])
def test_at_every_moment_one_pose_is_seen(cycle, back):
    seen = sorted((start, start + length, number) for number in range(POSES) for start, length in turns(cycle, number))
    assert [number for *_, number in seen] == [*range(POSES), *back]
    assert [start for start, *_ in seen] == [0, *(end for _, end, _ in seen[:-1])]
    assert seen[-1][1] == 100
    assert HOLD > SHOWN


def test_a_pose_is_seen_on_the_way_there_and_back_and_once_in_a_round():
    assert keyframes(BACK, 0) == "@keyframes figure-back-0{0%{visibility:visible}20%{visibility:hidden}}"
    assert keyframes(ROUND, 3) == (
        "@keyframes figure-round-3{0%{visibility:hidden}37.5%{visibility:visible}50%{visibility:hidden}}"
    )
    assert keyframes(BACK, 6) == (
        "@keyframes figure-back-6{0%{visibility:hidden}45%{visibility:visible}50%{visibility:hidden}"
        "70%{visibility:visible}75%{visibility:hidden}}"
    )


@pytest.mark.parametrize("cycle", [BACK, ROUND])
def test_a_file_of_its_own_has_its_rules_and_one_of_the_styles_that_are_allowed(cycle):
    movement = f'<svg data-movement="{cycle.name}"><g/></svg>'
    assert ET.fromstring(standalone(movement))[0].text == theme.dark() + style(cycle)
    assert ET.fromstring(standalone(movement))[0].text in styles()
    assert ET.fromstring(theme.standalone("<svg><g/></svg>"))[0].text in styles()


def test_pages_have_the_rules_of_both():
    assert stylesheet() == f"{style(BACK)}\n{style(ROUND)}\n"
