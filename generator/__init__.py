"""The guide's generator: exercise data in YAML to Markdown pages, printable cards and a site."""
