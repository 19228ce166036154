"""Where a figure keeps its poses for its movement, which stands still in them and need not draw them again."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator import workshop


@dataclass(frozen=True, slots=True)
class Stills:
    """The kept poses of a figure, each by the number of its frame."""

    folder: Path | None = None
    """The cache, if there is one."""
    made_of: tuple[str, ...] = ()
    """What all of them are made of."""

    def keep(self, frame: int, pose: bytes) -> None:
        """Keep the pose of a frame."""
        if self.folder:
            workshop.keep(self.folder / self.name(frame), pose)

    def find(self, moment: float) -> bytes | None:
        """The pose at a moment of the movement, if that is a frame whose pose was kept."""
        return workshop.kept(self.folder / self.name(int(moment))) if self.folder and moment.is_integer() else None

    def name(self, frame: int) -> str:
        """The name of the file of a frame."""
        return workshop.digest(["still", str(frame), *self.made_of])


NOWHERE = Stills()
