from __future__ import annotations

import gzip
import json

import pytest

from generator.publish.sent import offline
from generator.session.page import OPENED

KNOWN = {
    "id": "knee-start",
    "steps": [{"parts": [{"items": [{"exercise": "squat"}]}]}],
    "moves": {"squat": {}, "lunge": {}, "gone": {}},
}
WORKER = 'const VERSION = "__VERSION__";\n'


@pytest.fixture
def site(tmp_path):
    """A built site with a few files."""

    def of(**files):
        told = {
            "index.html": "home",
            "routines/knee-start/index.html": "routine",
            "routines/knee-start/session/index.html": f"<html>{OPENED}{json.dumps(KNOWN)}</script></html>",
            "cards/knee-start/log.html": "log",
            "cards/knee-start/large-print.html": "large",
            "cards/knee-start/knee-start-sheet-a4.pdf": "a4",
            "cards/knee-start/knee-start-sheet-letter.pdf": "letter",
            "exercises/squat/index.html": "squat",
            "exercises/squat/movement.svg": "moves",
            "exercises/lunge/index.html": "lunge",
            "exercises/lunge/movement.svg": "moves",
            "assets/guide.css": "css",
            "assets/offline/worker.js": WORKER,
            "assets/offline/off.js": "off",
            "assets/stylesheets/main.css.map": "map",
            "assets/javascripts/lunr/lunr.de.js": "lunr",
            "_headers": "headers",
            "sitemap.xml": "map",
            **{path.replace("__", "/"): text for path, text in files.items()},
        }
        for path, text in told.items():
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_text(text, encoding="utf-8")
        return tmp_path

    return of


@pytest.fixture
def listed(site):
    """The list of a site with more files."""
    return lambda **files: offline.listed(site(**files))


def test_a_file_is_told_by_its_digest_and_its_bytes_and_in_the_whole_guide_by_those_it_takes_packed(listed):
    found = listed(**{"index.html": "home" * 100, "draw-a-figure/index.html": "draw" * 100})["files"]
    assert found["index.html"] == ("09e43978e481", 400, len(gzip.compress(b"home" * 100)))
    assert found["draw-a-figure/index.html"][1:] == (400,)


def test_what_packing_makes_no_smaller_stays_as_it_is(listed):
    assert listed()["files"]["index.html"] == ("4ea140588150", 4, 4)


def test_of_cards_the_whole_guide_has_those_that_its_routines_have(listed):
    files = listed()["files"]
    assert [path for path, its in files.items() if path.startswith("cards/") and len(its) > 2] == [
        "cards/knee-start/knee-start-sheet-a4.pdf",
        "cards/knee-start/log.html",
    ]


def test_what_no_page_loads_is_not_kept(listed):
    assert sorted(listed()["files"]) == [
        "assets/guide.css",
        "cards/knee-start/knee-start-sheet-a4.pdf",
        "cards/knee-start/knee-start-sheet-letter.pdf",
        "cards/knee-start/large-print.html",
        "cards/knee-start/log.html",
        "exercises/lunge/index.html",
        "exercises/lunge/movement.svg",
        "exercises/squat/index.html",
        "exercises/squat/movement.svg",
        "index.html",
        "routines/knee-start/index.html",
        "routines/knee-start/session/index.html",
    ]


def test_a_routine_has_its_pages_and_its_exercises_and_no_others(listed):
    assert listed()["routines"] == {
        "knee-start": [
            "routines/knee-start/index.html",
            "routines/knee-start/session/index.html",
            "cards/knee-start/log.html",
            "cards/knee-start/knee-start-sheet-a4.pdf",
            "exercises/squat/index.html",
            "exercises/squat/movement.svg",
            "exercises/lunge/index.html",
        ]
    }


def test_home_and_the_assets_belong_to_all(listed):
    assert listed()["shared"] == ["assets/guide.css", "index.html"]


def test_the_version_differs_wherever_a_file_does(listed):
    first = listed()["version"]
    assert listed()["version"] == first
    assert listed(index__html="home")["version"] != first
    assert listed(**{"index.html": "other"})["version"] != first


def test_the_worker_knows_its_version_and_the_list_has_it(site):
    folder = site()
    offline.write(folder, keeps=True)
    version = json.loads((folder / offline.LIST).read_text("utf-8"))["version"]
    assert (folder / offline.WORKER).read_text("utf-8") == f'const VERSION = "{version}";\n'


def test_a_guide_that_keeps_nothing_publishes_what_takes_it_away(site):
    folder = site()
    offline.write(folder, keeps=False)
    assert (folder / offline.WORKER).read_text("utf-8") == "off"


@pytest.mark.parametrize("spoiled", [None, "{", "[3]", '{"a": "b"}'])
def test_how_small_files_are_packed_is_kept_from_build_to_build(site, tmp_path_factory, monkeypatch, spoiled):
    folder, sizes = site(), tmp_path_factory.mktemp("kept") / "pages/sizes"
    offline.write(folder, keeps=True, sizes=sizes)
    made, packed = (folder / offline.LIST).read_text("utf-8"), []
    if spoiled:
        sizes.write_text(spoiled, "utf-8")
    monkeypatch.setattr(
        offline, "packed", lambda site, files, pack=offline.packed: packed.extend(files) or pack(site, files)
    )
    offline.write(folder, keeps=True, sizes=sizes)
    assert (folder / offline.LIST).read_text("utf-8") == made
    assert bool(packed) == bool(spoiled)


@pytest.mark.parametrize("change", [lambda kept: kept.replace(b": 4", b": 5"), lambda kept: kept[:-1]])
def test_sizes_that_are_not_what_was_kept_are_not_published(site, tmp_path_factory, change):
    folder, sizes = site(), tmp_path_factory.mktemp("kept") / "sizes"
    offline.write(folder, keeps=True, sizes=sizes)
    assert offline.remembered(sizes)
    sizes.write_bytes(change(sizes.read_bytes()))
    assert offline.remembered(sizes) == {}


def test_another_library_packs_anew(site, tmp_path_factory, monkeypatch):
    sizes = tmp_path_factory.mktemp("kept") / "sizes"
    offline.write(site(), keeps=True, sizes=sizes)
    assert offline.remembered(sizes)
    monkeypatch.setattr(offline.zlib, "ZLIB_RUNTIME_VERSION", "another")
    assert offline.remembered(sizes) == {}


def test_where_sizes_cannot_be_kept_the_list_is_written_all_the_same(site, tmp_path_factory):
    file = tmp_path_factory.mktemp("kept") / "file"
    file.write_text("no folder", "utf-8")
    offline.write(site(), keeps=True, sizes=file / "sizes")


def test_what_is_told_of_a_file_needs_no_file_to_be_read(site):
    told = {"index.html": offline.Told("0123456789ab", 7, 3), "cards/knee-start/large-print.html": offline.Told("b", 8)}
    files = offline.listed(site(), known=told)["files"]
    assert files["index.html"] == ("0123456789ab", 7, 3)
    assert files["cards/knee-start/large-print.html"] == ("b", 8)


@pytest.mark.parametrize(
    ("path", "packs", "packed"),
    [
        ("exercises/squat/movement.svg", {}, 5),
        ("exercises/squat/movement.svg", {"8aca04ab6ee7": 3}, 3),
        ("cards/knee-start/log.html", {}, None),
    ],
)
def test_a_file_is_packed_once_but_for_cards_of_which_some_are_kept(path, packs, packed):
    its = offline.weighed(path, b"moves", packs)
    assert its[:2] == offline.told(b"moves")[:2]
    assert its.packed == packed
    assert offline.told(b"moves", 90).packed == 5
