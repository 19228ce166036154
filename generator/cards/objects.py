"""A PDF as its objects, each as the bytes in which the engine wrote it (ISO 32000-2, 7.5), so that what stays as it is need not be parsed."""

from __future__ import annotations

import io
import re
import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate, pairwise

import pypdf

HEADER = b"%PDF-1.7\n%\xb5\xed\xae\xfb\n"
END = re.compile(rb"startxref\n(\d+)\n%%EOF\n\Z")
PLACES = re.compile(
    rb"\d+ 0 obj\n<< /Type /XRef\s+/Length (\d+)\s+/Filter /FlateDecode\s+/Size \d+"
    rb"\s+/W \[1 ([234]) 2\]\s+/Root (\d+) 0 R\s+/Info (\d+) 0 R\s*>>\nstream\n"
)
"""What says of each object, in a row of three numbers, how it stands in the file and where."""
OBJECT = re.compile(rb"(\d+) 0 obj\n(.*)\nendobj\n", re.DOTALL)
LENGTH = re.compile(rb"/Length (\d+) 0 R")
SEVERAL = re.compile(rb"<<\s*/Type /ObjStm\s.*?/First (\d+)", re.DOTALL)
"""That a stream holds objects, and where their texts begin."""
START, STOP = b">>\nstream\n", b"\nendstream"
PLAIN, HELD = 1, 2
"""How an object stands in a file: by itself, or in a stream of several."""
GONE = 0, 0, 65535
ROW = struct.Struct(">BIH")
WRITTEN = (
    b"%d 0 obj\n<< /Type /XRef /Length %d /Filter /FlateDecode /Size %d /W [1 4 2] /Root %d 0 R /Info %d 0 R >>\n"
    b"stream\n%b\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n"
)
"""The end of a file, with its rows."""


@dataclass(slots=True)
class Objects:
    """The objects of a file."""

    root: int
    """The number of the one from which all hang."""
    info: int
    """That of the one that says what the file is."""
    bodies: dict[int, bytes]
    """What each object is, by its number."""

    def references(self, number: int, name: str) -> list[int]:
        """The objects that an entry of another refers to."""
        found = re.search(rb"/%b (?:\[ )?((?:\d+ 0 R\s*)+)" % name.encode(), self.bodies[number])
        return list(map(int, found[1].split()[::3])) if found else []

    def pages(self) -> list[int]:
        """The pages in their order."""
        return [page for tree in self.references(self.root, "Pages") for page in self.references(tree, "Kids")]

    def add(self, body: bytes) -> int:
        """The number of a new object."""
        number = max(self.bodies) + 1
        self.bodies[number] = body
        return number

    def enter(self, number: int, entries: bytes) -> None:
        """Add entries to an object."""
        self.bodies[number] = b"<< %b %b" % (entries, self.bodies[number].removeprefix(b"<<"))

    def written(self) -> bytes:
        """The file."""
        small = {number: body for number, body in self.bodies.items() if not body.endswith(STOP)}
        several, last = (max(self.bodies) + more for more in (1, 2))
        places = {number: (HELD, several, at) for at, number in enumerate(small)}
        made = bytearray(HEADER)
        for number, body in (*self.bodies.items(), (several, together(small))):
            if number not in small:
                places[number] = PLAIN, len(made), 0
                made += b"%d 0 obj\n%b\nendobj\n" % (number, body)
        places[last] = PLAIN, len(made), 0
        rows = zlib.compress(b"".join(ROW.pack(*places.get(number, GONE)) for number in range(last + 1)))
        return bytes(made) + WRITTEN % (last, len(rows), last + 1, self.root, self.info, rows, len(made))


def read(file: bytes) -> Objects:
    """The objects of a file; one that is not in the engine's form here is parsed, as an engine of another system may write it."""
    try:
        return taken(file)
    except OtherForm:
        return parsed(file)


class OtherForm(Exception):
    """A file is not in the form that the engine writes here."""


