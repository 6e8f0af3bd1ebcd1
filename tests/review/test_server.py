"""The page without a browser: who is let in, what is shown, what is saved."""

import re
from collections.abc import Callable, Iterator

import pytest
from starlette.testclient import TestClient

from checker.review.desk import Desk
from checker.review.server import LONGEST_FORM, application
from checker.review.verdicts import add_verdict, read_verdicts
from tests.review.conftest import MakeDesk
from tests.review.sample import HOSTILE, MAYOR, PEOPLE, QUOTE, VOTES, given

ORIGIN = "http://127.0.0.1:8000"
TOKEN = "a-token"
Enter = Callable[[Desk], TestClient]


@pytest.fixture
def enter() -> Iterator[Enter]:
    """Opens a browser's session at a desk, with the token."""
    clients: list[TestClient] = []

    def make(at: Desk) -> TestClient:
        client = TestClient(application(at, TOKEN), base_url=ORIGIN, headers={"origin": ORIGIN})
        client.get(f"/?token={TOKEN}")
        clients.append(client)
        return client

    yield make
    for client in clients:
        client.close()


def _page(name: str) -> str:
    return f"/d/{name}"


REFUSED: dict[str, tuple[dict[str, str], int]] = {
    "another-host": ({"host": "evil.example"}, 421),
    "another-host-with-our-port": ({"host": "evil.example:8000"}, 421),
    "a-host-that-begins-alike": ({"host": "127.0.0.1.evil.example:8000"}, 421),
    "no-host": ({"host": ""}, 421),
    "another-origin": ({"origin": "http://evil.example"}, 403),
    "another-port": ({"origin": "http://127.0.0.1:9999"}, 403),
    "an-opaque-origin": ({"origin": "null"}, 403),
    "cross-site": ({"sec-fetch-site": "cross-site"}, 403),
    "same-site-other-port": ({"sec-fetch-site": "same-site"}, 403),
    "a-wrong-token": ({"cookie": "checker-review-8000=guess"}, 403),
    "another-ports-token": ({"cookie": f"checker-review-9999={TOKEN}"}, 403),
    "no-cookie": ({"cookie": ""}, 403),
    "a-broken-cookie": ({"cookie": "\x00;;==,"}, 403),
    "a-foreign-alphabet": ({"cookie": "checker-review-8000=ключ"}, 403),
}
PATHS = ["/", "/list", "/help", "/done", "/go", _page(PEOPLE.fingerprint), "/static/x/review.css", "/nowhere"]


@pytest.mark.parametrize("case", REFUSED)
@pytest.mark.parametrize("path", PATHS)
def test_refused_on_every_page(seat: MakeDesk, enter: Enter, case: str, path: str) -> None:
    headers, status = REFUSED[case]
    sent = {name.encode(): value.encode() for name, value in headers.items()}
    answer = enter(seat()).get(path, headers=sent, follow_redirects=False)
    assert answer.status_code == status
    assert "content-security-policy" in answer.headers


@pytest.mark.parametrize("case", REFUSED)
def test_a_refused_form_changes_nothing(seat: MakeDesk, enter: Enter, case: str) -> None:
    at = seat()
    headers, status = REFUSED[case]
    sent = {name.encode(): value.encode() for name, value in headers.items()}
    answer = enter(at).post(_page(PEOPLE.fingerprint), data={"do": "confirm"}, headers=sent)
    assert answer.status_code == status
    assert not at.verdicts.exists()


def test_a_form_that_does_not_say_where_it_comes_from_is_refused(seat: MakeDesk) -> None:
    client = TestClient(application(seat(), TOKEN), base_url=ORIGIN, cookies={"checker-review-8000": TOKEN})
    assert client.post(_page(PEOPLE.fingerprint), data={"do": "confirm"}).status_code == 403
    client.close()


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000"])
def test_the_token_opens_the_page(seat: MakeDesk, host: str) -> None:
    client = TestClient(application(seat(), TOKEN), base_url=f"http://{host}")
    assert client.get("/").status_code == 403
    answer = client.get(f"/?token={TOKEN}", follow_redirects=False)
    cookie = answer.headers["set-cookie"]
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert "HttpOnly" in cookie
    assert "samesite=strict" in cookie.lower()
    assert client.get("/").status_code == 200
    client.close()


