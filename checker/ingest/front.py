"""The front matter of a text or Markdown file → its fields, and where the article begins."""

import re
from collections.abc import Mapping

from checker.ingest.fields import NAMES
from checker.model import CheckerError

_BLOCK = re.compile(r"---[ \t]*\r?\n(?P<fields>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
# What the writers of front matter call the contract's names.
_CALLED = {"title": "headline", "date": "published", "source": "outlet", "link": "url", "permalink": "url"}
_KNOWN = re.compile(rf"^(?:{'|'.join([*NAMES, *_CALLED])})\s*:", re.MULTILINE | re.IGNORECASE)

_LONGEST = 4000  # characters of a front matter; a longer one is an article between two rules, or a trap for the parser


def _mapping(block: str) -> Mapping[str, str]:
    """Every value as the words that stand there, so that 007 stays 007 and no date is read twice."""
    import yaml

    try:
        found = yaml.load(block, Loader=yaml.BaseLoader)  # noqa: S506  builds strings, lists and dicts, nothing else
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 2}" if mark else ""
        raise CheckerError(
            f"Its front matter is not valid YAML{line}: put a value with a colon in quotation marks."
        ) from error
    if not isinstance(found, dict):
        return {}
    return {str(key).strip().casefold(): value for key, value in found.items() if isinstance(value, str)}


def split_front_matter(text: str) -> tuple[Mapping[str, str], str]:
    """The fields between the two `---` lines at the head of a text, and the text after them, unchanged.

    No fields where there are no such lines, or where they hold none of the contract's names: then they
    are a part of the article. Raises `CheckerError` where they hold some and are not YAML.
    """
    found = _BLOCK.match(text)
    if found is None or len(found["fields"]) > _LONGEST or not _KNOWN.search(found["fields"]):
        return {}, text
    given = _mapping(found["fields"])
    fields = {_CALLED.get(key, key): value for key, value in given.items() if key != "text"}
    return fields | {key: value for key, value in given.items() if key in NAMES and key != "text"}, text[found.end() :]
