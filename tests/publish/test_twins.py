"""Each test is a program of its own: that of the tests has threads, beside which nothing can be forked."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from generator.publish import twins

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="there are no twins on this system")

START = """
import os
from generator import workshop
from generator.publish import twins
from generator.publish.twins import Twins
workshop.processes = lambda: 3
NAMES = [str(number) for number in range(40)]
"""


def said(program):
    """What a program says."""
    done = subprocess.run([sys.executable, "-c", START + program], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return done.stdout.split()


def test_twins_make_all_but_what_is_left_to_this_process():
    made = said("""
beside = Twins(lambda name: (name * 2, os.getpid()), NAMES)
found = [beside.done(name) for name in NAMES]
print(*(it[0] if it else "-" for it in found), len({it[1] for it in found if it} - {os.getpid()}), *beside)
""")
    expected = [str(number) * 2 if number % 3 else "-" for number in range(40)]
    shares = [str(number) for number in range(40) if number % 3 == 1] + [
        str(number) for number in range(40) if number % 3 == 2
    ]
    assert made == [*expected, "2", *shares]


def test_what_is_large_and_asked_for_late_is_there():
    assert said("""
import time
beside = Twins(lambda name: name * 500_000, NAMES)
time.sleep(0.3)
print(sum(len(beside.done(name) or "") for name in NAMES))
""") == [str(500_000 * sum(len(str(number)) for number in range(40) if number % 3))]


def test_nothing_is_made_of_little_or_beside_threads():
    assert said("""
import threading
print(*Twins(len, NAMES[:31]), Twins(len, NAMES[:31]).done("1"))
threading.Thread(target=threading.Event().wait, daemon=True).start()
print(*Twins(len, NAMES), *Twins())
""") == ["None"]


def test_a_twin_that_comes_to_an_end_leaves_the_rest_to_this_process():
    assert said("""
def work(name):
    if name == "13":
        raise ValueError
    print("this is heard nowhere")
    return name
beside = Twins(work, NAMES)
print(*map(beside.done, NAMES[1:20:3]))
""") == ["1", "4", "7", "10", "None", "None", "None"]


def test_a_twin_without_room_ends():
    assert said("""
import resource, signal
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
beside = Twins(lambda name: name * 50_000, NAMES)
print(*(len(beside.done(name) or "") for name in NAMES[1:14:3]))
""") == ["50000", "0", "0", "0", "0"]


def test_twins_end_with_this_process_however_it_ends():
    program = """
import time
beside = Twins(lambda name: (os.getpid(), time.sleep(0 if int(name) < 3 else 60)), NAMES)
print(beside.done("1")[0], beside.done("2")[0], flush=True)
time.sleep(60)
"""
    with subprocess.Popen([sys.executable, "-c", START + program], stdout=subprocess.PIPE, text=True) as process:
        pids = list(map(int, process.stdout.readline().split()))
        process.kill()
    ends = time.monotonic() + 10
    while any(map(there, pids)):
        assert time.monotonic() < ends
        time.sleep(0.02)


def there(pid):
    """Whether a process is at work."""
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False


def test_a_process_can_be_copied_only_where_it_has_one_thread(monkeypatch):
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    assert twins.can_fork()
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert not twins.can_fork()
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    assert not twins.can_fork()
