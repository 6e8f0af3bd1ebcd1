"""The one error that is the user's to mend."""


class CheckerError(Exception):
    """A mistake that the user can mend: which file, what is wrong, what to do next."""
