"""What follows from the records for somebody who trains: time, sets, weeks, swaps, care, and the way to a routine."""
