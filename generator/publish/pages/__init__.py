"""Which pages and files the site has, and what stands in them."""
