"""Text of one sentence in, its tokens, lemmas, dependencies and names out: the shipped pipeline and its training."""

from checker.language.parse import Entity, Parse, Token
from checker.language.pipeline import Parser, load_parser, pipeline_version

__all__ = ["Entity", "Parse", "Parser", "Token", "load_parser", "pipeline_version"]
