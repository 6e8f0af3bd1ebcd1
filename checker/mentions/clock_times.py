"""Clock times: "2:15 p.m. ET", "11am", "noon", "9 o'clock"."""

from typing import NamedTuple

from checker.mentions.lexemes import Lexemes, at, glued

_ZONES = frozenset("et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet local eastern central pacific".split())
_NAMED = {"noon": 720, "midday": 720, "midnight": 0}
_BEFORE_A_CLOCK = frozenset({"at", "by", "around", "about", "until", "before", "after", "from", "since"})


class Clock(NamedTuple):
    """A minute of the day, written up to before lexeme `stop`."""

    minute: int
    stop: int


def _half_of_day(lexemes: Lexemes, index: int) -> tuple[str, int] | None:
    """ "am", "p.m." at `index`: its first letter and where it ends."""
    word = at(lexemes, index).lower
    if word in {"am", "pm"}:
        return word[0], index + 1
    dotted = word in {"a", "p"} and at(lexemes, index + 1).text == "." and at(lexemes, index + 2).lower == "m"
    if dotted and glued(lexemes, index + 1) and glued(lexemes, index + 2):
        return word, index + 3 + (at(lexemes, index + 3).text == "." and glued(lexemes, index + 3))
    return None


def _hour_and_minute(lexemes: Lexemes, index: int) -> tuple[int, int, int] | None:
    lexeme = at(lexemes, index)
    if lexeme.kind != "digits" or len(lexeme.text) > 5 or "," in lexeme.text or lexeme.text[0] == ".":
        return None
    hour, _, minutes = lexeme.text.partition(".")
    stop = index + 1
    if at(lexemes, stop).text == ":" and glued(lexemes, stop) and glued(lexemes, stop + 1) and not minutes:
        minutes, stop = at(lexemes, stop + 1).text, stop + 2
        if len(minutes) != 2 or not minutes.isdigit():
            return None
    if (minutes and len(minutes) != 2) or int(hour) > 24 or int(minutes or 0) > 59:
        return None
    return int(hour), int(minutes or 0), stop


def _zone(lexemes: Lexemes, index: int) -> int:
    while at(lexemes, index).lower in _ZONES | {"time", "daylight", "standard"} and (
        at(lexemes, index).lower not in {"time", "daylight", "standard"} or at(lexemes, index - 1).lower in _ZONES
    ):
        index += 1
    return index


def clock(lexemes: Lexemes, index: int) -> Clock | None:
    """The clock time that starts at lexeme `index`, with its time zone taken in; or None."""
    word = at(lexemes, index).lower
    if word in _NAMED:
        return Clock(_NAMED[word], _zone(lexemes, index + 1))
    read = _hour_and_minute(lexemes, index)
    if read is None:
        return None
    hour, minute, stop = read
    half = _half_of_day(lexemes, stop)
    if half:
        if not 1 <= hour <= 12:
            return None
        return Clock((hour % 12 + 12 * (half[0] == "p")) * 60 + minute, _zone(lexemes, half[1]))
    if at(lexemes, stop).lower == "o'clock":
        return Clock(hour % 24 * 60, stop + 1)
    plain = stop > index + 1 and hour < 24 and at(lexemes, index - 1).lower in _BEFORE_A_CLOCK
    if plain or (stop > index + 1 and hour < 24 and at(lexemes, stop).lower in _ZONES):
        return Clock(hour * 60 + minute, _zone(lexemes, stop))
    return None
