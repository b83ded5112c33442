"""Matplotlib pictures of the chapters, over shared panels and one number format."""
