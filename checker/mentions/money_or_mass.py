"""Whether "pounds" are money or mass, by the words around."""

from dataclasses import replace

from checker.mentions.amounts import Amount
from checker.mentions.lexemes import Lexemes, at
from checker.model import Quantity

_POUND_KG = 0.45359237
_MONEY_WORDS = frozenset(
    "cost costs costing pay pays paid paying fine fined worth spend spent sterling price priced prize salary"
    " tax budget earn earned raise raised debt donate donated donation fund funds savings british pence bank"
    " rent fee".split()
)
_REACH = 8  # lexemes to either side
_LEAST_MONEY = 1e6  # nothing that news weighs in pounds comes in scales written "million"


def settle_pounds(lexemes: Lexemes, found: Amount) -> Amount:
    """The amount unchanged, or in GBP where it is in pounds and the words around it speak of money."""
    quantity = found.quantity
    if quantity.unit != "kg" or at(lexemes, found.stop - 1).lower not in {"pound", "pounds"}:
        return found
    near = {lexeme.lower for lexeme in lexemes[max(0, found.start - _REACH) : found.stop + _REACH]}
    if not near & _MONEY_WORDS and quantity.step / _POUND_KG < _LEAST_MONEY / 10:
        return found
    return found._replace(quantity=_as_money(quantity))


def _as_money(quantity: Quantity) -> Quantity:
    low, high, step = (round(value / _POUND_KG, 6) for value in (quantity.low, quantity.high, quantity.step))
    return replace(quantity, low=low, high=high, step=step, unit="GBP", form="money")
