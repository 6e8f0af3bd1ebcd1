"""The review in a terminal: the same order, the same keys, plain text."""

import shutil
import sys
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace

import click

from checker.model import CheckerError, Verdict
from checker.report import escape
from checker.review import desk, queue
from checker.review.context import Paragraph, marked_words, whole
from checker.review.desk import Desk
from checker.review.keys import KEYS, reason_of
from checker.review.others import others
from checker.review.pages import Side, paired, sides, told, words
from checker.review.queue import Item, View
from checker.review.standing import Standing

PROMPT = "[c]onfirm [d]ismiss [1-5] [u]nsure [s]kip [z] undo [n]ote [w]hole [j] next [k] before [/] [f]ilter [?] [q]uit"


@dataclass(frozen=True, slots=True)
class Seat:
    """What is before the reviewer: an item, None where nothing is left, and the view it is in."""

    item: Item | None
    view: View


def _line(text: str) -> str:
    return escape.terminal(text)


def _words(paragraph: Paragraph) -> str:
    """A paragraph with the differing words in [[double brackets]]: a sign that needs no colour."""
    shown = (f"[[{words(piece.text)}]]" if piece.kind == "mark" else words(piece.text) for piece in paragraph)
    return "".join(shown).strip()


def _wrapped(text: str, indent: str) -> str:
    width = min(shutil.get_terminal_size().columns, 100)
    return textwrap.fill(text, width, initial_indent=indent, subsequent_indent=indent)


def _side(side: Side) -> Iterator[str]:
    yield f"\n{_line(side.who)}{f' · {_line(side.headline)}' if side.headline else ''}"
    if side.url:
        yield f"  {_line(side.claim.article.url)}"
    for paragraph, indent in (
        (side.context.before, "    "),
        *((own, "  > ") for own in side.context.own),
        (side.context.after, "    "),
    ):
        if paragraph:
            yield _wrapped(_words(paragraph), indent)


def _opinion(at: Desk, item: Item, found: Standing) -> Iterator[str]:
    """What the machine and other reviewers think of it."""
    discrepancy = item.discrepancy
    if discrepancy.message not in ("", discrepancy.subject):
        yield f"  {_line(discrepancy.message)}"
    for step in discrepancy.because:
        yield f"  flagged: {_line(step)}"
    yield f"  paired: {paired(discrepancy.score)}"
    for verdict in found.given.get(item.fingerprint, ()):
        if verdict != found.mine.get(item.fingerprint):
            yield f"  earlier: {_line(told(verdict))}"


def shown(at: Desk, seat: Seat) -> str:
    """The item as plain text, without control characters of anyone's; the end, where there is none."""
    found = desk.where(at)
    progress = queue.progress(at.queue, seat.view, found)
    if seat.item is None:
        return f"\n{progress}. No more are left here. [z] undo, [f] filter, [q] quit."
    discrepancy, name = seat.item.discrepancy, seat.item.fingerprint
    hidden = desk.is_hidden(at, name, found)
    level = "level hidden" if hidden else discrepancy.level.value
    lines = [f"\n{progress} · {_line(seat.item.story)}", f"{level} · {discrepancy.rule}"]
    lines.append(_line(discrepancy.subject or discrepancy.message))
    lines += [line for side in sides(discrepancy) for line in _side(side)]
    lines.append("")
    for other in others(discrepancy, at.report):
        lines.append(f"  also: {_line(other.outlet)}: {_line(other.value)} {_line(other.sentence)}".rstrip())
    lines += [] if hidden else _opinion(at, seat.item, found)
    if name in found.mine:
        lines.append(f"  yours: {_line(told(found.mine[name]))}")
    elif note := desk.note_on(found, name):
        lines.append(f"  note: {_line(note)}")
    return "\n".join(lines)


def _whole(item: Item) -> str:
    parts = []
    for claim, spans in zip(item.discrepancy.claims, marked_words(item.discrepancy), strict=True):
        parts.append(f"\n{_line(claim.article.outlet)}: {_line(claim.article.headline)}")
        parts += [f"{_wrapped(_words(p), '  ')}\n" for p in whole(claim, spans)]
    return "\n".join(parts)


def _next(at: Desk, seat: Seat) -> Seat:
    name = seat.item.fingerprint if seat.item else ""
    return replace(seat, item=queue.following(at.queue, seat.view, desk.where(at), name))


