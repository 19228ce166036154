"""Drawings made from data: the muscle map."""
