"""Who may speak to the review page: this machine's own browser, with the token, from the page itself."""

import secrets
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HOSTS = ("127.0.0.1", "localhost")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    # Not "no-referrer": with that a browser hides the origin of the page's own forms too.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
SAFE = frozenset({"GET", "HEAD"})


def cookie_name(host: str) -> str:
    """The token's cookie, with the port in its name: browsers share cookies between the ports of one host."""
    return f"checker-review-{host.rpartition(':')[2] if ':' in host else '80'}"


def _cookie(headers: Headers) -> str:
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(cookie_name(headers.get("host", "")))
    except CookieError:
        return ""
    return found.value if found else ""


def _is_foreign(method: str, headers: Headers) -> bool:
    """Whether another site, or another port of this machine, sent the browser here."""
    site, origin = headers.get("sec-fetch-site", ""), headers.get("origin", "")
    if site not in ("", "none", "same-origin") or (origin and origin != f"http://{headers.get('host')}"):
        return True
    # What changes something must say where it comes from; every browser does.
    return method not in SAFE and not origin and site != "same-origin"


def _same(given: str, token: str) -> bool:
    return secrets.compare_digest(given.encode(), token.encode())


@dataclass(frozen=True, slots=True)
class Guard:
    """The middleware: refuses what is not the reviewer's own, and says in every answer what the browser may do."""

    app: ASGIApp
    token: str

    def _refusal(self, request: Request) -> Response | None:
        headers = request.headers
        if headers.get("host", "").partition(":")[0] not in HOSTS:
            return PlainTextResponse("This page answers to 127.0.0.1 and localhost only.\n", 421)
        if _is_foreign(request.method, headers):
            return PlainTextResponse("Another site asked for this. It was refused, and nothing was changed.\n", 403)
        if request.method in SAFE and _same(request.query_params.get("token", ""), self.token):
            return self._welcome(request)
        if not _same(_cookie(headers), self.token):
            return PlainTextResponse("Open the address that `checker review` printed: it holds the token.\n", 403)
        return None

    def _welcome(self, request: Request) -> Response:
        """Put the token into a cookie and out of the address."""
        answer = RedirectResponse("/", 303)
        answer.set_cookie(cookie_name(request.headers["host"]), self.token, httponly=True, samesite="strict")
        return answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(HEADERS)
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        await (self._refusal(Request(scope)) or self.app)(scope, receive, guarded)
