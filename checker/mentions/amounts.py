"""An amount as written: number, range or vague word, with its unit and the hedges around it."""

from typing import NamedTuple

from checker.mentions.hedges import Hedge, hedge_after, hedge_before, interval, over_is_during
from checker.mentions.lexemes import DASHES, Lexemes, at, glued, is_hyphen
from checker.mentions.numerals import SHORT_SCALES, Numeral, numeral, share, unscaled
from checker.mentions.units import Unit, currency_after, currency_before, unit_after
from checker.mentions.vague import vague
from checker.model import Quantity

# Two thirds is said of anything from about 64 to 69 percent: a fraction's last digit is worth five points.
_SHARE_STEP = 5.0
_ROUND = 10
_SURE_SCALES = {"bn", "tn", "mn", "mln", "trn"}
_RANGE_VERBS = {"range", "ranges", "ranged", "ranging", "anywhere", "vary", "varies", "varied", "varying", "between"}


class Amount(NamedTuple):
    """A quantity from lexeme `start` to before `stop`; its number itself starts at `number` and ends before `core`.

    `noun` is the lexeme of a noun joined on by a hyphen ("page" in "48-page"), or -1.
    """

    start: int
    stop: int
    number: int
    core: int
    quantity: Quantity
    noun: int = -1
    spelled: bool = False


class _Range(NamedTuple):
    low: float
    high: float
    step: float
    stop: int
    spelled: bool
    unit: Unit | None = None


def _plural_behind(lexemes: Lexemes, index: int) -> bool:
    word = at(lexemes, index)
    return word.kind == "word" and word.text.islower() and (word.lower.endswith("s") or word.lower == "people")


def _settled(lexemes: Lexemes, found: Numeral | None, priced: bool) -> Numeral | None:
    """The number with its scale's letters read, or None where "5m" might be five metres."""
    if found is None or not found.short:
        return found
    behind = bool(currency_after(lexemes, found.stop)) or _plural_behind(lexemes, found.stop)
    if not (priced or behind or found.short in _SURE_SCALES):
        return None
    scale = SHORT_SCALES[found.short]
    return found._replace(value=found.value * scale, step=found.step * scale, short="")


def _unit(lexemes: Lexemes, index: int) -> Unit | None:
    return currency_after(lexemes, index) or unit_after(lexemes, index)


def _joint(lexemes: Lexemes, index: int, between: bool) -> int:
    """Where the second number of a range may start: behind "to", a dash, "-to-", "or", or "and" after "between"."""
    here = index
    if at(lexemes, here).text in DASHES and glued(lexemes, here):
        here += 1
        if at(lexemes, here).lower != "to":
            return here if glued(lexemes, here) else -1
    if at(lexemes, here).lower == "to":
        return here + 1 + is_hyphen(lexemes, here + 1)
    if at(lexemes, here).lower == "and" and between:
        return here + 1
    return -1


def _is_change(lexemes: Lexemes, index: int) -> bool:
    """Whether "from" before the number makes "from 10 to 12" two values of two times, not one range."""
    if at(lexemes, index - 1).lower != "from":
        return False
    return not any(at(lexemes, index - back).lower in _RANGE_VERBS for back in (2, 3))


def _second(lexemes: Lexemes, first: Numeral, start: int, sign: str, between: bool) -> _Range | None:
    """A range whose first number is `first` and starts at lexeme `start` (its currency's sign included)."""
    own = _unit(lexemes, first.stop)
    for stop, unit in ((first.stop, None), (own.stop if own else -1, own)):
        joint = _joint(lexemes, stop, between) if stop >= 0 else -1
        if joint < 0 or _is_change(lexemes, start):
            continue
        other = currency_before(lexemes, joint + 1) if at(lexemes, joint).kind == "mark" else None
        index = joint + 1 if other else joint
        second = _settled(lexemes, numeral(lexemes, index), bool(sign))
        bare = unscaled(lexemes, index)
        if second is None or bare is None or (other and other[0] != sign):
            continue
        scale = second.value / bare.value if bare.value and first.value < bare.value else 1.0
        behind = _unit(lexemes, second.stop)
        if unit and not (behind and behind.name == unit.name):
            continue
        if first.value * scale < second.value:
            step = max(first.step * scale, second.step)
            return _Range(first.value * scale, second.value, step, second.stop, first.spelled, unit)
    return None


def _or_next(lexemes: Lexemes, first: Numeral) -> _Range | None:
    """ "two or three", "30 or 40" is a range where the second number is the next one, or the next of round ones."""
    second = numeral(lexemes, first.stop + 1) if at(lexemes, first.stop).lower == "or" else None
    round_ones = first.value >= _ROUND and first.value % _ROUND == 0
    if second is None or second.short or second.value not in {first.value + 1, first.value + _ROUND * round_ones}:
        return None
    return _Range(first.value, second.value, 1.0, second.stop, first.spelled)


