"""The formats of a report, one file each, beside what it reads, and nothing else.

A module here has `NAME`, `SUFFIXES` (the file endings that choose it) and
`render(report, rules) -> str`; being here is all that registers it.
"""