def parsed(file: bytes) -> Objects:
    """The objects of any file, as pypdf writes each."""
    writer, bodies = pypdf.PdfWriter(clone_from=io.BytesIO(file)), {}
    writer.add_metadata({})  # so that there is what says it
    numbered = [(number, made) for number, made in enumerate(writer._objects, 1) if made is not None]  # noqa: SLF001 - pypdf has no other name for them
    for number, made in numbered:
        made.write_to_stream(body := io.BytesIO())
        bodies[number] = body.getvalue()
    ends = (writer.root_object, writer._info)  # noqa: SLF001 - the same
    root, info = (next(number for number, made in numbered if made is end) for end in ends)
    return Objects(root, info, bodies)


def taken(file: bytes) -> Objects:
    """The objects of a file in the engine's form; raise OtherForm for one in another."""
    end = END.search(file, len(file) - 40)
    places = PLACES.match(file, int(end[1])) if end else None
    if not places or not file.startswith(HEADER):
        raise OtherForm
    rows = zlib.decompress(file[places.end() : places.end() + int(places[1])])
    starts = sorted(plain(rows, 3 + int(places[2])))
    bodies = {number: opened(number, file[start:stop]) for (start, number), (stop, _) in pairwise(starts)}
    for number in [number for number, body in bodies.items() if body.endswith(STOP)]:
        body = direct(bodies.pop(number), bodies)
        several = SEVERAL.match(body)
        bodies |= held(body, int(several[1])) if several else {number: body}
    return Objects(int(places[3]), int(places[4]), bodies)


def direct(body: bytes, bodies: dict[int, bytes]) -> bytes:
    """A stream that says its length itself, and not by an object of its own, which is taken out."""
    look, start, data = body.partition(START)
    return LENGTH.sub(lambda it: b"/Length %d" % int(bodies.pop(int(it[1]))), look) + start + data


def plain(rows: bytes, size: int) -> Iterator[tuple[int, int]]:
    """Where the objects start that stand by themselves, and their numbers, from rows of so many bytes."""
    for number in range(len(rows) // size):
        row = rows[number * size :][:size]
        if row[0] == PLAIN:
            yield int.from_bytes(row[1:-2]), number


def opened(number: int, part: bytes) -> bytes:
    """What an object is."""
    found = OBJECT.fullmatch(part)
    if not found or int(found[1]) != number:
        raise OtherForm
    return found[2]


def held(body: bytes, first: int) -> Iterator[tuple[int, bytes]]:
    """The objects that a stream holds, whose texts begin at `first`."""
    content = unpacked(body)
    numbers = list(map(int, content[:first].split()))
    starts = (*(first + start for start in numbers[1::2]), len(content))
    for number, (start, stop) in zip(numbers[::2], pairwise(starts), strict=True):
        yield number, content[start:stop].strip()


def together(objects: Mapping[int, bytes]) -> bytes:
    """A stream that holds objects."""
    starts = accumulate((len(body) + 1 for body in objects.values()), initial=0)
    head = b" ".join(b"%d %d" % pair for pair in zip(objects, starts, strict=False)) + b"\n"
    look = b"/Type /ObjStm /N %d /First %d" % (len(objects), len(head))
    return packed(head + b"\n".join(objects.values()), look)


def packed(data: bytes, look: bytes = b"") -> bytes:
    """A stream of data, packed, with what else there is to be said of it."""
    return stream(zlib.compress(data), b"%b /Filter /FlateDecode" % look)


def stream(data: bytes, look: bytes) -> bytes:
    """A stream of data as they are."""
    return b"<< %b /Length %d %b%b%b" % (look, len(data), START, data, STOP)


def unpacked(body: bytes) -> bytes:
    """The data of a stream that is packed."""
    return zlib.decompress(body.partition(START)[2])


def text(words: str) -> bytes:
    """Words as a PDF has them beside its pages."""
    return b"<FEFF%b>" % words.encode("utf-16-be").hex().encode()