def _hyphen_noun(lexemes: Lexemes, index: int) -> int:
    if is_hyphen(lexemes, index) and at(lexemes, index + 1).kind == "word":
        return index + 1
    return -1


def _hedges(lexemes: Lexemes, start: int, stop: int) -> tuple[Hedge, Hedge]:
    return hedge_before(lexemes, start), hedge_after(lexemes, stop)


def _quantity(found: _Range, unit: Unit | None, sign: str, hedge: str) -> Quantity:
    low, high, step = found.low, found.high, found.step
    if unit:
        low, high, step = unit.of(low), unit.of(high), abs(unit.of(step) - unit.of(0))
    low, high, name = interval(low, high, hedge)
    form = "money" if sign else unit.form if unit else "count"
    return Quantity(low, high, sign or (unit.name if unit else ""), form, round(step, 9), name)


def _share(lexemes: Lexemes, index: int) -> Amount | None:
    found = share(lexemes, index)
    if found is None:
        return None
    before = hedge_before(lexemes, index)
    value, after = round(100 * found.value, 6), at(lexemes, found.stop).lower
    if at(lexemes, index).lower == "half":
        skip = found.stop + is_hyphen(lexemes, found.stop) + (after in {"a", "an"})
        unit = unit_after(lexemes, skip) if skip > found.stop else None
        if unit:
            quantity = _quantity(_Range(0.5, 0.5, 0.5, unit.stop, True), unit, "", before.name)
            return Amount(before.start, unit.stop, index, unit.stop, quantity)
        if at(lexemes, index - 1).lower == "and" or at(lexemes, index - 2).lower == "and":  # "an hour and a half"
            return None
        if after not in {"of", "the", "its", "their", "his", "her", "all", "as", "those", "these"} and not before.name:
            return None
    elif at(lexemes, index).lower in {"a", "an"} and (after != "of" or at(lexemes, index - 1).lower == "and"):
        return None
    low, high, name = interval(value, value, before.name)
    return Amount(before.start, found.stop, index, found.stop, Quantity(low, high, "%", "percent", _SHARE_STEP, name))


def _vague(lexemes: Lexemes, index: int) -> Amount | None:
    found = vague(lexemes, index)
    if found is None:
        return None
    if found.unit:
        quantity = Quantity(found.low, found.high, found.unit, "duration", found.low, "vague")
        return Amount(index, found.stop, index, found.stop, quantity)
    behind = found.stop + (at(lexemes, found.stop).lower == "of")
    unit = _unit(lexemes, behind)
    low, high = (unit.of(found.low), unit.of(found.high)) if unit else (found.low, found.high)
    name, form = (unit.name, unit.form) if unit else ("", "count")
    stop = unit.stop if unit else found.stop
    stop -= not unit and at(lexemes, stop - 1).lower == "of"
    return Amount(index, stop, index, stop, Quantity(low, high, name, form, low, "vague"), spelled=True)


def _written(lexemes: Lexemes, index: int) -> Amount | None:
    number = numeral(lexemes, index)
    if number is None:
        return None
    sign, start = currency_before(lexemes, index) or ("", index)
    first = _settled(lexemes, number, bool(sign))
    if first is None:
        return None
    between = at(lexemes, start - 1).lower == "between"
    found = _second(lexemes, first, start, sign, between) or _or_next(lexemes, first)
    found = found or _Range(first.value, first.value, first.step, first.stop, first.spelled)
    before, after = _hedges(lexemes, start - between, found.stop)
    stop = after.stop
    unit = None if sign else (found.unit and _unit(lexemes, found.stop)) or _unit(lexemes, stop)
    if unit:
        stop = unit.stop
        after = after if after.name else hedge_after(lexemes, stop)
        stop = max(stop, after.stop)
    if unit and unit.form == "duration" and over_is_during(lexemes, before, found.low):
        before = Hedge("", start, start)
    noun = _hyphen_noun(lexemes, after.stop if after.name else found.stop) if unit is None else -1
    if noun >= 0 and not sign:
        stop = noun + 1
    begin = before.start if before.name else start - (between and found.low != found.high)
    quantity = _quantity(found, unit, sign, before.name or after.name)
    return Amount(begin, stop, index, found.stop, quantity, noun, found.spelled)


def amount(lexemes: Lexemes, index: int) -> Amount | None:
    """The amount whose number starts at lexeme `index` (its hedge and currency sign may stand before it), or None."""
    return _vague(lexemes, index) or _written_unless_share(lexemes, index)


def _written_unless_share(lexemes: Lexemes, index: int) -> Amount | None:
    part, whole = _share(lexemes, index), _written(lexemes, index)
    if part and whole:
        return part if part.stop >= whole.stop else whole
    return part or whole
