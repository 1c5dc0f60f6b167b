"""Coming and going: joining and leaving channels, inviting and removing, archiving."""

from bot.playground.acts.actor import Actor
from bot.playground.directory import Channel, User
from bot.playground.message import Message
from bot.playground.workspace import SLACKBOT

JOINED = "<@{user}> has joined the {kind}"
LEFT = "<@{user}> has left the {kind}"
REMOVED_BOT = "You have been removed from #{channel} by <@{user}>"
ARCHIVED = "<@{user}> archived the {kind}"
UNARCHIVED = "<@{user}> un-archived the {kind}"


class Belonging(Actor):
    """One who comes and goes, and brings others along."""

    async def joins(self, channel: Channel | str) -> None:
        """Join a public channel; the app hears of it where its bot is.

        Raises:
            ValueError: if the channel is private or archived, or this person is in it already.
        """
        place = self.workspace.channel(channel)
        if place.kind != "channel":
            raise ValueError(f"#{place.name} is private")
        self._enter(place, self.user)

    async def invites(self, user: User | str, channel: Channel | str) -> None:
        """Bring someone into a channel, or the bot.

        Raises:
            ValueError: if this person is not in the channel, the other is in it already, or it is
                archived.
        """
        place = self._own(channel)
        self._enter(place, self.workspace.user(user), inviter=self.user)

    async def leaves(self, channel: Channel | str) -> None:
        """Leave a channel; the app hears of it where its bot is.

        Raises:
            ValueError: if this person is not in the channel.
        """
        self._go(self._own(channel), self.user)

    async def removes(self, user: User | str, channel: Channel | str) -> None:
        """Put someone out of a channel.

        A bot that is put out hears of it, and Slackbot tells it in a direct message.

        Raises:
            ValueError: if this person or the other is not in the channel.
        """
        place, other = self._own(channel), self.workspace.user(user)
        if other.id not in place.members:
            raise ValueError(f"{other.name} is not in #{place.name}")
        if other.id == self.workspace.bot_user.id:
            self._put_bot_out(place)
        else:
            self._go(place, other)

    async def archives(self, channel: Channel | str) -> None:
        """Archive a channel: nothing is posted in it any more.

        Raises:
            ValueError: if this person is not in the channel, or it is archived already.
        """
        place = self._own(channel)
        if place.is_archived:
            raise ValueError(f"#{place.name} is archived")
        self._say(place, self.user, "archive", ARCHIVED)
        place.is_archived = True
        self._tell_archived(place, "archive")

    async def unarchives(self, channel: Channel | str) -> None:
        """Open an archived channel again.

        Raises:
            ValueError: if this person is not in the channel, or it is not archived.
        """
        place = self._own(channel)
        if not place.is_archived:
            raise ValueError(f"#{place.name} is not archived")
        place.is_archived = False
        self._say(place, self.user, "unarchive", UNARCHIVED)
        self._tell_archived(place, "unarchive")

    def _own(self, channel: Channel | str) -> Channel:
        place = self.workspace.channel(channel)
        if self.user.id not in place.members:
            raise ValueError(f"{self.user.name} is not in #{place.name}")
        return place

    def _enter(self, place: Channel, user: User, *, inviter: User | None = None) -> None:
        if place.is_archived:
            raise ValueError(f"#{place.name} is archived")
        if user.id in place.members:
            raise ValueError(f"{user.name} is in #{place.name} already")
        place.members.append(user.id)
        self._say(place, user, "join", JOINED, inviter=inviter)
        self._tell_moved("member_joined_channel", place, user, inviter)

    def _go(self, place: Channel, user: User) -> None:
        place.members.remove(user.id)
        self._say(place, user, "leave", LEFT)
        self._tell_moved("member_left_channel", place, user, None)

    def _put_bot_out(self, place: Channel) -> None:
        workspace = self.workspace
        place.members.remove(workspace.bot_user.id)
        event = "group_left" if place.kind == "group" else "channel_left"
        workspace.tell(event, {"channel": place.id, "actor_id": self.user.id})
        workspace.post(
            Message(
                channel=workspace.open_dm(SLACKBOT).id,
                ts=workspace.ids.timestamp(),
                text=REMOVED_BOT.format(channel=place.name, user=self.user.id),
                user=SLACKBOT.id,
            )
        )

    def _say(
        self, place: Channel, user: User, act: str, text: str, *, inviter: User | None = None
    ) -> None:
        """Let the channel say in a message of its own what happened."""
        private = place.kind == "group"
        kind = "group" if private else "channel"
        self.workspace.post(
            Message(
                channel=place.id,
                ts=self.workspace.ids.timestamp(),
                text=text.format(user=user.id, kind="private channel" if private else "channel"),
                user=user.id,
                subtype=f"{kind}_{act}",
                inviter=inviter.id if inviter is not None else None,
            )
        )

    def _tell_moved(self, event: str, place: Channel, user: User, inviter: User | None) -> None:
        about = {
            "user": user.id,
            "channel": place.id,
            "channel_type": "C",
            "team": self.workspace.team_id,
        }
        more = {} if inviter is None else {"inviter": inviter.id}
        self.workspace.tell(event, about | more, place)

    def _tell_archived(self, place: Channel, act: str) -> None:
        kind = "group" if place.kind == "group" else "channel"
        about = {"channel": place.id, "user": self.user.id}
        self.workspace.tell(f"{kind}_{act}", about, place)
