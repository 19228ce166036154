from __future__ import annotations

import logging
import time

import pytest

from generator import workshop
from generator.publish.preview.background import Background
from generator.workshop import FEW

MANY = {f"{number:02}": f"{number:02}" for number in range(FEW + 1)}


@pytest.fixture
def background():
    return Background(logging.LoggerAdapter(logging.getLogger("test_background"), {}))


@pytest.fixture
def made(tmp_path):
    """What is made of hexadecimal digits, or lies in the cache."""
    return lambda jobs: workshop.made("Making bytes", bytes.fromhex, jobs, jobs, tmp_path / "bytes")


def test_a_preview_does_without_what_takes_long_until_it_is_told_that_all_is_there(background, made, tmp_path):
    folder = background.watched(tmp_path)
    with background.sparing():
        assert made(MANY) == {}
    background.begin()
    until(lambda: any(folder.iterdir()))
    assert background.orders == []
    sign = folder / "more"
    before = sign.stat().st_mtime_ns
    until(lambda: sign.stat().st_mtime_ns > before)  # nobody has looked: it may have been before anybody watched
    background.watched(tmp_path)
    with background.sparing():
        assert made(MANY) == {name: bytes.fromhex(name) for name in MANY}
    background.begin()
    assert not background.busy


def test_what_is_made_soon_is_not_put_off(background, made, tmp_path):
    background.watched(tmp_path)
    with background.sparing():
        assert made({"0a": "0a"}) == {"0a": b"\n"}
    assert background.orders == []


def test_a_build_does_without_nothing(background, made):
    with background.sparing():
        assert made(MANY).keys() == MANY.keys()


def test_one_process_works_at_a_time(background, tmp_path):
    background.watched(tmp_path)
    for name in ("first", "second"):
        background.orders.append((tmp_path / name).touch)
        background.begin()
    until((tmp_path / "preview/more").exists)
    assert (tmp_path / "first").exists()
    assert not (tmp_path / "second").exists()


def until(happened):
    """Wait for something to happen, which it does within a minute."""
    for _ in range(600):
        if happened():
            return
        time.sleep(0.1)
    pytest.fail("it did not happen")
