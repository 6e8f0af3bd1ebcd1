"""Makes untrusted text harmless, one function a target.

Every function but `json` first makes the text one plain line: terminal sequences, control characters and
invisible format characters (bidirectional overrides, zero-width characters, lone surrogates)
are dropped, white space runs become one space, and a text too long to be read is cut.
"""

import html as _html
import json as _json
import re
import unicodedata
from urllib.parse import quote, urlsplit

JOINER = "\u2060"  # invisible, and no space, punctuation mark or letter: parts what a renderer would link by itself
LONGEST = 1000  # characters that are read in one place: a sentence of 1,000 is one that nobody finishes
LONGEST_CELL = 32_000  # characters: spreadsheets cut a cell at 32,767
LONGEST_URL = 2000  # what every browser and mail reader still follows

_TERMINAL = re.compile(r"\x1b\][^\x07\x1b]{0,2000}(?:\x07|\x1b\\)|(?:\x1b\[|\x9b)[0-?]{0,100}[ -/]{0,10}[@-~]")
_UNUSUAL = re.compile(r"[^ -~]")
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})

# A dollar sign before a digit is money and cannot close mathematics; before anything else it could.
_MARKUP = re.compile(r"[\\`*_\[\]<>|~]|\$(?!\d)|^#|#(?=[#\s]*$)|&(?=#?\w{1,40};)")
_BLOCK = re.compile(r"^ ?(?:\d{1,9}(?=[.)])|(?=[-+=]))")
_LINKED = re.compile(
    r"(?<=/)(?=/)|(?<=:)(?=:)|(?<=:)(?=[a-z+-][\w+-]{0,60}:)"  # an address, a workflow command, an emoji's name
    r"|(?<=mailto:)(?=\S)|(?<=xmpp:)(?=\S)"
    r"|(?<=\S)(?=@)|(?<=@)(?=\S)|(?<=#)(?=\d)|(?<=\bgh-)(?=\d)"  # a person or an issue on a code forge, a mail address
    r"|(?<=\bwww)(?=\.)",
    re.IGNORECASE,
)
_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")  # the full-width ones are read as formulas too
_URL_SAFE = "%/:?#@!$&'*+,;=~-._"


def _hides(char: str) -> bool:
    noncharacter = ord(char) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(char) <= 0xFDEF
    return noncharacter or unicodedata.category(char) in _HIDDEN


def _shown(found: re.Match[str]) -> str:
    char = found[0]
    if char.isspace():
        return " "
    return "" if _hides(char) else char


def plain(text: str, longest: int = LONGEST) -> str:
    """`text` as one line that shows what it holds, cut with an ellipsis beyond `longest` characters.

    Combining marks and all letters stay.
    """
    kept = _UNUSUAL.sub(_shown, _TERMINAL.sub("", text[: longest + 1]))
    line = " ".join(kept.split())
    return line if len(text) <= longest else f"{line[:longest].rstrip()}…"


def inline(text: str) -> str:
    """As `plain`, but a space at either end stays one: for a piece of a sentence."""
    if not text or text.isspace():
        return " " * bool(text)
    middle = plain(text)
    return " " * text[0].isspace() + middle + " " * text[-1].isspace() if middle else ""


def markdown(text: str) -> str:
    """A piece of a line of Markdown (CommonMark, tables, GitHub's and GitLab's additions) that shows `text`.

    Nothing in it opens a block, a link, an image, emphasis, code, mathematics, HTML or an entity. What a
    renderer would turn into a link, a mention or an emoji by itself is parted by an invisible `JOINER`. A bare
    host ("post.example") is left alone: code forges do not link it, and outlets are called so.
    """
    marked = _MARKUP.sub(r"\\\g<0>", inline(text))
    marked = _BLOCK.sub(r"\g<0>\\", marked)
    return _LINKED.sub(JOINER, marked)


def _is_mark(char: str) -> bool:
    return unicodedata.category(char)[0] in "PS"


