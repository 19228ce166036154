from __future__ import annotations

import pytest

from generator.publish.checks import printed, project

LEAST = "docs_dir: content/pages\n"


@pytest.fixture
def told(tmp_path):
    """What is told of an mkdocs.yml beside a content folder."""
    (tmp_path / "content/pages").mkdir(parents=True)

    def of(settings):
        (tmp_path / "mkdocs.yml").write_text(LEAST + settings, "utf-8")
        root = (tmp_path / "content").resolve()
        return [f"{it.code.id} {it.message}" for it in printed.problems(project.read(root, "content"), root)]

    return of


@pytest.mark.parametrize(
    "settings",
    [
        "",
        "site_name: <b>A</b> & B > C \"D\"\nsite_description: 'A & B'\nrepo_name: it's\n",
        'copyright: <b>A</b> 2026, <a href="https://a.example/" title="b">B</a>\n',
        "repo_url: https://a.example/b\nedit_uri: edit/main/\n",
        "edit_uri: https://a.example/b/\n",
        "edit_uri_template: 'blob/{path!q}'\n",
        "extra: {generator: false, homepage: https://a.example/, social: [{icon: a, link: mailto:a@b.example}]}\n",
        "extra: {alternate: [{name: Deutsch, lang: de, link: https://a.example/de/}]}\n",
        "extra: 5\ntheme: material\ncopyright: 5\nsite_name: 5\n",
        "extra: {consent: {title: 'A \"b\"'}}\n",
        "theme: {palette: {primary: custom}, features: [navigation.tabs]}\nextra: {homepage: false}\n",
        "theme: {palette: [{scheme: default, toggle: {icon: material/home, name: A}}]}\n",
        "extra: {analytics: {feedback: {title: A}}}\n",
    ],
)
def test_what_a_page_can_hold_is_fine(told, settings):
    assert told(settings) == []


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ("site_description: <i>A</i>", "G206 HTML is not allowed in 'site_description'"),
        ("site_name: A <script>", "G206 <script> is a script"),
        ("site_author: 'a\" b'", "G206 a \" ends 'site_author' in a page"),
        ("copyright: <script>alert(1)</script>", "G206 <script> is a script"),
        ("copyright: <b onclick='a()'>A</b>", 'G206 <b onclick="a()"> runs a script'),
        ('copyright: <img alt="" src="a.png">', 'G206 <img alt="" src="a.png"> leads to no https address'),
        ('copyright: <a href="about/">A</a>', 'G206 <a href="about/"> leads to no https address'),
        (
            "extra: {consent: {title: '<b style=\"a:url(//b)\">'}}",
            'G206 <b style="a:url(//b)"> a style that may load something',
        ),
        ("edit_uri: javascript:a()", "G207 'javascript:a()' is no address that a page can link"),
        (
            "site_url: https://a.example/\nextra: {homepage: https://a.example/gone/}",
            "G207 this is an address of the guide itself",
        ),
        ("extra: {status: {new: 'a\" b'}}", 'G206 a " ends this in a page'),
        ("theme: {palette: {media: 'a\" b'}}", 'G206 a " ends this in a page'),
        ("extra: {polyfills: [a.js]}", "G214 no page runs these"),
        ("extra: {homepage: 5}", "G103 'homepage' takes an address"),
        ("theme: {features: 1}", "G103 'features' takes names"),
        ("theme: {features: [{a: b}]}", "G103 'features' takes names"),
        ("theme: {palette: blue}", "G103 'palette' takes things that have keys"),
        ("extra: {social: [{link: https://a.example}]}", "G102 missing key 'icon'"),
        ("site_name: ''", "G105 'site_name' must not be empty"),
        (f"site_name: {'ab ' * 50}", "G105 'site_name' is too long for cards"),
        (f"site_name: {'a' * 41}", "G105 'site_name' is too long for cards"),
        (f"site_url: https://a.example/{'a' * 200}", "G105 'site_url' is too long for cards"),
        (
            "plugins: [guide: {licence: \u6905}]",
            "G314 cards cannot print '\u6905' (cjk unified ideograph-6905, U+6905)",
        ),
        ("extra: {analytics: {provider: google}}", "G213 this is loaded from another host"),
    ],
)
def test_what_no_page_may_hold_is_told(told, settings, message):
    assert told(settings) == [message]


def test_a_guide_may_bring_what_counts_its_readers(told, tmp_path):
    settings = "theme: {custom_dir: own}\nextra: {analytics: {provider: mine}}\n"
    assert told(settings) != []
    file = tmp_path / "own" / printed.ANALYTICS.format("mine")
    file.parent.mkdir(parents=True)
    file.touch()
    assert told(settings) == []
