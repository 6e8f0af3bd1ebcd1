"""Where the stages meet: articles in, a report out."""

from checker.engine.models import local_tools
from checker.engine.rules import chosen, every_rule, find_rule, load_rules
from checker.engine.run import Tools, check

__all__ = ["Tools", "check", "chosen", "every_rule", "find_rule", "load_rules", "local_tools"]
