"""The review page's server: one address a thing that can be looked at or done."""

from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from checker.model import CheckerError, Verdict
from checker.review import desk, pages, queue
from checker.review.desk import DECISIONS, Desk
from checker.review.guard import Guard
from checker.review.queue import Item, View, view_of

LONGEST_FORM = 32_768  # bytes: a note of some thousand words


def _desk(request: Request) -> Desk:
    at: Desk = request.app.state.desk
    return at


def _view(request: Request) -> View:
    """The view that the address asks for; a blind reviewer cannot ask for what is hidden."""
    return desk.allowed(_desk(request), view_of(dict(request.query_params)))


def _item(request: Request) -> Item:
    return desk.item(_desk(request), request.path_params["fingerprint"])


def _to(item: Item | None, view: View) -> Response:
    query = f"?{view.query}" if view.query else ""
    return RedirectResponse(f"/d/{item.fingerprint}{query}" if item else f"/done{query}", 303)


async def _form(request: Request) -> dict[str, str]:
    """The fields of a form of ours, which are all short text."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LONGEST_FORM:
            raise HTTPException(413, f"More than {LONGEST_FORM:,} bytes: shorten the note.")
    fields = parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=20)
    return {name: " ".join(value.split()) for name, value in fields}


async def _home(request: Request) -> Response:
    return _to(*desk.resume(_desk(request)))


async def _go(request: Request) -> Response:
    """The first in view that waits for a verdict."""
    at, view = _desk(request), _view(request)
    return _to(queue.following(at.queue, view, desk.where(at)), view)


async def _entry(request: Request) -> Response:
    at = _desk(request)
    return HTMLResponse(pages.entry(at, _item(request), _view(request), desk.where(at)))


async def _article(request: Request) -> Response:
    at, item, number = _desk(request), _item(request), request.path_params["number"]
    if number >= len(item.discrepancy.claims):
        raise HTTPException(404, "There is no such side.")
    return HTMLResponse(pages.article(at, item, number, _view(request), desk.where(at)))


async def _list(request: Request) -> Response:
    at, page = _desk(request), request.query_params.get("page", "1")
    number = int(page) if page.isascii() and page.isdigit() and len(page) < 7 else 1
    return HTMLResponse(pages.listing(at, _view(request), desk.where(at), number))


async def _plain(request: Request) -> Response:
    at = _desk(request)
    name = request.url.path.strip("/")
    return HTMLResponse(pages.plain(at, f"{name}.html", _view(request), desk.where(at)))


async def _decide(request: Request) -> Response:
    """Do what the form says, and go on to the next; a note alone stays where it is."""
    at, item, view, form = _desk(request), _item(request), _view(request), await _form(request)
    action, _, usual = form.get("do", "").partition(":")
    note = form.get("note", "")
    if action in DECISIONS:
        why = (usual or form.get("reason", ""), form.get("until", "")) if action == "dismiss" else ("", "")
        verdict = Verdict("", DECISIONS[action], why[0], note=note, until=why[1])
        desk.decide(at, item.fingerprint, verdict, view)
    elif action == "skip":
        desk.skip(at, item.fingerprint, note, view)
    elif action == "note":
        desk.keep_note(at, item.fingerprint, note, view)
        return _to(item, view)
    else:
        raise HTTPException(400, "The form says nothing that can be done.")
    return _to(queue.following(at.queue, view, desk.where(at), item.fingerprint), view)


async def _undo(request: Request) -> Response:
    """Take the last step back, and show what it was about."""
    at = _desk(request)
    step = desk.undo(at)
    item = at.by_fingerprint.get(step.fingerprint) if step else None
    return _to(item, view_of(step.view)) if step and item else RedirectResponse("/", 303)


async def _asset(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in pages.ASSETS:
        raise HTTPException(404, "There is no such file.")
    return FileResponse(pages.ASSETS[name], headers={"Cache-Control": "private, max-age=31536000, immutable"})


async def _mistake(_: Request, error: Exception) -> Response:
    """What the reviewer can mend, or what is not there, in one line."""
    if isinstance(error, HTTPException):
        return PlainTextResponse(f"{error.detail}\n", error.status_code)
    return PlainTextResponse(f"{error}\nGo back, mend it, and try again. Nothing was changed.\n", 400)


def application(at: Desk, token: str) -> Starlette:
    """The page for one reviewer at one desk; every request must carry the token.

    All handlers run on one event loop, so that a step is whole before the next begins.
    """
    app = Starlette(
        routes=[
            Route("/", _home),
            Route("/go", _go),
            Route("/list", _list),
            Route("/help", _plain),
            Route("/done", _plain),
            Route("/undo", _undo, methods=["POST"]),
            Route("/d/{fingerprint}", _entry),
            Route("/d/{fingerprint}", _decide, methods=["POST"]),
            Route("/d/{fingerprint}/article/{number:int}", _article),
            Route("/static/{version}/{name}", _asset),
        ],
        middleware=[Middleware(Guard, token=token)],
        exception_handlers={CheckerError: _mistake, HTTPException: _mistake},
    )
    app.state.desk = at
    return app
