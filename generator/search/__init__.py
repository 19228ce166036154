"""What readers search: an index of names, and one of all text in pieces, made of the Markdown of pages for any engine."""
