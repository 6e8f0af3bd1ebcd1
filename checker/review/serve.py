"""Runs the review page on this machine until it is stopped."""

import gc
import secrets
import socket
import threading
import webbrowser
from collections.abc import Callable

from checker.model import CheckerError
from checker.review.desk import Desk

HOST = "127.0.0.1"


def _listening(port: int) -> socket.socket:
    # With the protocol named, asyncio switches Nagle's algorithm off: each answer would wait 40 ms for it otherwise.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    # A server that was killed leaves its port in waiting: the next one may take it at once.
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
    except OSError as error:
        listener.close()
        raise CheckerError(f"port {port}: {error.strerror}. Choose another, or leave --port out.") from error
    listener.listen()
    return listener


def serve(at: Desk, port: int, say: Callable[[str], object], *, browser: bool) -> None:
    """Serve the page at 127.0.0.1 until Ctrl-C; `say` hears the address with its token first.

    Port 0 takes one that is free. Raises `CheckerError` for a port that is taken.
    """
    import uvicorn

    from checker.review.server import application

    listener, token = _listening(port), secrets.token_urlsafe(24)
    address = f"http://{HOST}:{listener.getsockname()[1]}/?token={token}"
    say(address)
    if browser:
        # A text browser would not return before it is left.
        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
    settings = uvicorn.Config(
        application(at, token),
        access_log=False,
        log_level="warning",
        server_header=False,
        lifespan="off",
        proxy_headers=False,
        ws="none",
        timeout_graceful_shutdown=1,
    )
    # The report stays as it is for as long as the server runs: the garbage collector need not go through it again,
    # which takes a third of the time of each verdict in a report of 5,000.
    gc.collect()
    gc.freeze()
    try:
        uvicorn.Server(settings).run(sockets=[listener])
    except KeyboardInterrupt:
        pass  # how a review ends
    finally:
        listener.close()
