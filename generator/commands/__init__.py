"""The commands that are more than a few lines, each thin, in a module of its own."""
