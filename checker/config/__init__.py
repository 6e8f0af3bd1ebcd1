"""The settings of a run: what can be set, and how it is read."""

from checker.config.read import Settings, read_config, read_settings
from checker.config.record import Config, PathSetting, RuleSetting

__all__ = ["Config", "PathSetting", "RuleSetting", "Settings", "read_config", "read_settings"]
