"""The site works as its host is told to send it: every page of the browser tests is served under its policy, and what breaks that is noticed."""

import pytest

from browser.project import KINDS

pytestmark = pytest.mark.browser

REFUSED = """() => new Promise(done => {
  document.addEventListener("securitypolicyviolation", event => done(event.effectiveDirective));
  setTimeout(() => done("nothing"), 1000);
  %s
})"""


def test_pages_are_served_under_a_policy_without_unsafe_scripts_and_styles(look, sent):
    policy = look("about/").reload().headers["content-security-policy"]
    assert policy == dict(sent)["Content-Security-Policy"]
    assert policy.startswith("default-src 'self'; script-src 'self' 'sha256-")
    assert "unsafe" not in policy


@pytest.mark.parametrize(
    ("breach", "rule"),
    [
        ("const it = document.createElement('script'); it.text = 'window.ran = 1'; document.body.append(it);", "script-src-elem"),
        ("document.body.setAttribute('onclick', 'window.ran = 1'); document.body.click();", "script-src-attr"),
        ("setTimeout('window.ran = 1');", "script-src"),
        ("document.body.setAttribute('style', 'color: red');", "style-src-attr"),
        ("document.head.append(Object.assign(document.createElement('style'), {textContent: 'p {}'}));", "style-src-elem"),
        ("new Image().src = 'https://elsewhere.example/pixel.png';", "img-src"),
        ("const it = document.createElement('base'); it.href = '/elsewhere/'; document.head.append(it);", "base-uri"),
    ],
)  # fmt: skip
def test_what_the_policy_forbids_does_not_happen(look, breach, rule):
    page = look(KINDS["exercise"])
    assert page.evaluate(REFUSED % f"try {{ {breach} }} catch {{}}") == rule
    assert page.evaluate("window.ran") is None


def test_what_it_allows_is_not_taken_for_a_breach(look):
    assert look("about/").evaluate(REFUSED % "fetch('/exercises.json');") == "nothing"
