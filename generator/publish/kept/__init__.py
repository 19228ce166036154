"""What is kept from one build to the next and shared among processors, so that nothing is made twice."""
