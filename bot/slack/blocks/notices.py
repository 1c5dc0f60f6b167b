"""Short notices: what went otherwise than asked for, and what to do now."""

from bot.slack.blocks.kit import message, rich
from bot.slack.blocks.message import Message
from bot.slack.blocks.spans import Span


def _notice(text: str) -> Message:
    return message([rich((Span(text),))])


GONE = _notice(
    "This question is no longer in the notes. Ask again in your own words to see what is."
)
"""A button named an entry or a topic that the base no longer has."""

BUSY = _notice(
    "Too many questions at once, so yours was not looked up. Please ask again in a moment."
)
"""The bot has more questions in hand than it takes."""

FAILED = _notice(
    "Something went wrong, and your question was not answered. Please try again; "
    "if it happens again, tell whoever runs this bot."
)
"""A fault of the bot's own."""

ALREADY_SHARED = _notice("This answer has already been shared with the channel.")
"""Share was pressed a second time."""

THANKS = _notice("Thank you: noted as helpful.")
"""A vote for an answer."""

NOTED = _notice("Noted as not helpful. Press it again to say why.")
"""A vote against an answer, where no modal could be opened to ask for the reason."""

NOT_YOURS_TO_REMOVE = _notice(
    "Only whoever asked, or a maintainer, can remove this reply. Use the feedback buttons instead."
)
"""Somebody else pressed the button that removes an unasked reply."""

NOT_REMOVED = _notice("Slack did not let me remove this reply. Your vote against it is noted.")
"""An unasked reply could not be deleted."""

PASSED_ON = _notice(
    "Passed on to the people who keep the notes. I will write to you when there is an answer."
)
"""A question went to the maintainers."""

PASSED_ON_UNSEEN = _notice(
    "Noted for the people who keep the notes, though I could not post it in their channel. "
    "I will write to you when there is an answer."
)
"""A question is kept, but its card could not be posted."""

ASKED_ALREADY = _notice("This question has been passed on already.")
"""Ask a person was pressed a second time."""

NOT_PASSED_ON = _notice("I could not pass your question on just now. Please try again in a minute.")
"""The database is away."""

NOBODY_TO_ASK = _notice("Nobody is named here whom I could ask.")
"""There is no maintainers' channel any more."""

MAINTAINERS_ONLY = _notice(
    "That is for the people who keep the notes: admins of this workspace and whom they have named."
)
"""Somebody else pressed a maintainers' button."""

TOO_LATE = _notice("That took too long, so Slack opened nothing. Please try again.")
"""A modal's trigger had expired."""

NO_CHANNEL = _notice(
    "Settings belong to a channel, and this is a direct conversation. Ask for them in the channel, "
    "or choose it on my Home tab."
)
"""Settings were asked for where there are none."""

AWAY = _notice(
    "I cannot reach my database just now, so nothing has changed. Please try again soon."
)
"""The database is away."""

NO_FIGURES = _notice(
    "I cannot count what was asked just now: my database is away or slow. Please try again soon."
)
"""The figures were asked for in vain."""

NO_PROPOSAL = _notice("I know nothing of this proposal any more.")
"""A card whose proposal is gone."""

NO_TOPIC = _notice("It belongs to no topic of the notes. Press Edit and choose one, then approve.")
"""A proposal whose topic is gone."""

PROPOSED = _notice("Thank you. The maintainers look at your answer before I use it.")
"""An answer was proposed."""

PROPOSED_UNSEEN = _notice(
    "Thank you: your answer is kept. No channel for maintainers could be reached, so tell them: "
    "they find it on my Home tab."
)
"""An answer was proposed, and its card could not be posted."""
