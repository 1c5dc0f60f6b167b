"""Dialogues with the bot, written as pairs of what is said and what is replied.

What is said: `/docker why` is a command, `[Share with channel]` a press of a button of the last
reply, `dm: docker vs vm` a direct message, and anything else a message in the channel. What is
replied is a text, or several, that the reply must hold; None is silence.
"""

import asyncio
from dataclasses import dataclass, field, replace

from bot.playground.changes import Deleted
from bot.playground.message import Message
from bot.playground.person import Person
from bot.playground.workspace import Workspace

PATIENCE = 5.0
"""Seconds within which a reply is expected."""

SILENCE = 0.3
"""Seconds without a reply that count as silence, twenty times what a reply takes."""

Reply = str | tuple[str, ...] | None


@dataclass
class Dialogue:
    """One person in one channel, and the bot's last reply to them."""

    workspace: Workspace
    who: str = "ada"
    where: str = "#general"
    last: Message | None = None
    said: Message | None = None
    replies: list[Message] = field(default_factory=list)

    def by(self, who: str, where: str = "#general") -> "Dialogue":
        """The same workspace, for another person or in another channel."""
        return replace(self, who=who, where=where, last=self.last, replies=[])

    async def __call__(self, *pairs: tuple[str, Reply]) -> Message:
        """Say each thing in turn and check its reply; returns the last reply."""
        for said, expected in pairs:
            await self._exchange(said, expected)
        assert self.last is not None, "the bot never said anything"
        return self.last

    async def _exchange(self, said: str, expected: Reply) -> None:
        feed = self.workspace.feed()
        await self.say(said)
        if expected is None:
            await asyncio.sleep(SILENCE)
            told = [change.message.text for change in feed.drain() if change.message.bot_id]
            assert not told, f"{said!r} was to be met with silence, not {told}"
            return
        while True:
            change = await feed.next(PATIENCE)
            if change.message.bot_id and not isinstance(change, Deleted):
                break
        self.last = change.message
        self.replies.append(self.last)
        for text in (expected,) if isinstance(expected, str) else expected:
            assert text in self.last.text, f"{said!r}: {text!r} is not in {self.last.text!r}"

    async def say(self, said: str) -> None:
        """Say one thing, without waiting for a reply."""
        person = Person(self.workspace, self.who)
        if said.startswith("/"):
            command, _, text = said.partition(" ")
            assert (await person.command(self.where, command, text)).acked
        elif said.startswith("[") and said.endswith("]"):
            assert self.last is not None, "there is no reply to press a button of"
            assert (await person.presses(self.last, said[1:-1])).acked
        elif said.startswith("dm: "):
            self.said = await person.says(person.dm, said.removeprefix("dm: "))
        else:
            self.said = await person.says(self.where, said)
