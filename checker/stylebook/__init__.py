"""The house's own facts, from a file, and where an article departs from them."""

from checker.stylebook.book import Stylebook
from checker.stylebook.departures import RULE, departures
from checker.stylebook.reading import read_stylebook

__all__ = ["RULE", "Stylebook", "departures", "read_stylebook"]
