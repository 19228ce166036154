"""A preview: what was saved is shown at once, with what is wrong in it."""
