"""What an entry of the site is: where it lies, what it says of itself in its front matter, and the ways from it to others."""
