"""Why the store cannot do what it was asked, each in one line for a person."""


class StoreError(Exception):
    """The database cannot be used: its URL, its driver, or the database itself is the reason.

    The text is one line for a person and never holds a password.
    """


class WrongUrlError(StoreError):
    """No database can be reached by this URL here, now or later: it must be mended first."""


class NewerDatabaseError(StoreError):
    """A newer version of the program has changed the tables: this one could only harm them."""


class AwayError(StoreError):
    """There is no connection to the database: later there may be."""


class RefusedError(StoreError):
    """The database is well, and will never take these data."""
