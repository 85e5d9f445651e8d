"""The configuration file: TOML into frozen values, each fault named with its mend.

config/humasd.toml is the commented form that `humasd init` writes. A secret is never in the file:
a value may be "env:NAME" or "file:PATH".
"""

from __future__ import annotations

from humasd.settings.board import BoardSettings
from humasd.settings.load import load_settings
from humasd.settings.model import OfficeSettings, Settings
from humasd.settings.substitutes import SubstituteSettings
from humasd.settings.values import parse_duration
from humasd.settings.workflow import NormSettings, OwnStepSettings, SharedStepSettings, StepSettings

__all__ = [
    "BoardSettings",
    "NormSettings",
    "OfficeSettings",
    "OwnStepSettings",
    "Settings",
    "SharedStepSettings",
    "StepSettings",
    "SubstituteSettings",
    "load_settings",
    "parse_duration",
]
