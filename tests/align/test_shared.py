"""What two sentences share, in words for the reader."""

from checker.align.shared import heaviest


def test_the_heaviest_words_come_first_and_light_ones_are_left_out() -> None:
    assert heaviest({"the", "council", "lighthouse", "of"}) == ("both sentences have “lighthouse”, “council”",)


def test_four_words_are_enough() -> None:
    (step,) = heaviest({"lighthouse", "ferry", "harbour", "auditors", "council"})
    assert step.count("“") == 4


def test_words_that_tell_nothing_make_no_step() -> None:
    assert heaviest({"the", "of", "and"}) == ()
