"""From words to a body that stands: the skeleton, its limbs, what holds it up, and what is wrong with a pose."""
