from __future__ import annotations

import shutil
import subprocess

import pytest

from generator.publish.sent.modules import joined, whole

TEXTS = {
    "assets/in/all.js": 'import { one, two as second } from "./some.js";\nimport * as more from "./more-words.js";\n'
    'export const all = () => one + second + more.three;\nconsole.log(all(), (await import("./late.js")).four);\n',
    "assets/in/some.js": "const hidden = 1;\nexport const one = hidden;\nexport function unused() {}\nexport let two = 2;\n",
    "assets/in/more-words.js": 'import { one } from "./some.js";\nconst hidden = 2;\nexport const three = one + hidden;\n',
    "assets/in/late.js": "export const four = 4;\n",
}


def test_a_module_goes_out_with_what_it_imports():
    assert whole("assets/in/more-words.js", TEXTS) == (
        "const $some = (() => {\nconst hidden = 1;\nconst one = hidden;\nfunction unused() {}\nlet two = 2;\n"
        "return { one, unused, two };\n})();\n"
        "const { one } = $some;\nconst hidden = 2;\nexport const three = one + hidden;\n"
    )


def test_each_module_is_within_once_and_before_those_that_import_it():
    made = whole("assets/in/all.js", TEXTS)
    assert made.count("const $some = ") == made.count("const $more_words = ") == 1
    assert made.index("const $some = ") < made.index("const $more_words = ") < made.index("export const all")
    assert 'await import("./late.js")' in made


def test_what_imports_nothing_stays_as_it_is():
    assert whole("assets/in/late.js", TEXTS) == TEXTS["assets/in/late.js"]


def test_what_others_import_goes_out_as_it_is_beside_them():
    made = joined(TEXTS)
    assert set(made) == set(TEXTS)
    assert made["assets/in/some.js"] == TEXTS["assets/in/some.js"]
    assert made["assets/in/all.js"] == whole("assets/in/all.js", TEXTS)


@pytest.mark.parametrize(
    "line",
    [
        'import { a } from "../a.js";',
        'import "./a.js";',
        'import a from "./late.js";',
        "export { three };",
        "export default 1;",
        "export const [a, b] = [1, 2];",
    ],
)
def test_what_is_not_understood_stays_in_its_modules(line):
    texts = {**TEXTS, "assets/in/more-words.js": f"{line}\n{TEXTS['assets/in/more-words.js']}"}
    assert joined(texts)["assets/in/all.js"] == texts["assets/in/all.js"]


@pytest.mark.skipif(not shutil.which("node"), reason="there is no Node to run it")
def test_it_does_the_same(tmp_path):
    for part in ("apart", "joined"):
        (tmp_path / part).mkdir()
    for path, text in TEXTS.items():
        name = path.split("/")[-1].replace(".js", ".mjs")
        (tmp_path / "apart" / name).write_text(text.replace('.js"', '.mjs"'))
    for name in ("all", "late"):
        text = whole(f"assets/in/{name}.js", TEXTS)
        (tmp_path / f"joined/{name}.mjs").write_text(text.replace('.js"', '.mjs"'))
    apart, joined = (
        subprocess.run(["node", f"{part}/all.mjs"], cwd=tmp_path, capture_output=True, text=True, check=True).stdout
        for part in ("apart", "joined")
    )
    assert apart == joined == "6 4\n"
