from __future__ import annotations

from xml.etree import ElementTree as ET

from generator.cards import qr
from generator.cards.qr import QUIET, code, dark


def test_a_code_is_one_picture_with_a_name_and_white_around_it():
    svg = ET.fromstring(code("https://knees.example/routines/a/", 'To "a" & b'))
    assert svg.get("role") == "img"
    assert svg.get("aria-label") == 'To "a" & b'
    side = float(svg.get("viewBox").split()[2])
    assert side == 29 + 2 * QUIET  # version 3
    assert "\n" not in code("https://knees.example/", "a")


def test_the_same_address_gives_the_same_bytes():
    assert code("https://knees.example/", "a") == code("https://knees.example/", "a")
    assert code("https://knees.example/", "a") != code("https://knees.example/b", "a")


def test_dark_modules_are_drawn_in_runs():
    assert dark(bytearray([1, 1, 0, 1])) == [(0, 2), (3, 1)]
    assert dark(bytearray([0, 0])) == []


def test_a_code_is_drawn_once_whatever_it_is_called(tmp_path, monkeypatch):
    drawn = [code("https://knees.example/c", title) for title in ("a", "b")]
    code("https://knees.example/c", "a", tmp_path)
    monkeypatch.setattr(qr, "drawing", lambda _: iter(("0", "")))
    assert [code("https://knees.example/c", title, tmp_path) for title in ("a", "b")] == drawn
    assert code("https://knees.example/d", "a", tmp_path) not in drawn
