"""What is served: the knowledge folder's base with the answers taught in Slack; either may change."""

from collections.abc import Iterable
from threading import Lock

from threadpoolctl import threadpool_limits

from bot.core.knowledge import KnowledgeBase
from bot.core.proposal import Proposal
from bot.core.responder import Responder, Serving
from bot.core.taught import with_taught
from bot.lexicon.load import shipped_lexicon


def respond_from(base: KnowledgeBase) -> Responder:
    """Build the index of a base, with the lexicon of the package.

    From now on numpy keeps to one thread: what a question needs takes less time than waking others, and on a
    busy machine they are waited for.
    """
    threadpool_limits(limits=1)
    return Responder(base, shipped_lexicon())


class Current:
    """Builds what is served anew when the folder or what was taught has changed; calls block meanwhile."""

    def __init__(self, base: KnowledgeBase) -> None:
        """Serve a folder's base."""
        self._base = base
        self._taught: tuple[Proposal, ...] = ()
        self._building = Lock()
        self.serving = Serving(respond_from(base))

    @property
    def folder(self) -> KnowledgeBase:
        """The folder's base, without what was taught."""
        return self._base

    @property
    def taught(self) -> tuple[Proposal, ...]:
        """The answers that are served beside it."""
        return self._taught

    def read(self, base: KnowledgeBase) -> bool:
        """Serve another base of the folder; whether it is another."""
        with self._building:
            if base.digest == self._base.digest:
                return False
            self._base = base
            self._build()
            return True

    def teach(self, taught: Iterable[Proposal]) -> None:
        """Serve these answers beside the folder's."""
        with self._building:
            self._taught = tuple(taught)
            self._build()

    def _build(self) -> None:
        base = with_taught(self._base, self._taught)
        if base.digest != self.serving.responder.base.digest:
            self.serving.replace(respond_from(base))
