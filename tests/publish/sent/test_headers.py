from __future__ import annotations

import base64
import hashlib

import pytest

from generator.figures.lines import theme
from generator.publish.sent import headers

OURS = "var scope=new URL(\"{{ base | d('.') }}\",location)"
FOUND = 'var scope=new URL("../..",location)'


@pytest.fixture
def written(tmp_path):
    """Write a site with pages: path -> HTML; and a theme with one script of its own."""
    theme = tmp_path / "theme"
    (theme / "partials/javascripts").mkdir(parents=True)
    (theme / "partials/javascripts/base.html").write_text(f"{{# made #}}\n<script>{OURS}</script>\n", "utf-8")

    def write(**pages):
        for name, html in pages.items():
            (tmp_path / "site" / name).mkdir(parents=True)
            (tmp_path / "site" / name / "index.html").write_text(html, "utf-8")
        return tmp_path / "site", [theme, tmp_path / "no-theme"]

    return write


def test_each_script_of_the_theme_is_allowed_as_it_stands_in_pages(written):
    other = FOUND.replace("../..", ".")
    pages = {"a": f"<script>{FOUND}</script>", "b": f"<p>b<script>{other}</script>", "c": f"<script>{FOUND}</script>"}
    assert headers.allowed(*written(**pages)) == {FOUND, other}


@pytest.mark.parametrize(
    "script", ["alert(1)", f"{FOUND};alert(1)", f"alert(1);{FOUND}", FOUND.replace("../..", '"+alert(1)+"')]
)
def test_a_script_of_anybody_else_is_not(written, script):
    assert headers.allowed(*written(a=f"<script>{script}</script>")) == set()


def test_a_theme_without_scripts_allows_none(tmp_path):
    page = tmp_path / "index.html"
    page.write_text("<script></script><script>alert(1)</script>", "utf-8")
    assert headers.allowed(tmp_path, [tmp_path]) == set()


def test_a_script_is_named_by_its_hash():
    whole = base64.b64encode(hashlib.sha256(b"alert('\xc3\xa9')").digest()).decode()
    assert headers.digest("alert('é')") == f"sha256-{whole}"
    assert f"script-src 'self' 'sha256-{whole}'; " in headers.policy(["alert('é')"])
    assert "script-src 'self'; " in headers.policy([])


def test_the_styles_within_drawings_are_allowed():
    styles = headers.policy([]).partition("style-src")[2].partition(";")[0]
    assert [f"'{headers.digest(theme.dark())}'" in styles, "unsafe" in styles] == [True, False]


def test_no_script_is_allowed_unseen():
    scripts = headers.policy([]).partition("script-src")[2].partition(";")[0]
    assert "unsafe" not in scripts
    assert headers.policy([]).startswith("default-src 'self'; ")


def test_the_file_is_for_all_that_the_site_has_and_hosts_take_its_lines(written):
    scope, *lines = headers.text(*written(a=f"<script>{FOUND}</script>")).splitlines()
    assert scope == "/*"
    assert [line.partition(":")[0] for line in lines] == ["  Content-Security-Policy", "  X-Content-Type-Options"]
    assert max(map(len, lines)) < 2000  # Cloudflare takes no longer ones
