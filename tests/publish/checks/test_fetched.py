from __future__ import annotations

from pathlib import Path

import pytest

from generator.publish.checks.fetched import AWAY, script, sheet

HOST = "https://a.example/b"


@pytest.mark.parametrize(
    "text",
    [
        f"@import '{HOST}';",
        f'@import "{HOST}" screen;',
        f"@import url({HOST});",
        f"@import/**/url( '{HOST}' );",
        "a { background: url(//a.example/b) }",
        "a { background: URL(\\\\\\\\a.example/b) }",
        "a { background: \\75 r\\6c(\\68 ttps://a.example/b) }",
        "a { background: url('h\\74\ntps://a.example') }",
        "a { background: url(' \\9//a.example') }",
        "a { src: local(b), url(b.woff2), url(https:a.example) }",
        f"a {{ background: image-set('{HOST}' 1x, 'b' 2x) }}",
        f"a {{ background: image-set('b' 1x, '{HOST}' 2x) }}",
        f"a {{ --b: url({HOST}) }}",
        f"/* ' */ a {{ background: url({HOST}) }} /* ' */",
        f"a {{ content: 'b\n; background: url({HOST}) }} ",
        "@import url(data:text/css,@import%20'//a.example');",
        f"@import '{HOST}",
    ],
)
def test_a_style_sheet_that_loads_from_elsewhere_is_seen(text):
    assert any(AWAY.match(address) for _, address in sheet(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        f"/* url({HOST}) */",
        f"/* url({HOST})",
        "@namespace svg url(http://www.w3.org/2000/svg);",
        "@namespace 'http://www.w3.org/2000/svg';",
        f"a[href^='{HOST}'], a[href ^= \"https://\"] {{ content: '{HOST}' }}",
        "a { background: url(b.svg), url('../c.png'), url(#d), url(data:image/svg+xml,%3Csvg/%3E) }",
        ".w-1\\/2 { color: red }",
    ],
)
def test_a_style_sheet_that_loads_nothing_from_elsewhere_is_fine(text):
    assert not [address for _, address in sheet(text) if AWAY.match(address)]


def test_all_that_a_style_sheet_loads_is_told_with_its_place():
    assert list(sheet("a{src:url(b.woff2) url( '../c.png?d')}")) == [(10, "b.woff2"), (24, "../c.png?d")]


@pytest.mark.parametrize(
    "text",
    [
        f"fetch('{HOST}')",
        "fetch(\n  `https://a.example/${b}`)",
        f'import a from "{HOST}";',
        f'import "{HOST}";',
        f'export * from "{HOST}";',
        f"const a = await import('{HOST}')",
        f"importScripts('{HOST}')",
        "new WebSocket('wss://a.example')",
        "navigator.sendBeacon('//a.example')",
        f"request.open('GET', '{HOST}')",
        f"image.src = '{HOST}'",
        f"image.setAttribute('src', '{HOST}')",
        f"fetch(/* a */ '{HOST}')",
    ],
)
def test_a_script_that_loads_from_elsewhere_is_seen(text):
    ((at, address),) = script(text)
    assert text[at:].startswith(address)


@pytest.mark.parametrize(
    "text",
    [
        "fetch('../a.json')",
        f"// fetch('{HOST}')",
        f"/**\n * fetch('{HOST}')\n */",
        f"link.href = '{HOST}'; window.open('{HOST}')",
        "document.createElementNS('http://www.w3.org/2000/svg', 'svg')",
        "import { a } from './b.js';",
    ],
)
def test_a_script_that_loads_nothing_from_elsewhere_is_fine(text):
    assert list(script(text)) == []


def test_the_guides_own_load_nothing_from_elsewhere(project):
    files = [file for file in Path(project / "templates/theme").rglob("*") if file.suffix in (".css", ".js")]
    assert len(files) > 50
    texts = [(file.suffix, file.read_text("utf-8")) for file in files]
    assert not [it for kind, text in texts if kind == ".js" for it in script(text)]
    assert not [it for kind, text in texts if kind == ".css" for it in sheet(text) if AWAY.match(it[1])]
