"""From shapes seen by a camera to lines on paper: outlines, curves, hatching, and the look of all drawings."""
