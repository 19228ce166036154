"""The guide in Firefox, which `tests/firefox.sh` fetches: its pages, what they print, and a session."""

import json
import shutil
import subprocess

import pytest
from pypdf import PdfReader

from browser.conftest import served
from browser.project import EXERCISE, KINDS, ROOT, ROUTINE
from browser.test_kinds import BARE, BEYOND

FIREFOX = shutil.which("firefox") or shutil.which("firefox-esr")
DRIVER = ROOT / ".cache/firefox/node_modules/puppeteer-core"

pytestmark = [
    pytest.mark.browser,
    pytest.mark.long,
    pytest.mark.skipif(not (FIREFOX and DRIVER.exists() and shutil.which("node")), reason="there is no Firefox"),
]


@pytest.fixture
def drive(tmp_path):
    """`drive(address, pages=...)`: what Firefox finds as it carries out a plan."""

    def driven(address, **plan):
        file = tmp_path / "plan.json"
        usual = {"firefox": FIREFOX, "profile": str(tmp_path / "profile"), "folder": str(tmp_path), "address": address}
        file.write_text(json.dumps({**usual, "beyond": f"({BEYOND})()", **plan}), "utf-8")
        command = ["node", str(ROOT / "tests/browser/firefox.mjs"), str(file)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return driven


@pytest.fixture
def printed(tmp_path):
    """The sheets that a kind of page printed as text."""
    return lambda kind: [sheet.extract_text() for sheet in PdfReader(tmp_path / f"{kind}.pdf").pages]


def test_pages_are_quiet_fit_a_phone_and_print(drive, printed, address):
    found = drive(address, pages=KINDS)
    assert found.keys() == KINDS.keys()
    for kind, page in found.items():
        assert (kind, page["wrong"], page["abroad"]) == (kind, [], [])
        assert kind in BARE or (kind, page["beyond"]) == (kind, [])
    assert len(printed("exercise")) == 1
    assert f"exercises/{EXERCISE}" in printed("exercise")[0]
    assert len(printed("routine")) == len(printed("card"))
    assert [sheet for sheet in printed("card") if not sheet.strip()] == []


def test_a_page_that_is_noisy_too_wide_and_asks_abroad_is_found(drive, tmp_path):
    words = '<p style="width:999px">a</p><img src="http://elsewhere.invalid/a.png"><script>throw Error("no")</script>'
    (tmp_path / "index.html").write_text(f'<!doctype html><article class="md-content">{words}</article>', "utf-8")
    with served(tmp_path) as address:
        found = drive(address, pages={"home": ""})["home"]
    assert all(found.values())


def test_a_session_goes_on_without_a_network_after_the_browser_was_killed(drive, address):
    found = drive(address, session=f"routines/{ROUTINE}/session/", taps=5)
    assert found["wrong"] == []
    assert found["before"] == found["after"]
    assert "Done" in found["end"]
