"""Pages (HTML) that commands write: one look, everything escaped, nothing fetched."""

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

from bot.playground.terminal.printable import printable


def environment(package: str) -> Environment:
    """Templates of a package, which may include `head.html.j2` and `base.css` from here."""
    return Environment(
        loader=ChoiceLoader([PackageLoader(package), PackageLoader(__name__)]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_harmless,
    )


def _harmless(value: object) -> object:
    """Text of notes and people without what reorders or hides it; what the template made itself stays."""
    return printable(value) if type(value) is str else value
