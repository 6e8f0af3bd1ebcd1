"""The shipped factors of the units are those of pint, which is too slow to import for a lookup."""

import tomllib
from importlib import resources
from typing import Any

import pint
import pytest

_CANONICAL = {
    "minute": "minute", "day": "day", "month": "month", "m": "meter", "km/h": "kilometer / hour", "m²": "meter ** 2",
    "kg": "kilogram", "litre": "liter", "W": "watt", "kWh": "kilowatt_hour", "MB": "megabyte",
}  # fmt: skip
_ROWS = tomllib.loads(resources.files("checker.mentions").joinpath("units.toml").read_text(encoding="utf-8"))["unit"]
_PHYSICAL = [row for row in _ROWS if "pint" in row and "offset" not in row and row["name"] in _CANONICAL]


@pytest.fixture(scope="module")
def registry() -> "pint.UnitRegistry[Any]":
    return pint.UnitRegistry()


@pytest.mark.parametrize("row", [pytest.param(row, id=row["words"][-1]) for row in _PHYSICAL])
def test_factor(row: dict[str, str], registry: "pint.UnitRegistry[Any]") -> None:
    factor = registry.Quantity(1, row["pint"]).to(_CANONICAL[row["name"]]).magnitude
    assert float(row["factor"]) == pytest.approx(factor, rel=1e-5)  # an acre of the survey is 4 millionths larger


@pytest.mark.parametrize("degrees", [-40.0, 0.0, 32.0, 98.6])
def test_fahrenheit(degrees: float, registry: "pint.UnitRegistry[Any]") -> None:
    row = next(row for row in _ROWS if row.get("pint") == "degF")
    expected = registry.Quantity(degrees, "degF").to("degC").magnitude
    assert row["factor"] * (degrees + row["offset"]) == pytest.approx(expected, abs=1e-9)


def test_no_spelling_twice() -> None:
    words = [word for row in _ROWS for word in row["words"]]
    assert len(words) == len(set(words))
