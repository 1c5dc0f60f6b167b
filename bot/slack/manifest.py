"""The app's manifest, written from the base and the code: what Slack installs."""

from typing import Any, Final

from bot.core.knowledge import KnowledgeBase, Topic
from bot.slack.listeners.ask_command import COMMAND as ASK
from bot.slack.listeners.find_answer import CALLBACK as FIND_ANSWER
from bot.slack.listeners.save_as_answer import CALLBACK as SAVE_AS_ANSWER

BOT_SCOPES: Final = {
    "app_mentions:read": "hears mentions of the bot in the channels it is in",
    "assistant:write": "offers questions in the agent pane, and shows there that it is looking",
    "channels:history": "hears the public channels that it is told to watch, and reads threads",
    "channels:read": "hears who joins a public channel that welcomes newcomers, and who leaves it",
    "chat:write": "answers mentions and direct messages",
    "commands": "offers /ask, the topics' own commands and the message shortcuts",
    "groups:history": "the same as channels:history, in private channels",
    "groups:read": "the same as channels:read, in private channels",
    "im:history": "reads what people write to the bot directly",
    "im:write": "finds its own messages there again, so that no tip comes twice",
    "usergroups:read": "knows who is in a user group that is named as maintainers",
    "users:read": "knows who is an admin of the workspace, and so a maintainer, and users' time zones",
}
"""Every scope of the bot's token, and what needs it."""

APP_SCOPES: Final = {"connections:write": "opens the socket over which Slack delivers"}
"""Every scope of the app-level token, which Slack asks for when the token is made."""

BOT_EVENTS: Final = {
    "app_home_opened": None,
    "app_mention": "app_mentions:read",
    "member_joined_channel": "channels:read",
    "member_left_channel": "channels:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
}
"""Every event the app subscribes to, and the scope that Slack wants for it; None where it wants none."""

NAME: Final = "Caveat"
DESCRIPTION: Final = (
    "Answers from your team's own notes, word for word, and says what the catch is."
)
LONG_DESCRIPTION: Final = (
    "Ask Caveat a question in your own words, with a command, a mention or a direct message. It "
    "answers from your team's own notes, word for word, and always adds the catch: the downsides "
    "and caveats, and the note and line that the answer came from. Where the notes have no answer, "
    "it says so. No language model stands between the notes and you."
)
AGENT_DESCRIPTION: Final = (
    "Ask in your own words. The answer comes from your team's notes, word for word, with its "
    "caveats and its source."
)
FIND_NAME: Final = "Find an answer"
FIND_DESCRIPTION: Final = "Looks in the notes for what this message asks; only you see the answer"
SAVE_NAME: Final = "Save as an answer"
SAVE_DESCRIPTION: Final = "Proposes this message as an answer for the notes"
COLOUR: Final = "#7a3e00"

ASK_HINT: Final = "how do I …? (alone: the topics)"
ASK_DESCRIPTION: Final = "Ask about any topic in the notes"
TOPIC_HINT: Final = "your question (alone: what can be asked)"

MOST_COMMANDS: Final = 50
"""Slash commands an app may have (the manifest's schema)."""

MOST_DESCRIPTION: Final = 2_000
"""Characters of a command's description (the manifest's schema)."""


def manifest(base: KnowledgeBase) -> dict[str, Any]:
    """The manifest of an app that serves this base over a socket.

    A base with more commands than Slack allows gets the first ones; `/ask` reaches every topic.
    """
    topics = [_topic_command(command, topic) for command, topic in base.commands()]
    return {
        "_metadata": {"major_version": 2, "minor_version": 0},
        "display_information": {
            "name": NAME,
            "description": DESCRIPTION,
            "long_description": LONG_DESCRIPTION,
            "background_color": COLOUR,
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "agent_view": {"agent_description": AGENT_DESCRIPTION},
            "shortcuts": [
                _shortcut(FIND_ANSWER, FIND_NAME, FIND_DESCRIPTION),
                _shortcut(SAVE_AS_ANSWER, SAVE_NAME, SAVE_DESCRIPTION),
            ],
            "bot_user": {"display_name": NAME.lower(), "always_online": True},
            "slash_commands": [_command(ASK, ASK_DESCRIPTION, ASK_HINT), *topics][:MOST_COMMANDS],
        },
        "oauth_config": {"scopes": {"bot": sorted(BOT_SCOPES)}},
        "settings": {
            "event_subscriptions": {"bot_events": sorted(BOT_EVENTS)},
            "interactivity": {"is_enabled": True},
            "org_deploy_enabled": False,
            "socket_mode_enabled": True,
            "token_rotation_enabled": False,
        },
    }


def _topic_command(command: str, topic: Topic) -> dict[str, Any]:
    return _command(command, topic.title[:MOST_DESCRIPTION], TOPIC_HINT)


def _shortcut(callback: str, name: str, description: str) -> dict[str, Any]:
    return {
        "name": name,
        "type": "message",
        "callback_id": callback,
        "description": description,
    }


def _command(command: str, description: str, hint: str) -> dict[str, Any]:
    return {
        "command": command,
        "description": description,
        "usage_hint": hint,
        # Mentions and links then come in the marked form that messages have them in, so that the
        # one reading of a question knows a name from a word.
        "should_escape": True,
    }
