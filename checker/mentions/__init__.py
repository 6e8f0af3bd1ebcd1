"""Parsed sentences → normalised mentions, each with the slot that it is the value of."""

from checker.mentions.article import mentions

__all__ = ["mentions"]
