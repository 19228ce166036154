"""Each test is a program of its own: that of the tests has threads, beside which nothing can be forked."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from generator.publish.kept import twins

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="there are no twins on this system")

START = """
import os
import time
from generator import crew
from generator.publish.kept import twins
from generator.publish.kept.twins import Twins
crew.processes = lambda: 3
NAMES = [str(number) for number in range(40)]

def begun(beside, many=len(NAMES)):
    while sum(map(bool, os.pread(beside.claims.file.fileno(), len(NAMES), 0))) < many:
        time.sleep(0.01)
"""


def said(program):
    """What a program says."""
    done = subprocess.run([sys.executable, "-c", START + program], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return done.stdout.split()


def test_twins_make_what_this_process_has_not_come_to():
    assert said("""
beside = Twins(lambda name: (name * 2, os.getpid()), NAMES)
begun(beside)
found = [beside.done(name) for name in NAMES]
print([it[0] for it in found] == [name * 2 for name in NAMES], os.getpid() in {it[1] for it in found}, *beside)
""") == ["True", "False", *map(str, range(40))]


def test_this_process_makes_from_the_first_what_twins_have_not_come_to():
    assert said("""
beside = Twins(lambda name: time.sleep(60), NAMES)
begun(beside, 2)
print(*map(beside.done, NAMES[:38]), *beside.claims.file.read(38), *sorted(os.pread(beside.claims.file.fileno(), 2, 38)))
""") == [*["None"] * 38, *["255"] * 38, "1", "2"]


def test_what_is_large_and_asked_for_late_is_there():
    assert said("""
beside = Twins(lambda name: name * 500_000, NAMES)
begun(beside)
print(sum(len(beside.done(name) or "") for name in NAMES))
""") == [str(500_000 * sum(len(str(number)) for number in range(40)))]


def test_a_twin_that_has_much_to_tell_is_heard_while_this_process_makes_others():
    assert said("""
crew.processes = lambda: 2
NAMES = [f"{number:100}" for number in range(1500)]
beside = Twins(len, NAMES)
beside.done(NAMES[0])
ends = time.monotonic() + 10
while 0 in os.pread(beside.claims.file.fileno(), len(NAMES), 0) and time.monotonic() < ends:
    beside.done(NAMES[0])
print(os.pread(beside.claims.file.fileno(), len(NAMES), 0).count(0), *map(beside.done, NAMES[-2:]))
""") == ["0", "100", "100"]


def test_nothing_is_made_of_little_or_beside_threads():
    assert said("""
import threading
print(*Twins(len, NAMES[:31]), Twins(len, NAMES[:31]).done("1"))
threading.Thread(target=threading.Event().wait, daemon=True).start()
print(*Twins(len, NAMES), *Twins())
""") == ["None"]


def test_a_twin_that_comes_to_an_end_leaves_the_rest_to_this_process():
    assert said("""
crew.processes = lambda: 2
def work(name):
    if name == "30":
        raise ValueError
    print("this is heard nowhere")
    return name
beside = Twins(work, NAMES)
begun(beside, 10)
print(*map(beside.done, NAMES[28:34]))
""") == ["None", "None", "None", "31", "32", "33"]


def test_a_twin_without_room_ends():
    assert said("""
import resource, signal
crew.processes = lambda: 2
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
beside = Twins(lambda name: name * 50_000, NAMES)
begun(beside, 2)
print(*(len(beside.done(name) or "") for name in NAMES[36:]))
""") == ["0", "0", "0", "100000"]


def test_twins_end_with_this_process_however_it_ends():
    program = """
import multiprocessing
beside = Twins(lambda name: (os.getpid(), time.sleep(60)), NAMES)
begun(beside, 2)
print(*(process.pid for process in multiprocessing.active_children()), flush=True)
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
