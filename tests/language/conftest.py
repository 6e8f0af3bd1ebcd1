"""The shipped pipeline, loaded once for the tests of this folder."""

import pytest

from checker.language.pipeline import Parser, load_parser


@pytest.fixture(scope="session")
def parser() -> Parser:
    return load_parser()
