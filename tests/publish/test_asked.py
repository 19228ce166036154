from __future__ import annotations

from wsgiref.util import setup_testing_defaults

import pytest

from generator.publish.asked import Asked


def others(environ, start_response):
    """The server that all other files come from."""
    start_response("404 Not Found", [])
    return [b"elsewhere: ", environ["PATH_INFO"].encode()]


@pytest.fixture
def get():
    """Ask for an address: the status, the headers and what came."""
    asked = Asked()
    asked.makes["squat/movement.svg"] = lambda: b"<svg/>"
    app = asked.before(others, "/knees/")

    def get(path):
        environ, said = {"PATH_INFO": path}, []
        setup_testing_defaults(environ)
        body = b"".join(app(environ, lambda status, headers: said.extend((status, dict(headers)))))
        return said[0], said[1], body

    return get


def test_a_file_is_made_when_it_is_asked_for(get):
    headers = {"Content-Type": "image/svg+xml", "Content-Length": "6"}
    assert get("/knees/squat/movement.svg") == ("200 OK", headers, b"<svg/>")


@pytest.mark.parametrize("path", ["/knees/squat/", "/squat/movement.svg", "/knees/movement.svg", "/"])
def test_all_others_come_from_the_server(get, path):
    assert get(path) == ("404 Not Found", {}, f"elsewhere: {path}".encode())
