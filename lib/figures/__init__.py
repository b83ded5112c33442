"""Matplotlib figures of the book: the still twin of each explorable."""
