"""What is checked before anything is made, and of the site before it is put in place."""
