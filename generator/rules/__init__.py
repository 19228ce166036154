"""What the guide asks of content beyond its form: one small function a rule, beside its code."""
