"""What the site gains: its pages and the one list of all of it, the adapter for MkDocs, previews, and cards of guests."""
