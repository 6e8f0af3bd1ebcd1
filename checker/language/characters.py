"""The characters that the pipeline reads: every text is mapped one character to one, so that offsets hold."""

_MARKS = {"“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"', "＂": '"'}
_APOSTROPHES = dict.fromkeys("‘’‚‛`´′＇", "'")
_DASHES = {"‐": "-", "‑": "-", "‒": "–", "―": "—", "−": "-"}
_INVISIBLE = [*range(0x20), *range(0x7F, 0xA1), 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF]
# A lone surrogate comes from a broken escape in JSON; spaCy cannot store it.
_BROKEN = dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}")
_PLAIN = str.maketrans(_MARKS | _APOSTROPHES | _DASHES) | dict.fromkeys(_INVISIBLE, " ") | _BROKEN


def plain(text: str) -> str:
    """The text with straight marks, three kinds of dash and no control characters; as long as it was."""
    return text.translate(_PLAIN)
