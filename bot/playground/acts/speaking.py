"""Speaking: what people write, change, take back and see."""

from bot.playground.acts.actor import Actor
from bot.playground.directory import Channel
from bot.playground.message import Message
from bot.playground.typed import wire_blocks, wire_text


class Speaking(Actor):
    """One who writes and reads messages."""

    def sees(self, channel: Channel | str) -> list[Message]:
        """The messages this person sees in a channel, oldest first."""
        return self.workspace.visible(channel, self.user)

    @property
    def dm(self) -> Channel:
        """The direct message between this person and the bot."""
        return self.workspace.open_dm(self.user)

    async def says(
        self, channel: Channel | str, text: str, *, thread_ts: str | None = None
    ) -> Message:
        """Write a message; the app hears of it in the background.

        Raises:
            ValueError: if the person is not in the channel, the channel is archived, or the app
                takes no messages.
        """
        place = self.workspace.channel(channel)
        self._check_may_speak(place)
        directory = self.workspace.directory
        return self.workspace.post(
            Message(
                channel=place.id,
                ts=self.workspace.ids.timestamp(),
                text=wire_text(text, directory),
                user=self.user.id,
                blocks=wire_blocks(text, directory, self.workspace.ids.next("b")),
                thread_ts=thread_ts,
                client_msg_id=self.workspace.ids.next("m"),
            )
        )

    async def takes_prompt(self, title: str) -> Message:
        """Pick a prompt that the app suggests in its pane, which says it in this person's name.

        Raises:
            LookupError: if no prompt has this title.
            ValueError: if the app takes no messages.
        """
        suggested = self.workspace.suggested_prompts_of(self.user).prompts
        for prompt in suggested:
            if prompt.title == title:
                return await self.says(self.dm, prompt.message)
        titles = ", ".join(prompt.title for prompt in suggested) or "none"
        raise LookupError(f"no prompt is called {title!r}; there are: {titles}")

    async def edits(self, message: Message, text: str) -> Message:
        """Change what this person wrote."""
        directory = self.workspace.directory
        return self.workspace.update(
            message,
            text=wire_text(text, directory),
            blocks=wire_blocks(text, directory, self.workspace.ids.next("b")),
            edited=self.workspace.ids.timestamp(),
        )

    async def deletes(self, message: Message) -> None:
        """Take back what this person wrote."""
        self.workspace.delete(message)

    def _check_may_speak(self, place: Channel) -> None:
        if self.user.id not in place.members:
            raise ValueError(f"{self.user.name} is not in #{place.name}")
        if place.is_archived:
            raise ValueError(f"#{place.name} is archived")
        if place.kind == "im" and not self.workspace.app.messages_tab:
            raise ValueError("sending messages to this app has been turned off")
