"""Statements: an article's sentences, and the quotations in it with their speakers."""
