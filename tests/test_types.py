"""The scripts of sessions as the TypeScript compiler reads them; `tests/types.sh` fetches it."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def check(*projects):
    """How the check ends, and what it tells."""
    command = ["sh", "tests/types.sh", *map(str, projects)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if "not checked" in done.stdout:
        pytest.skip(done.stdout.strip())
    return done.returncode, done.stdout


@pytest.mark.long
@pytest.mark.skipif(not shutil.which("npm"), reason="there is no Node.js with npm")
def test_scripts_are_of_the_types_that_they_say(tmp_path):
    assert check() == (0, "")
    (tmp_path / "wrong.js").write_text('/** @type {number} */\nexport const one = "two";\n', "utf-8")
    options = json.loads((ROOT / "tests/types/pages.json").read_text("utf-8"))["compilerOptions"]
    project = tmp_path / "wrong.json"
    project.write_text(json.dumps({"compilerOptions": options, "files": ["wrong.js"]}), "utf-8")
    code, said = check(project)
    assert code == 1
    assert "not assignable" in said
