from __future__ import annotations

import operator
import os
import subprocess
import sys
import threading
import time
from multiprocessing.spawn import get_preparation_data
from types import ModuleType

import pytest

from generator import crew, workshop
from generator.workshop import FEW, worked


def test_what_a_crew_makes_is_made_by_the_same_processes_which_end_with_it():
    threads = threading.active_count()
    with crew.crew(3):
        first, second = (list(worked(operator.call, [os.getpid] * 6 * crew.processes())) for _ in range(2))
        makers = {*first, *second}
        assert all(len({*second[start : start + 3]}) == 1 for start in range(0, len(second), 3))  # what is alike
        assert os.getpid() not in makers
        assert len(makers) <= crew.processes()
    assert not any(map(alive, makers))
    assert threading.active_count() == threads
    assert crew.CREW.get() is None


def test_where_there_is_little_to_do_no_crew_comes(monkeypatch):
    monkeypatch.setattr(crew, "hired", lambda: pytest.fail("somebody came"))
    with crew.crew(1):
        assert list(worked(str.encode, ["a"])) == [b"a"]


def test_what_was_made_before_a_crew_failed_is_kept(tmp_path):
    texts = [*(f"{number:02}" for number in range(FEW)), "no digits"]
    with pytest.raises(ValueError, match="fromhex"), crew.crew(1):
        workshop.made("Making texts", bytes.fromhex, {text: text for text in texts}, {it: it for it in texts}, tmp_path)
    assert {file.name for file in tmp_path.iterdir()} == {*texts[:FEW]}
    assert crew.CREW.get() is None


def test_processes_that_work_for_another_do_not_load_its_program(monkeypatch):
    program = ModuleType("__main__")
    program.__file__ = "program.py"
    monkeypatch.setitem(sys.modules, "__main__", program)
    assert "init_main_from_path" in get_preparation_data("one")
    with crew.unnamed():
        assert not any(key.startswith("init_main") for key in get_preparation_data("one"))
    assert sys.modules["__main__"] is program


def slow(folder):
    """Write who works, and work for a minute."""
    (folder / str(os.getpid())).touch()
    time.sleep(60)


def test_processes_that_work_for_one_that_is_killed_end_with_it(tmp_path):
    code = (
        "import sys, pathlib, test_crew, generator.workshop as shop\n"
        "if __name__ == '__main__': list(shop.worked(test_crew.slow, [pathlib.Path(sys.argv[1])] * 9))"
    )
    (tmp_path / "parent.py").write_text(code)
    (tmp_path / "noted").mkdir()
    path = os.pathsep.join(["tests", "."])
    parent = subprocess.Popen(
        [sys.executable, tmp_path / "parent.py", tmp_path / "noted"], env={**os.environ, "PYTHONPATH": path}
    )
    until(lambda: any((tmp_path / "noted").iterdir()))
    parent.kill()
    parent.wait()
    for one in (tmp_path / "noted").iterdir():
        until(lambda one=one: not alive(int(one.name)))


def until(happened):
    """Wait for something to happen, which it does within 30 seconds."""
    for _ in range(300):
        if happened():
            return
        time.sleep(0.1)
    pytest.fail("it did not happen")


def alive(number):
    """Whether a process runs; one that has ended and that nobody asks after does not."""
    shown = subprocess.run(["ps", "-o", "stat=", "-p", str(number)], capture_output=True, text=True, check=False).stdout
    return bool(shown.strip()) and not shown.startswith("Z")
