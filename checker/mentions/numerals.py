"""Numbers as they are written: digits, words, scales, and parts of a whole."""

from typing import NamedTuple

from checker.mentions.lexemes import QUOTES, Lexemes, at, follows, glued, is_hyphen

ONES = {
    word: float(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10.0 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
SHORT_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12}
PARTS = {
    word: float(value)
    for value, word in enumerate("half third quarter fifth sixth seventh eighth ninth tenth".split(), start=2)
} | {"fourth": 4.0}
_PLURAL_PARTS = {"halves": 2.0} | {f"{word}s": value for word, value in PARTS.items() if word != "half"}
GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_MOST_DIGITS = 15  # beyond it a float no longer tells neighbours apart, and no news counts so far


class Numeral(NamedTuple):
    """A number that ends before lexeme `stop`. `step` is the size of its last digit, `short` a scale's
    letters that need a currency or a noun beside them to be one ("m"), `spelled` whether in words.
    """

    value: float
    step: float
    stop: int
    spelled: bool = False
    short: str = ""


def _digits(lexemes: Lexemes, index: int) -> Numeral | None:
    lexeme = at(lexemes, index)
    if lexeme.kind != "digits" or len(lexeme.text) > _MOST_DIGITS:
        return None
    decimals = len(lexeme.text.partition(".")[2])
    return Numeral(float(lexeme.text.replace(",", "")), 10.0**-decimals, index + 1)


def _below_hundred(lexemes: Lexemes, index: int) -> Numeral | None:
    word = at(lexemes, index).lower
    if word in ONES:
        return Numeral(ONES[word], 1.0, index + 1, spelled=True)
    if word not in TENS:
        return None
    unit = index + 2 if is_hyphen(lexemes, index + 1) else index + 1
    if 1 <= ONES.get(at(lexemes, unit).lower, 0) <= 9:
        return Numeral(TENS[word] + ONES[at(lexemes, unit).lower], 1.0, unit + 1, spelled=True)
    return Numeral(TENS[word], 1.0, index + 1, spelled=True)


def _words(lexemes: Lexemes, index: int) -> Numeral | None:
    """Number words without a scale above hundred: "eighty-four", "five hundred and eighty-four"."""
    first = _below_hundred(lexemes, index)
    if first is None or at(lexemes, first.stop).lower != "hundred":
        return first
    hundreds = first._replace(value=100 * first.value, step=100.0, stop=first.stop + 1)
    after = hundreds.stop + (at(lexemes, hundreds.stop).lower == "and" or is_hyphen(lexemes, hundreds.stop))
    rest = _below_hundred(lexemes, after)
    if rest is None or rest.value == 0:
        return hundreds
    return rest._replace(value=hundreds.value + rest.value)


def _half_more(lexemes: Lexemes, found: Numeral, unit: float) -> Numeral:
    """The number with "and a half", "-and-a-half", "1/2" or "½" of `unit` behind it taken in."""
    glyph = GLYPHS.get(at(lexemes, found.stop).text)
    if glyph:
        return found._replace(value=found.value + glyph * unit, step=unit / 4, stop=found.stop + 1)
    if follows(lexemes, found.stop, ("1", "/", "2")) and not glued(lexemes, found.stop):
        return found._replace(value=found.value + unit / 2, step=unit / 2, stop=found.stop + 3)
    rest = [i for i in range(found.stop, min(found.stop + 8, len(lexemes))) if not is_hyphen(lexemes, i)][:3]
    words = tuple(lexemes[i].lower for i in rest)
    if len(rest) == 3 and words[0] == "and" and words[1] in {"a", "one"} and words[2] in {"half", "quarter"}:
        part = unit / PARTS[words[2]]
        return found._replace(value=found.value + part, step=part, stop=rest[2] + 1)
    return found


def _scaled(lexemes: Lexemes, found: Numeral) -> Numeral:
    """The number with the scale word behind it taken in, over a closing quotation mark or a hyphen."""
    index = found.stop
    if (at(lexemes, index).text in QUOTES and glued(lexemes, index)) or is_hyphen(lexemes, index):
        index += 1
    word = at(lexemes, index).lower
    scale = SCALES.get(word) or (12.0 if word == "dozen" else 0.0)
    if scale:
        return found._replace(value=found.value * scale, step=found.step * scale, stop=index + 1)
    if word in SHORT_SCALES and not found.spelled and index == found.stop:
        return found._replace(stop=index + 1, short=word)
    return found


def _with_scales(lexemes: Lexemes, found: Numeral) -> Numeral:
    mixed = _half_more(lexemes, found, 1.0)
    scaled = _scaled(lexemes, mixed)
    if scaled.stop == mixed.stop or scaled.short or mixed.stop != found.stop:
        return scaled
    scale = scaled.value / found.value if found.value else 1.0
    lower = _words(lexemes, scaled.stop) if scaled.spelled and scale < 1e15 else None
    if lower and lower.value and scale > 100:  # "two million three hundred thousand"
        rest = _scaled(lexemes, lower)
        if rest.value < scale:
            return _with_scales_of(lexemes, rest, scaled.value)
    again = _scaled(lexemes, scaled)  # "two hundred thousand", "1.5 million million"
    return _half_more(lexemes, scaled, scale) if again.short or again.stop == scaled.stop else again


def _with_scales_of(lexemes: Lexemes, rest: Numeral, base: float) -> Numeral:
    last = _words(lexemes, rest.stop) if rest.value >= 1000 else None
    if last and 0 < last.value < 1000:
        return last._replace(value=base + rest.value + last.value)
    return rest._replace(value=base + rest.value)


def _article(lexemes: Lexemes, index: int) -> Numeral | None:
    """ "a dozen", "a million", "half a million", "half a dozen", "a quarter of a million"."""
    word, after = at(lexemes, index).lower, at(lexemes, index + 1).lower
    if word in {"a", "an"} and (after in SCALES or after == "dozen"):
        return _with_scales(lexemes, Numeral(1.0, 1.0, index + 1, spelled=True))
    start = index + 1 if word in {"a", "one"} and after in {"half", "quarter", "third"} else index
    part = PARTS.get(at(lexemes, start).lower) if at(lexemes, start).lower in {"half", "quarter", "third"} else None
    if part is None:
        return None
    skip = start + 1
    if is_hyphen(lexemes, skip):
        skip += 1
    skip += at(lexemes, skip).lower == "of" and at(lexemes, skip + 1).lower in {"a", "one"}
    skip += at(lexemes, skip).lower in {"a", "one"}
    scale = SCALES.get(at(lexemes, skip).lower) or (12.0 if at(lexemes, skip).lower == "dozen" else 0.0)
    return Numeral(scale / part, scale / part, skip + 1, spelled=True) if scale else None


def unscaled(lexemes: Lexemes, index: int) -> Numeral | None:
    """The number written from lexeme `index` on without its scale: 7 of "7 million"; or None."""
    return _digits(lexemes, index) or _words(lexemes, index)


def numeral(lexemes: Lexemes, index: int) -> Numeral | None:
    """The number written from lexeme `index` on, with its scale ("1.3 million"), or None."""
    article = _article(lexemes, index)
    if article is not None:
        return article
    if at(lexemes, index).text in GLYPHS:
        return Numeral(GLYPHS[at(lexemes, index).text], 0.25, index + 1)
    found = unscaled(lexemes, index)
    return _with_scales(lexemes, found) if found else None


def _out_of(lexemes: Lexemes, found: Numeral) -> Numeral | None:
    """ "one in five", "two-in-three", "nine out of 10"."""
    index = found.stop + is_hyphen(lexemes, found.stop)
    if at(lexemes, index).lower == "out" and at(lexemes, index + 1).lower == "of":
        index += 2
    elif at(lexemes, index).lower == "in":
        index += 1
    else:
        return None
    index += is_hyphen(lexemes, index)
    whole = _digits(lexemes, index) or _below_hundred(lexemes, index)
    if whole is None or not 0 < found.value < whole.value <= 100 or found.value > 10 or whole.step < 1:
        return None
    return Numeral(found.value / whole.value, 0.0, whole.stop, spelled=True)


def _slash(lexemes: Lexemes, index: int) -> Numeral | None:
    """ "2/3 of"."""
    above, below = _digits(lexemes, index), _digits(lexemes, index + 2)
    if not (above and below and at(lexemes, index + 1).text == "/" and at(lexemes, index + 3).lower == "of"):
        return None
    proper = glued(lexemes, index + 1) and 0 < above.value < below.value <= 10
    return Numeral(above.value / below.value, 0.0, index + 3) if proper else None


def share(lexemes: Lexemes, index: int) -> Numeral | None:
    """A part of a whole from lexeme `index` on, as a value between 0 and 1: "two-thirds", "one in five"."""
    slash = _slash(lexemes, index)
    if slash:
        return slash
    word = at(lexemes, index).lower
    over = _below_hundred(lexemes, index) or _digits(lexemes, index)
    if word in {"a", "an"} and PARTS.get(at(lexemes, index + 1).lower):
        over = Numeral(1.0, 1.0, index + 1, spelled=True)
    if word == "half":
        return Numeral(0.5, 0.0, index + 1, spelled=True)
    if over is None:
        return None
    after = over.stop + is_hyphen(lexemes, over.stop)
    below = (PARTS if over.value == 1 else _PLURAL_PARTS).get(at(lexemes, after).lower)
    if below and over.value < below:
        return Numeral(over.value / below, 0.0, after + 1, spelled=True)
    return _out_of(lexemes, over)


_FIRST = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_TEENTH = "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
ORDINALS = {word: float(value) for value, word in enumerate(_FIRST + _TEENTH, start=1)} | {
    "thirtieth": 30.0, "fortieth": 40.0, "fiftieth": 50.0, "hundredth": 100.0,
}  # fmt: skip


def ordinal(lexemes: Lexemes, index: int) -> Numeral | None:
    """A place in an order: "14th", "twenty-first"; or None."""
    word = at(lexemes, index).lower
    digits = _digits(lexemes, index)
    if digits and digits.step == 1 and at(lexemes, index + 1).lower in {"st", "nd", "rd", "th"}:
        return digits._replace(stop=index + 2) if glued(lexemes, index + 1) else None
    if word in TENS and is_hyphen(lexemes, index + 1) and ORDINALS.get(at(lexemes, index + 2).lower, 10) < 10:
        return Numeral(TENS[word] + ORDINALS[at(lexemes, index + 2).lower], 1.0, index + 3, spelled=True)
    return Numeral(ORDINALS[word], 1.0, index + 1, spelled=True) if word in ORDINALS else None
