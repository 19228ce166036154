import pytest

from generator.publish.checks import examination
from generator.text import readings, source
from generator.text.readings import Readings, kept

CLEAN = "name: Squat\nreps: 12\nload: 2.5\ntags: [a, 'no', null_]\nyes: true\n"
TWICE = "name: Squat\nname: Squat\n"


def read(text):
    document, problems = source.load("squat.yml", text.encode())
    return document.data, [problem.code for problem in problems]


def test_what_is_kept_is_read_as_it_was_and_without_the_parser(tmp_path, monkeypatch):
    plain = read(CLEAN)
    with kept(tmp_path / "read") as known:
        assert read(CLEAN) == plain
        known.save([CLEAN])
    monkeypatch.setattr(source, "Composer", None)
    with kept(tmp_path / "read"):
        assert read(CLEAN) == plain
    with pytest.raises(TypeError):
        read(CLEAN)


def test_a_file_with_a_problem_is_not_kept(tmp_path):
    plain = read(TWICE)
    assert plain[1]
    for _ in range(2):
        with kept(tmp_path / "read") as known:
            assert read(TWICE) == plain
            known.save([TWICE])


def test_places_are_found_all_the_same(tmp_path):
    for _ in range(2):
        with kept(tmp_path / "read") as known:
            document, _ = source.load("squat.yml", CLEAN.encode())
            known.save([CLEAN])
        assert str(document.at(("reps",))) == "squat.yml:2:7"


def keeping(file, text):
    """Read a text as a process does, and keep what it says."""
    with kept(file) as known:
        read(text)
        known.save([text])


def test_what_another_program_read_is_read_again(tmp_path, monkeypatch):
    keeping(tmp_path / "read", CLEAN)
    assert Readings(tmp_path / "read").data(CLEAN) is not None
    monkeypatch.setattr(readings, "program", lambda: b"another")
    assert Readings(tmp_path / "read").data(CLEAN) is None


def test_other_files_are_gone_once_there_are_many_readings(tmp_path, monkeypatch):
    file = tmp_path / "read"
    monkeypatch.setattr(readings, "MOST", 4)
    for number in range(readings.MOST):
        keeping(file, f"{CLEAN}more: {number}\n")
    assert len(Readings(file).before) == readings.MOST
    assert Readings(file).data(f"{CLEAN}more: 0\n")["more"] == 0
    keeping(file, CLEAN)
    assert len(Readings(file).before) == len(Readings(file).lines) == 1
    assert Readings(file).data(CLEAN) is not None


def test_a_line_that_is_spoilt_counts_as_none(tmp_path):
    file = tmp_path / "read"
    keeping(file, CLEAN)
    file.write_bytes(file.read_bytes()[:-3])
    assert Readings(file).before == {}
    keeping(file, CLEAN)
    assert Readings(file).data(CLEAN) is not None


def test_the_program_is_another_one_with_another_parser(monkeypatch):
    before = readings.program.__wrapped__()
    monkeypatch.setattr(readings.metadata, "version", lambda name: f"another {name}")
    assert readings.program.__wrapped__() != before


def test_a_guide_is_examined_alike_with_what_is_kept(write, tmp_path):
    root = write({"exercises/squat.yml": ("level: ", "level: x")})
    cache = tmp_path / ".cache" / "figures"
    found = [examination.examine(root, "content", it) for it in (None, cache, cache)]
    assert (tmp_path / ".cache" / examination.READ).exists()
    assert found[0][1] == found[1][1] == found[2][1] != []
    assert found[0][0].by_id == found[2][0].by_id
