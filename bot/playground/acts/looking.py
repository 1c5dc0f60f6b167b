"""Looking at modals and at the app's home, and opening its tabs."""

import asyncio

from bot.playground.acts.actor import Actor
from bot.playground.message import Json
from bot.playground.shown import ShownView, shown

PATIENCE = 5.0
"""Real seconds within which a view is expected."""


class Looking(Actor):
    """One who has views before them."""

    @property
    def modal(self) -> ShownView | None:
        """The modal that this person sees, None when none is open."""
        return shown(self.workspace.views.modal(self.user.id))

    @property
    def home(self) -> ShownView | None:
        """This person's Home tab, None until one was published."""
        return shown(self.workspace.views.home(self.user.id))

    async def awaits_modal(self, *, holding: str = "", within: float = PATIENCE) -> ShownView:
        """Wait until a modal is open that holds this text, in its title, blocks or errors.

        Args:
            within: real seconds.

        Raises:
            TimeoutError: if none comes; it tells what stands there instead.
        """
        return await self._awaits("modal", holding, within)

    async def awaits_home(self, *, holding: str = "", within: float = PATIENCE) -> ShownView:
        """Wait until the Home tab holds this text, as `awaits_modal` does."""
        return await self._awaits("home", holding, within)

    async def opens_home(self) -> ShownView | None:
        """Open the Home tab; the app hears of it in the background.

        Returns:
            The tab as it was before the app hears of this.

        Raises:
            ValueError: if the app has no Home tab.
        """
        if not self.workspace.app.home_tab:
            raise ValueError("the app has no Home tab")
        home = self.workspace.views.home(self.user.id)
        self._tell_opened("home", {} if home is None else {"view": home.told()})
        return shown(home)

    async def opens_messages_tab(self) -> None:
        """Open the messages with the app, its agent pane; the app hears of it in the background.

        Raises:
            ValueError: if the app takes no messages.
        """
        if not self.workspace.app.messages_tab:
            raise ValueError("the app has no messages tab")
        self._tell_opened("messages", {})

    def _tell_opened(self, tab: str, more: Json) -> None:
        about = {
            "user": self.user.id,
            "channel": self.workspace.open_dm(self.user).id,
            "tab": tab,
        }
        self.workspace.tell("app_home_opened", about | more)

    async def _awaits(self, kind: str, holding: str, within: float) -> ShownView:
        feed = self.workspace.whole_feed()
        try:
            async with asyncio.timeout(within):
                while (view := self._seen(kind)) is None or holding not in view.text:
                    await feed.next()
                return view
        except TimeoutError:
            view = self._seen(kind)
            there = "nothing" if view is None else repr(view.text)
            raise TimeoutError(f"no {kind} with {holding!r} came; there is {there}") from None

    def _seen(self, kind: str) -> ShownView | None:
        return self.home if kind == "home" else self.modal
