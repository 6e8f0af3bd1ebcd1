"""One run's `Report` as text: a file a format under `formats`, all of them pure functions."""

from checker.report.format import Renderer, RuleText
from checker.report.registry import renderer, renderers

__all__ = ["Renderer", "RuleText", "renderer", "renderers"]
