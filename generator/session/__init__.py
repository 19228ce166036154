"""A session on the phone: what its page knows of a routine, week by week, and the page itself."""
