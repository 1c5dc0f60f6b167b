"""Which proxy leads to an address, as `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` say.

The SDK takes a proxy from the environment for its own calls alone, whatever `NO_PROXY` says; a
response URL would miss it, and a workspace on this machine would be looked for beyond it.
"""

from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
_AS_HTTP = {"ws": "http", "wss": "https"}


def proxy_for(url: str) -> str | None:
    """The proxy for an http or websocket address; None to go there directly."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if host in _LOOPBACK or proxy_bypass(host):
        return None
    return getproxies().get(_AS_HTTP.get(parts.scheme, parts.scheme))