def test_every_answer_says_what_the_browser_may_do(seat: MakeDesk, enter: Enter) -> None:
    headers = enter(seat()).get("/list").headers
    assert headers["content-security-policy"].startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "no-store"


OUTSIDE = ["/d/../../etc/passwd", "/d/..%2f..%2fetc%2fpasswd", "/static/x/..%2f..%2fdesk.py", "/static/x/desk.py",
           "/d/nothing", f"/d/{PEOPLE.fingerprint}/article/2", f"/d/{PEOPLE.fingerprint}/article/-1",
           "/docs", "/openapi.json"]  # fmt: skip


@pytest.mark.parametrize("path", OUTSIDE)
def test_nothing_outside_of_the_report_can_be_read(seat: MakeDesk, enter: Enter, path: str) -> None:
    assert enter(seat()).get(path).status_code in (400, 404)


PAGES = ["/list", "/help", "/done", _page(HOSTILE.fingerprint), f"{_page(HOSTILE.fingerprint)}/article/0",
         "/list?search=%3Cscript%3Ealert(1)%3C/script%3E&rule=%22%3E%3Cscript%3E"]  # fmt: skip


@pytest.mark.parametrize("path", PAGES)
def test_hostile_text_stays_text(seat: MakeDesk, enter: Enter, path: str) -> None:
    at = seat("<script>reviewer</script>")
    add_verdict(at.verdicts, given(HOSTILE.fingerprint, "dismissed", "<b>ben</b>", reason="<script>", note="</p><img>"))
    page = enter(at).get(path).text
    assert re.findall(r"<script[^>]*>", page) == [f'<script src="/static/{_version(page)}/review.js" defer>']
    assert not re.search(r"<img|<b>|<style|<[^>]* on\w+=|<[^>]*javascript:|<[^>]* style=", page)
    assert path != _page(HOSTILE.fingerprint) or "{{ 7 * 7 }}" in page
    assert not re.search("[\u202a-\u202e\x1b\x00]", page)


def _version(page: str) -> str:
    found = re.search(r"/static/(\w+)/review\.js", page)
    assert found
    return found[1]


def test_an_entry_shows_all_that_it_takes_to_decide(seat: MakeDesk, enter: Enter) -> None:
    at = seat()
    add_verdict(at.verdicts, given(PEOPLE.fingerprint, "dismissed", "ben", reason="update"))
    page = enter(at).get(_page(PEOPLE.fingerprint)).text
    for expected in (
        "<mark>212</mark>", "<mark>221</mark>", "Harbour Post, 5 Mar 2025", "Coast Wire, 5 Mar 2025",
        "https://post.example/alma?id=7&amp;lang=en#:~:text=", "Mayor Ingrid Solheim thanked",
        "two digits changed places", "a pair at 0.81 of 1", "Outlets give different numbers for one thing.",
        "Stays quiet when one `rounds` the other.", "Fjord Today", "dismissed by ben, 2025-03-05: update",
    ):  # fmt: skip
        assert expected in page


def test_blind_hides_level_and_reasons_until_the_verdict(seat: MakeDesk, enter: Enter) -> None:
    at = seat(blind=True)
    add_verdict(at.verdicts, given(PEOPLE.fingerprint, "dismissed", "ben", reason="a slip"))
    client = enter(at)
    secrets = ('class="level">error', "two digits changed places", "a pair at 0.81", "a slip", "Paired")
    before = client.get(f"{_page(PEOPLE.fingerprint)}?level=error").text
    assert [secret for secret in secrets if secret in before] == []
    assert 'name="level"' not in before
    assert [secret for secret in secrets if secret in client.get("/list").text] == []
    client.post(_page(PEOPLE.fingerprint), data={"do": "confirm"})
    after = client.get(_page(PEOPLE.fingerprint)).text
    assert [secret for secret in secrets if secret not in after] == []


def _saved(at: Desk) -> list[tuple[str, str, str, str]]:
    return [(v.fingerprint, v.decision, v.reason, v.note) for v in read_verdicts(at.verdicts)]


