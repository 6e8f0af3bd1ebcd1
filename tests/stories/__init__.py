"""Tests of the grouping of articles."""
