"""Sphinx extension that makes the built book self-contained and its explorables alive."""