def _parts(beside: str) -> bool:
    """Whether emphasis may open or close between a punctuation mark and this."""
    return beside == "" or beside.isspace() or _is_mark(beside)


def bold(text: str, before: str = "", after: str = "") -> str:
    """`text` in bold Markdown; `before` and `after` are the characters beside it.

    CommonMark does not open emphasis between a letter and a punctuation mark: there a `JOINER` stands in.
    Blanks at the ends are put outside. A text without visible characters gives "".
    """
    shown = inline(text)
    words = shown.strip()
    if not words:
        return shown
    head, tail = " " * shown.startswith(" "), " " * shown.endswith(" ")
    opening = JOINER if _is_mark(words[0]) and not head and not _parts(before) else ""
    closing = JOINER if _is_mark(words[-1]) and not tail and not _parts(after) else ""
    return f"{head}**{opening}{markdown(words)}{closing}**{tail}"


def code(text: str) -> str:
    """`text` as a Markdown code span, outside of tables. An empty text gives ""."""
    shown = plain(text)
    if not shown:
        return ""
    fence = "`" * (max((len(run) for run in re.findall("`+", shown)), default=0) + 1)
    pad = " " if shown[0] == "`" or shown[-1] == "`" else ""
    return f"{fence}{pad}{shown}{pad}{fence}"


def url(address: str) -> str:
    """The address percent-encoded, or "" if it is not a plain http or https address."""
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} or "@" in parts.netloc or not re.fullmatch(r"[a-z0-9.-]+", host):
        return ""
    rest = "".join((parts.path, f"?{parts.query}" * bool(parts.query), f"#{parts.fragment}" * bool(parts.fragment)))
    encoded = f"{parts.scheme}://{host}{port}{quote(rest, safe=_URL_SAFE, errors='replace')}"
    return encoded if len(encoded) <= LONGEST_URL else ""


def markdown_link(label: str, address: str) -> str:
    """A Markdown link with an escaped label, or the label alone if the address is not one to link to."""
    target = re.sub(r"[$']|&(?=#?\w{1,40};)", lambda found: f"%{ord(found[0]):02X}", url(address))
    return f"[{markdown(label)}]({target})" if target else markdown(label)


def anchor(slug: str) -> str:
    """The part of a link behind "#"."""
    return quote(slug, safe="")


def html(text: str) -> str:
    """HTML text or a quoted attribute's value."""
    return _html.escape(inline(text))


def csv(text: str) -> str:
    """A cell that no spreadsheet takes for a formula: one that would be starts with an apostrophe."""
    shown = plain(text, LONGEST_CELL)
    return f"'{shown}" if shown.startswith(_FORMULA) else shown


def terminal(text: str) -> str:
    """A line for a terminal or a log, in which a build server reads no command of its own."""
    return plain(text).replace("::", ": :").replace("##", "# #")


def sarif(text: str) -> str:
    """The text of a SARIF message, which has no links and no placeholders in it."""
    return re.sub(r"[\\\[\]]", r"\\\g<0>", plain(text)).replace("{", "{{").replace("}", "}}")


def xml(text: str) -> str:
    """Text for an XML writer that escapes what XML needs: the characters that XML cannot hold are dropped."""
    return terminal(text)


def annotation(text: str) -> str:
    """The message of a GitHub workflow command."""
    return plain(text).replace("%", "%25")


def annotation_property(text: str) -> str:
    """A property's value in a GitHub workflow command."""
    return annotation(text).replace(":", "%3A").replace(",", "%2C")


def json(value: object) -> str:
    """Indented JSON of `value`, its text unchanged; characters that do not show are written as \\u escapes."""
    written = _json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    return re.sub(r"[^ -~\n]", _escaped, written) + "\n"


def _escaped(found: re.Match[str]) -> str:
    return _json.dumps(found[0])[1:-1] if _hides(found[0]) else found[0]
