"""What two sentences share, in words for the reader."""

from collections.abc import Iterable

from checker.align.words import mass

TELLING = 2.0  # weight of a word that says something: "the" has 0.1, "council" 3
MASS_CAP = 20.0  # shared word weight beyond which two sentences are no more about the same thing
SHOWN = 4


def heaviest(shared: Iterable[str]) -> tuple[str, ...]:
    """The step that names the heaviest words that both sentences have; () where none of them tells anything."""
    telling = sorted((w for w in shared if mass([w]) >= TELLING), key=lambda word: (-mass([word]), word))[:SHOWN]
    return (f"both sentences have {', '.join(f'“{word}”' for word in telling)}",) if telling else ()
