"""Text with places: YAML and its positions, problems that name them, spellings of names, and authors' words as Markdown."""
