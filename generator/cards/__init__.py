"""Routines as cards to print and write on: words, formats, the fit on paper, and PDF."""
