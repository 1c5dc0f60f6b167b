"""Where a link in a note leads, if anywhere that Slack may open."""

import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urljoin, urlsplit

from bot.slack.blocks.spans import Span, link_fits

_BARE_URL = re.compile(r"https?://[^\s<>\"]*[^\s<>\"'.,:;!?)\]}*_~|]", re.IGNORECASE)


def resolve(href: str, base: str | None) -> str | None:
    """The absolute address, or None if it is none of http, https and mailto, or cannot be made absolute.

    Args:
        href: as the note has it.
        base: the address of the note itself, to which relative links are relative; None where it has none.
    """
    try:
        url = urljoin(base, href) if base is not None else href
        parts = urlsplit(url)
    except ValueError:
        return None
    leads_somewhere = parts.netloc if parts.scheme in {"http", "https"} else parts.path
    opens = parts.scheme in {"http", "https", "mailto"} and bool(leads_somewhere)
    return url if opens and link_fits(url) else None


def with_bare_links(span: Span) -> Iterator[Span]:
    """The span in parts, its bare http addresses made links; the text stays what it is."""
    at = 0
    for found in _BARE_URL.finditer(span.text):
        yield replace(span, text=span.text[at : found.start()])
        yield replace(span, text=found[0], url=resolve(found[0], None))
        at = found.end()
    yield replace(span, text=span.text[at:])
