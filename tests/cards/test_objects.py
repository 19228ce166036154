"""The objects of a PDF."""

from __future__ import annotations

import io
import zlib

import pypdf
import pytest

from generator.cards import objects
from generator.cards.objects import Objects

SHOWN = b"0 0 m 10 10 l S"
PARTS = {
    1: b"<< /Type /Pages\n   /Kids [ 2 0 R 4 0 R ]\n   /Count 2\n>>",
    2: b"<< /Type /Page % 1\n   /Parent 1 0 R\n   /MediaBox [ 0 0 100 100 ]\n   /Contents 6 0 R\n>>",
    4: b"<< /Type /Page % 2\n   /Parent 1 0 R\n   /MediaBox [ 0 0 100 100 ]\n   /Contents 6 0 R\n>>",
    5: b"<< /Type /Catalog\n   /Pages 1 0 R\n>>",
    9: b"<< /Title (Cards) >>",
}
"""Objects that stand in a stream of several."""


def engine(off=0):
    """A file as the engine writes it, with the places of objects so far off."""
    texts, starts = b"\n".join(PARTS.values()), [0]
    for body in PARTS.values():
        starts.append(starts[-1] + len(body) + 1)
    head = b"\n".join(b"%d %d" % pair for pair in zip(PARTS, starts, strict=False)) + b"\n"
    content, several = zlib.compress(SHOWN), zlib.compress(head + texts)
    look = b"<< /Type /ObjStm\n   /Length 10 0 R\n   /N %d\n   /First %d\n   /Filter /FlateDecode\n>>"
    bodies = {
        6: b"<< /Length 7 0 R\n   /Filter /FlateDecode\n>>\nstream\n%b\nendstream" % content,
        7: b"   %d" % len(content),
        3: look % (len(PARTS), len(head)) + b"\nstream\n%b\nendstream" % several,
        10: b"   %d" % len(several),
    }
    made, places = objects.HEADER, {number: (2, 3, at) for at, number in enumerate(PARTS)}
    for number, body in bodies.items():
        places[number] = 1, len(made) + off, 0
        made += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    places[8] = 1, len(made), 0
    rows = b"".join(
        kind.to_bytes() + where.to_bytes(2) + which.to_bytes(2)
        for kind, where, which in (places.get(number, (0, 0, 65535)) for number in range(11))
    )
    packed = zlib.compress(rows)
    table = (
        b"8 0 obj\n<< /Type /XRef\n   /Length %d\n   /Filter /FlateDecode\n   /Size 11\n   /W [1 2 2]\n   /Root 5 0 R"
        b"\n   /Info 9 0 R\n>>\nstream\n%b\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n"
    )
    return made + table % (len(packed), packed, len(made))


@pytest.fixture
def read():
    return objects.read(engine())


def test_a_file_of_the_engine_is_read_with_all_its_objects(read):
    assert (read.root, read.info) == (5, 9)
    assert {number: read.bodies[number] for number in PARTS} == PARTS
    assert sorted(read.bodies) == sorted([*PARTS, 6])
    assert objects.unpacked(read.bodies[6]) == SHOWN
    assert read.pages() == [2, 4]
    assert read.references(2, "Contents") == [6]
    assert read.references(2, "Annots") == []


def test_what_is_written_is_read_alike(read):
    assert objects.read(read.written()) == read


def test_others_read_what_is_written(read):
    read.enter(read.root, b"/Lang %b /More %d 0 R" % (objects.text("dé"), read.add(objects.packed(b"more", b"/A /B"))))
    made = pypdf.PdfReader(io.BytesIO(read.written()), strict=True)
    assert [page.get_contents().get_data() for page in made.pages] == [SHOWN, SHOWN]
    assert made.metadata.title == "Cards"
    assert made.root_object["/Lang"] == "dé"
    assert made.root_object["/More"]["/A"] == "/B"
    assert made.root_object["/More"].get_data() == b"more"


def test_a_length_that_stands_in_its_stream_is_left_alone():
    body = b"<< /Length 4 \n>>\nstream\n/Length 1 0 R\nendstream"
    assert objects.direct(body, {1: b"9"}) == body


def other():
    """A file in another form, with a page."""
    made, writer = io.BytesIO(), pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    writer.write(made)
    return made.getvalue()


def test_a_file_in_another_form_is_not_taken_as_it_stands():
    for file in (b"", other(), engine() + b"\n", engine()[1:], engine()[:-20], engine(off=1)):
        with pytest.raises(objects.OtherForm):
            objects.taken(file)


def test_a_file_in_another_form_is_parsed():
    made = objects.read(other())
    assert len(made.pages()) == 1
    assert pypdf.PdfReader(io.BytesIO(made.written()), strict=True).pages[0].mediabox.width == 100


def test_objects_that_are_gone_leave_their_numbers():
    made = Objects(1, 3, {1: PARTS[5], 3: PARTS[9], 9: objects.packed(SHOWN)})
    assert objects.read(made.written()) == made
