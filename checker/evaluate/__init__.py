"""Quality measured against data that others labelled."""