FORMS = {
    "confirm": ({"do": "confirm"}, ("confirmed", "", "")),
    "unsure": ({"do": "unsure", "note": "ask\r\n them"}, ("unsure", "", "ask them")),
    "dismiss-usual": ({"do": "dismiss:both true", "reason": "typed before"}, ("dismissed", "both true", "")),
    "dismiss-own": ({"do": "dismiss", "reason": "a list of two"}, ("dismissed", "a list of two", "")),
    "confirm-with-a-reason-left": ({"do": "confirm", "reason": "left over"}, ("confirmed", "", "")),
}


@pytest.mark.parametrize("case", FORMS)
def test_a_verdict_is_saved_and_the_next_is_there(seat: MakeDesk, enter: Enter, case: str) -> None:
    at = seat()
    form, expected = FORMS[case]
    answer = enter(at).post(_page(PEOPLE.fingerprint), data=form)
    assert _saved(at) == [(PEOPLE.fingerprint, *expected)]
    assert answer.url.path == _page(MAYOR.fingerprint)


WRONG = {
    "dismiss-without-a-reason": ({"do": "dismiss"}, 400),
    "no-date": ({"do": "dismiss:update", "until": "soon"}, 400),
    "nothing": ({}, 400),
    "unknown": ({"do": "explode"}, 400),
    "too-long": ({"do": "confirm", "note": "x" * LONGEST_FORM}, 413),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_form_is_answered_in_words(seat: MakeDesk, enter: Enter, case: str) -> None:
    at = seat()
    form, status = WRONG[case]
    answer = enter(at).post(_page(PEOPLE.fingerprint), data=form)
    assert (answer.status_code, _saved(at)) == (status, [])
    assert len(answer.text) > 20


def test_skip_note_and_undo(seat: MakeDesk, enter: Enter) -> None:
    at = seat()
    client = enter(at)
    assert client.post(_page(PEOPLE.fingerprint), data={"do": "skip"}).url.path == _page(MAYOR.fingerprint)
    note = client.post(_page(MAYOR.fingerprint), data={"do": "note", "note": "ask"})
    assert note.url.path == _page(MAYOR.fingerprint)
    assert ">ask</textarea>" in note.text
    client.post(_page(MAYOR.fingerprint), data={"do": "confirm", "note": "ask"})
    assert _saved(at) == [(MAYOR.fingerprint, "confirmed", "", "ask")]
    undone = [client.post("/undo").url.path for _ in range(3)]
    assert undone == [_page(MAYOR.fingerprint), _page(MAYOR.fingerprint), _page(PEOPLE.fingerprint)]
    assert _saved(at) == []
    assert client.post("/undo").url.path == _page(PEOPLE.fingerprint)


def test_the_view_stays_from_verdict_to_verdict(seat: MakeDesk, enter: Enter) -> None:
    client = enter(seat())
    answer = client.post(f"{_page(PEOPLE.fingerprint)}?rule=number-conflict&sort=level", data={"do": "confirm"})
    assert str(answer.url) == f"{ORIGIN}{_page(VOTES.fingerprint)}?rule=number-conflict&sort=level"


def test_disagreements_are_listed(seat: MakeDesk, enter: Enter) -> None:
    at = seat()
    add_verdict(at.verdicts, given(QUOTE.fingerprint))
    add_verdict(at.verdicts, given(QUOTE.fingerprint, "dismissed", "ben", reason="translation"))
    page = enter(at).get("/list?verdict=disputed").text
    assert "1 discrepancy" in page
    assert "disputed: anna confirmed, ben dismissed" in page


def test_the_end_says_what_is_left(seat: MakeDesk, enter: Enter) -> None:
    client = enter(seat())
    client.post(f"{_page(PEOPLE.fingerprint)}?search=people", data={"do": "skip"})
    page = client.get("/go?search=people")
    assert page.url.path == "/done"
    assert "Go through the 1 that you skipped" in page.text


def test_another_process_may_add_verdicts_meanwhile(seat: MakeDesk, enter: Enter) -> None:
    at = seat()
    client = enter(at)
    client.get("/list")
    add_verdict(at.verdicts, given(MAYOR.fingerprint, reviewer="anna"))
    assert "1 of 6, 1 confirmed" in client.get("/list").text
