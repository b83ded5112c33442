"""Softmax and its derivative."""
