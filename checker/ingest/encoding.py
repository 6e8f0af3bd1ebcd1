"""The bytes of a file → its text, or one sentence on why there is none."""

import codecs
import re

from checker.model import CheckerError

# Longest first: the mark of UTF-16 opens that of UTF-32.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HALF = re.compile("[\ud800-\udfff]")
_BINARY = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"PAR1", b"{\\rtf")
# English in Windows-1252 has curly quotation marks and a rare accent: under 3 % of its characters. Any
# other one-byte alphabet read as Windows-1252 is accented letters throughout, and must not pass for text.
_MOST_ACCENTS = 0.05


def has_mark(data: bytes) -> bool:
    """Whether the bytes open with a byte order mark of UTF-16 or UTF-32, whose lines are not split by one byte."""
    return any(data.startswith(mark) for mark, name in _MARKS if name != "utf-8-sig")


def whole(text: str) -> str:
    """The text with each half of a surrogate pair, which no file can be written with, as U+FFFD.

    It keeps its length, so that offsets hold.
    """
    return _HALF.sub("\ufffd", text)


def _one_byte(data: bytes) -> str:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = ""
    if not text or sum(letter > "\x7f" for letter in text) > _MOST_ACCENTS * len(text):
        raise CheckerError("Its characters are neither UTF-8 nor UTF-16 nor Windows-1252: save it as UTF-8.")
    return text


def decode(data: bytes, declared: str = "") -> str:
    """The text in UTF-8, in UTF-16 or UTF-32 with its mark, in the encoding that the file itself
    declares, or in Windows-1252; without its mark, and with its newlines as they stand.

    Raises `CheckerError` for anything else, and for a binary file.
    """
    if data.startswith(_BINARY):
        raise CheckerError("It is a binary file, whatever its name ends in: save the article as text or HTML.")
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise CheckerError(f"It opens as {encoding[:6].upper()} and is not: save it as UTF-8.") from error
        text = _declared(data, declared)
    if "\0" in text:
        raise CheckerError("It holds null bytes, so it is binary, or UTF-16 without its mark: save it as UTF-8.")
    return whole(text)


def _declared(data: bytes, encoding: str) -> str:
    try:
        if encoding and encoding.lower() not in {"utf-8", "utf8"}:
            return data.decode(encoding)
    except (LookupError, ValueError):  # an unknown name, or a name that is none
        pass
    return _one_byte(data)
