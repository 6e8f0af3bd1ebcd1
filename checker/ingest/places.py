"""Where an article lies → its story, its id and its outlet, where it does not give them itself."""

from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from checker.model import Article

# A folder or a table of more articles is a mixed batch, to be grouped by what they say. A story of the sets that
# were looked at has 3 (basil) to 22 articles (ECB+); 2,004 mixed ones are two million pairs.
_MOST_OF_ONE_STORY = 30


def _folder(path: Path) -> Path:
    return (Path.cwd() / path.parent).resolve()


def _home(path: Path, articles: Sequence[Article]) -> Path:
    """The place that makes one story of articles that name none: their folder; or the file itself, if it
    holds several outlets and so can be compared on its own.
    """
    outlets = {article.outlet for article in articles if not article.story}
    return _folder(path) / path.stem if len(outlets) > 1 else _folder(path)


def _tail(place: Path, length: int) -> str:
    return "/".join(part for part in place.parts[-length:] if part != place.anchor) or place.as_posix()


def _names(places: set[Path]) -> Mapping[Path, str]:
    """Each place's own name, with as many of the folders above it as tell it from the others."""
    names = {}
    left, length = set(places), 1
    while left:
        count = Counter(_tail(place, length) for place in left)
        alone = {place for place in left if count[_tail(place, length)] == 1 or length >= len(place.parts)}
        names.update({place: _tail(place, length) for place in alone})
        left, length = left - alone, length + 1
    return names


def _stories(homes: Mapping[Path, Path], files: Mapping[Path, Sequence[Article]]) -> Mapping[Path, str]:
    """The story of each home, "" where so many articles lie there that they must be of several."""
    count = Counter(homes[path] for path, articles in files.items() for article in articles if not article.story)
    names = _names({homes[path] for path, articles in files.items() if articles})
    return {home: name if count[home] <= _MOST_OF_ONE_STORY else "" for home, name in names.items()}


def place(files: Mapping[Path, Sequence[Article]], among: Container[str] | None = None) -> list[Article]:
    """The articles of the files with their story, id and outlet filled in.

    Articles without a story share that of their folder, or of their file where it holds several
    outlets; two folders of one name are two stories. A mixed batch stays without one, and so does each
    article whose place is not `among` the stories, where these are given. An id is the file's name after
    its folder's.
    """
    homes = {path: _home(path, articles) for path, articles in files.items()}
    stories = {home: name if among is None or name in among else "" for home, name in _stories(homes, files).items()}
    names = _names({_folder(path) for path in files})
    return [
        replace(
            article,
            story=article.story or stories[homes[path]],
            outlet=article.outlet or path.stem,
            id=article.id or f"{names[_folder(path)]}/{path.name}",
        )
        for path, articles in files.items()
        for article in articles
    ]