def _decided(at: Desk, seat: Seat, item: Item, verdict: Verdict) -> Seat:
    note = desk.note_on(desk.where(at), item.fingerprint)
    desk.decide(at, item.fingerprint, replace(verdict, note=note), seat.view)
    return _next(at, seat)


def _asked_view(at: Desk, text: str) -> Seat:
    """The view that "rule=number-conflict verdict=open" asks for; nothing asks for everything."""
    known = {field.name for field in fields(View)}
    given = dict(part.split("=", 1) for part in text.split(";") if "=" in part)
    if unknown := sorted(name.strip() for name in given if name.strip() not in known):
        raise CheckerError(f"{unknown[0]} is no filter. There are {', '.join(sorted(known))}.")
    view = View(**{name.strip(): value.strip() for name, value in given.items()})
    return Seat(None, desk.allowed(at, view))


def _moved(at: Desk, seat: Seat, by: int) -> Seat:
    if seat.item is None:
        return seat
    found = queue.neighbours(at.queue, seat.view, desk.where(at), seat.item.fingerprint)[by]
    return replace(seat, item=found or seat.item)


def _undone(at: Desk, seat: Seat) -> Seat:
    step = desk.undo(at)
    if step is None:
        click.echo("There is nothing to undo.")
        return seat
    return Seat(at.by_fingerprint.get(step.fingerprint), queue.view_of(step.view))


def _on_item(at: Desk, seat: Seat, item: Item, key: str, ask: Callable[[str], str]) -> Seat:
    """What the keys do that are about one discrepancy."""
    if key in ("c", "u"):
        return _decided(at, seat, item, Verdict("", "confirmed" if key == "c" else "unsure"))
    if reason := reason_of(key):
        return _decided(at, seat, item, Verdict("", "dismissed", reason))
    if key in ("d", "6"):
        given = ask(f"reason, or {' '.join(f'{k}={reason_of(k)}' for k in '12345')}")
        return _decided(at, seat, item, Verdict("", "dismissed", reason_of(given) or given)) if given else seat
    if key == "s":
        desk.skip(at, item.fingerprint, desk.note_on(desk.where(at), item.fingerprint), seat.view)
        return _next(at, seat)
    if key == "n":
        desk.keep_note(at, item.fingerprint, ask("note"), seat.view)
    elif key == "w":
        click.echo(_whole(item))
    return seat


def press(at: Desk, seat: Seat, key: str, ask: Callable[[str], str]) -> Seat:
    """Do what the key does; `ask` puts a question and returns a line. Any other key changes nothing."""
    if key == "z":
        return _undone(at, seat)
    if key in ("j", "k"):
        return _moved(at, seat, 1 if key == "j" else 0)
    if key == "/":
        return _next(at, Seat(None, replace(seat.view, search=ask("search"))))
    if key == "f":
        return _next(at, _asked_view(at, ask("filter, as in rule=number-conflict; verdict=open")))
    if key == "?":
        click.echo("\n".join(f"  {name}  {does}" for name, does in KEYS))
    elif key == "l":
        for item in queue.listed(at.queue, seat.view, desk.where(at)):
            click.echo(f"  {_line(item.discrepancy.subject or item.discrepancy.message)}")
    return _on_item(at, seat, seat.item, key, ask) if seat.item else seat


def _key() -> str:
    """One key on a terminal, the first letter of a line elsewhere; "q" for Ctrl-C and at the end of the input."""
    click.echo(f"\n{PROMPT}", nl=not sys.stdin.isatty())
    try:
        if sys.stdin.isatty():
            return click.getchar()
        return (sys.stdin.readline() or "q").strip()[:1]
    except (EOFError, KeyboardInterrupt):
        return "q"


def _ask(question: str) -> str:
    return str(click.prompt(f"\n{question}", default="", show_default=False)).strip()


def review(at: Desk) -> None:
    """Review until `q`, Ctrl-D or the end of the input."""
    seat, before = Seat(*desk.resume(at)), None
    while True:
        if seat != before:
            click.echo(shown(at, seat))
        before = seat
        try:
            if (key := _key()) in ("q", "\x04"):
                return
            seat = press(at, seat, key, _ask)
        except click.Abort:  # Ctrl-C or Ctrl-D at a question takes the question back
            click.echo()
        except CheckerError as error:
            click.echo(f"checker: {error}", err=True)
