"""The keys of the review, the same on the page and in the terminal."""

from checker.review.desk import REASONS

# What is pressed, and what it does.
KEYS: tuple[tuple[str, str], ...] = (
    ("c", "confirm: the outlets do disagree"),
    ("d", "dismiss: choose a reason, or write one"),
    *((str(number), f"dismiss as “{reason}”") for number, reason in enumerate(REASONS, 1)),
    (str(len(REASONS) + 1), "dismiss with a reason of your own"),
    ("u", "unsure"),
    ("s", "skip: leave it for later"),
    ("z", "undo, as often as you like"),
    ("n", "write a note"),
    ("w", "the whole articles, at the place"),
    ("j", "the next one, without deciding"),
    ("k", "the one before"),
    ("l", "the list"),
    ("/", "search"),
    ("f", "filter and sort"),
    ("?", "these keys"),
)


def reason_of(key: str) -> str:
    """The reason of a number key; "" for any other key."""
    return REASONS[int(key) - 1] if key.isascii() and key.isdigit() and 0 < int(key) <= len(REASONS) else ""
