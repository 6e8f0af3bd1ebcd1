"""A desk before a reviewer, without models, network or browser."""

from collections.abc import Callable
from pathlib import Path

import pytest

from checker.review.desk import Desk, desk
from tests.review.sample import REPORT, RULES

MakeDesk = Callable[..., Desk]


@pytest.fixture
def seat(tmp_path: Path) -> MakeDesk:
    """Makes a desk with the sample report; its verdicts lie in a folder of the test's own."""

    def make(reviewer: str = "anna", *, blind: bool = False) -> Desk:
        return desk(REPORT, RULES, tmp_path / "reports" / "verdicts.jsonl", reviewer, blind=blind)

    return make
