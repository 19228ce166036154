"""What the site gains and how it comes into place: the adapter for MkDocs, cards of guests and new guides, and below them the wings that they are made of."""
