"""Pictures compared with those of before, with room for the ways in which browsers smooth an edge."""

import base64
import struct
import zlib

import numpy as np

TOLERANCE = 12
"""Of 255 steps of a colour."""
STRAY = 4
"""So many places of a picture may differ. A figure that is moved by a third of a pixel has 2; an arm that is moved by 4 degrees, 50."""

DECODE = """async png => {
  const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(png), letter => letter.charCodeAt(0))]));
  const paper = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  paper.drawImage(picture, 0, 0);
  const bytes = paper.getImageData(0, 0, picture.width, picture.height).data;
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return [picture.height, picture.width, btoa(text)];
}"""


def pixels(page, png):
    """The red, green and blue of a PNG as (rows, columns, 3), read by the browser of the page."""
    high, wide, text = page.evaluate(DECODE, base64.b64encode(png).decode())
    return np.frombuffer(base64.b64decode(text), np.uint8).reshape(high, wide, 4)[..., :3].astype(np.int16)


def differing(one, other):
    """Where two pictures differ (rows, columns): two pixels by two, since a line smoothed otherwise is thinner than that."""
    if one.shape != other.shape:
        return np.ones(one.shape[:2], np.bool_)
    off = np.pad(beyond(one, other) | beyond(other, one), ((0, 1), (0, 1)))
    return off[:-1, :-1] & off[1:, :-1] & off[:-1, 1:] & off[1:, 1:]


def beyond(one, other):
    """Which pixels of a picture are off all colours that the other has there and next to it."""
    high, wide, _ = other.shape
    padded = np.pad(other, ((1, 1), (1, 1), (0, 0)), mode="edge")
    around = np.array([padded[y : y + high, x : x + wide] for y in range(3) for x in range(3)])
    return ((one < around.min(0) - TOLERANCE) | (one > around.max(0) + TOLERANCE)).any(-1)


def alike(one, other):
    """Whether two pictures show the same."""
    return int(differing(one, other).sum()) <= STRAY


def marked(picture, different):
    """A picture gone pale, with what differs in red, as PNG."""
    shown = np.where(different[..., None], np.array([255, 0, 0]), 170 + picture // 3)
    rows = b"".join(b"\0" + row.astype(np.uint8).tobytes() for row in shown)
    high, wide = different.shape
    header = struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)
    parts = (b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )
