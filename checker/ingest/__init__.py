"""Files and folders → articles, one module a format; what cannot be read is named with its reason."""

from checker.ingest.reading import Reading, read_articles

__all__ = ["Reading", "read_articles"]
