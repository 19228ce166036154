from __future__ import annotations

from types import SimpleNamespace
from wsgiref.util import setup_testing_defaults

import pytest

from generator.publish.preview.asked import Asked
from generator.text import codes
from generator.text.diagnostics import Diagnostic, GuideError, Location


def others(environ, start_response):
    """The server that all other files come from."""
    start_response("404 Not Found", [])
    return [b"elsewhere: ", environ["PATH_INFO"].encode()]


def broken():
    raise GuideError([Diagnostic(Location("card.html.j2", 3), codes.TEMPLATE, "it is broken")])


@pytest.fixture
def waited():
    """The files that are waited for."""
    return []


@pytest.fixture
def asked():
    """What a preview answers for."""
    return Asked()


@pytest.fixture
def get(asked, waited):
    """Ask for an address: the status, the headers and what came."""
    asked.makes["squat/movement.svg"] = lambda: b"<svg/>"
    asked.makes["cards/a/index.html"] = lambda: b"<p>A"
    asked.makes["cards/b/index.html"] = broken
    asked.shown["squat/index.html"] = b"<p>Squat"
    app = asked.before(others, "/knees/", waited.append, lambda html: html + b" live")

    def get(path):
        environ, said = {"PATH_INFO": path}, []
        setup_testing_defaults(environ)
        body = b"".join(app(environ, lambda status, headers: said.extend((status, dict(headers)))))
        return said[0], said[1], body

    return get


def test_a_file_is_made_when_it_is_asked_for(get):
    headers = {"Content-Type": "image/svg+xml", "Content-Length": "6"}
    assert get("/knees/squat/movement.svg") == ("200 OK", headers, b"<svg/>")


def test_only_what_is_made_when_it_is_asked_for_is_not_waited_for(get, waited):
    for path in ("/knees/squat/", "/knees/squat/movement.svg", "/knees/walk/"):
        get(path)
    assert waited == ["squat/index.html", "walk/index.html"]


def test_a_page_is_live(get):
    assert get("/knees/cards/a/")[2] == b"<p>A live"
    assert get("/knees/squat/")[2] == get("/knees/squat/index.html")[2] == b"<p>Squat live"


def test_a_template_at_fault_is_told_in_place_of_the_page(get):
    status, headers, body = get("/knees/cards/b/")
    assert (status, headers["Content-Type"]) == ("200 OK", "text/plain")
    assert b"card.html.j2:3:1" in body


def test_where_no_site_can_be_built_pages_say_so_and_all_else_is_as_it_was(get, asked):
    asked.instead = b"<p>No preview"
    assert get("/knees/walk/")[2] == get("/knees/squat/")[2] == b"<p>No preview live"
    assert get("/knees/squat/movement.svg")[2] == b"<svg/>"


@pytest.mark.parametrize("path", ["/knees/walk/", "/knees/", "/squat/movement.svg", "/knees/movement.svg", "/"])
def test_all_others_come_from_the_server(get, path):
    assert get(path) == ("404 Not Found", {}, f"elsewhere: {path}".encode())


def test_files_of_some_folders_are_answered_for_and_no_others():
    asked = Asked()
    its = SimpleNamespace(dest_uri="look.css", src_dir="/theme", content_bytes=b"p {}")
    other = SimpleNamespace(dest_uri="a.png", src_dir="/pages", content_bytes=b"")
    asked.offer([its, other], ["/theme"])
    assert {path: make() for path, make in asked.makes.items()} == {"look.css": b"p {}"}
