"""Two small stories of three outlets, in our own words, with something to find in each."""

import datetime as dt

from checker.model import Article

NOON = dt.datetime(2025, 3, 5, 12)
FERRY_POST = Article(
    "post-1",
    "Harbour Post",
    "The ferry Alma ran aground off Torvik on Tuesday with 212 people on board.\n\n"
    "“Every tanker was ordered to leave the bay before the storm reached Torvik,” said Ole Brekke, who is the harbour "
    "master.\n\n"
    "The lifeboat needed four hours. Nobody was hurt.",
    headline="Ferry runs aground off Torvik",
    published=NOON,
    story="ferry",
)
FERRY_WIRE = Article(
    "wire-1",
    "Island Wire",
    "With 221 people on board, the ferry Alma ran aground off Torvik on Tuesday.\n\n"
    "“Every tanker was asked to leave the bay before the storm reached Torvik,” harbour master Ole Brekke said.\n\n"
    "It took the lifeboat four hours.",
    headline="Passengers safe after grounding",
    published=NOON + dt.timedelta(hours=1),
    story="ferry",
)
VOTE_POST = Article(
    "post-2", "Harbour Post", "The council voted 31-12 in favour of the harbour fund on Thursday.", story="vote"
)
VOTE_WIRE = Article(
    "wire-2", "Island Wire", "The council voted 31-13 in favour of the harbour fund on Thursday.", story="vote"
)
LONE = Article("mail-1", "Inland Mail", "A fair opens in Dale on Sunday.", published=dt.date(2025, 3, 6))
ARTICLES = (FERRY_POST, FERRY_WIRE, VOTE_POST, VOTE_WIRE, LONE)
