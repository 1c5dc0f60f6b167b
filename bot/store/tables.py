"""Every table of the store, as the newest migration leaves it."""

from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    false,
    text,
)

from bot.core.asking import Ending, Surface
from bot.core.channel import Threads
from bot.core.drip import Mark
from bot.core.feedback import Reason, Verdict
from bot.core.newcomers import Stage
from bot.core.proposal import State
from bot.core.slot import Kind, Phase
from bot.store.columns import AnyText, Key, OneOf, Texts

SCHEMA: Final = MetaData()
"""Columns are named after the fields of the value that a row holds; times are Unix seconds."""

deliveries: Final = Table(
    "deliveries",
    SCHEMA,
    Column("digest", String(64), primary_key=True),
    Column("seen_at", BigInteger, nullable=False, index=True),
)
"""What was answered; a digest covers what Slack calls the delivery, which is unique over all teams."""

questions: Final = Table(
    "questions",
    SCHEMA,
    Column("id", AnyText, primary_key=True),
    Column("team", AnyText, nullable=False),
    Column("channel", AnyText, nullable=False),
    Column("user", AnyText, nullable=False),
    Column("thread", AnyText, nullable=False),
    Column("surface", OneOf(Surface), nullable=False),
    Column("text", AnyText),
    Column("topic", AnyText),
    Column("ending", OneOf(Ending), nullable=False),
    Column("entry", Key),
    Column("confidence", Double, nullable=False),
    Column("score", Double, nullable=False),
    Column("passage", AnyText),
    Column("told", Boolean, nullable=False),
    Column("at", Double, nullable=False),
    Column("chosen", Key),
    Column("none", Boolean, nullable=False),
    Index("ix_questions_team_at", "team", "at"),
    Index("ix_questions_team_channel_thread", "team", "channel", "thread"),
    Index(  # what is still to be forgotten, the oldest first
        "ix_questions_text_at",
        "at",
        sqlite_where=text("text IS NOT NULL"),
        postgresql_where=text("text IS NOT NULL"),
    ),
)

votes: Final = Table(
    "votes",
    SCHEMA,
    Column("question", AnyText, primary_key=True),
    Column("entry", Key, primary_key=True),
    Column("user", AnyText, primary_key=True),
    Column("team", AnyText, nullable=False),
    Column("verdict", OneOf(Verdict), nullable=False),
    Column("reason", OneOf(Reason)),
    Column("comment", AnyText),
    Column("at", Double, nullable=False),
    Index("ix_votes_team_entry", "team", "entry"),
)
"""A vote outlives nothing and waits for nothing: its question may be written after it, or never."""

proposals: Final = Table(
    "proposals",
    SCHEMA,
    Column("id", AnyText, primary_key=True),
    Column("team", AnyText, nullable=False),
    Column("state", OneOf(State), nullable=False),
    Column("question", AnyText, nullable=False),
    Column("answer", AnyText, nullable=False),
    Column("caveats", Texts, nullable=False),
    Column("aliases", Texts, nullable=False),
    Column("topic", AnyText, nullable=False),
    Column("entry", AnyText, nullable=False),
    Column("asker", AnyText, nullable=False),
    Column("asked_in", AnyText, nullable=False),
    Column("asked_thread", AnyText, nullable=False),
    Column("proposer", AnyText, nullable=False),
    Column("decider", AnyText, nullable=False),
    Column("card_channel", AnyText, nullable=False),
    Column("card_ts", AnyText, nullable=False),
    Column("at", Double, nullable=False),
    Column("decided_at", Double, nullable=False),
    Column("version", Integer, nullable=False),
    Column("loaded_at", Double, nullable=False, server_default="0"),
    Index("ix_proposals_team_state", "team", "state"),
)

channels: Final = Table(
    "channels",
    SCHEMA,
    Column("team", AnyText, primary_key=True),
    Column("channel", AnyText, primary_key=True),
    Column("watch", Boolean, nullable=False),
    Column("threshold", Double),
    Column("topics", Texts, nullable=False),
    Column("threads", OneOf(Threads), nullable=False),
    Column("hint", Boolean, nullable=False),
    Column("most_an_hour", Integer, nullable=False),
    Column("welcome", Boolean, nullable=False, server_default=false()),
)

subscriptions: Final = Table(
    "subscriptions",
    SCHEMA,
    Column("team", AnyText, primary_key=True),
    Column("place", AnyText, primary_key=True),
    Column("on", Boolean, nullable=False),
    Column("at", AnyText, nullable=False),
    Column("zone", AnyText, nullable=False),
    Column("days", AnyText, nullable=False),
    Column("topics", Texts, nullable=False),
    Column("days_off", AnyText),
    Column("since", Double, nullable=False),
    Column("paused", AnyText, nullable=False),
)
"""Who gets tips, and when: `at` is a local time as in 09:30, `days` the weekdays' digits, Monday's 0."""

posts: Final = Table(
    "posts",
    SCHEMA,
    Column("team", AnyText, primary_key=True),
    Column("place", AnyText, primary_key=True),
    Column("kind", OneOf(Kind), primary_key=True),
    Column("day", AnyText, primary_key=True),
    Column("about", AnyText, primary_key=True),
    Column("owner", AnyText, nullable=False),
    Column("what", AnyText, nullable=False),
    Column("claimed_at", Double, nullable=False),
    Column("until", Double, nullable=False),
    Column("phase", OneOf(Phase), nullable=False),
    Column("ts", AnyText, nullable=False),
    Column("ended_at", Double, nullable=False),
    Index("ix_posts_team_kind_day", "team", "kind", "day"),
)
"""What is posted unasked: its key is what makes a post one post."""

joins: Final = Table(
    "joins",
    SCHEMA,
    Column("team", AnyText, primary_key=True),
    Column("user", AnyText, primary_key=True),
    Column("channel", AnyText, primary_key=True),
    Column("at", Double, nullable=False),
    Column("welcome", Boolean, nullable=False),
    Index("ix_joins_team_at", "team", "at"),
)
"""Who has been in a channel that welcomes newcomers, and whether a welcome is wanted."""

newcomers: Final = Table(
    "newcomers",
    SCHEMA,
    Column("team", AnyText, primary_key=True),
    Column("user", AnyText, primary_key=True),
    Column("topic", AnyText, primary_key=True),
    Column("stage", OneOf(Stage), nullable=False),
    Column("zone", AnyText, nullable=False),
    Column("since", Double, nullable=False),
    Index("ix_newcomers_team_stage", "team", "stage"),
)

marks: Final = Table(
    "marks",
    SCHEMA,
    Column("team", AnyText, primary_key=True),
    Column("user", AnyText, primary_key=True),
    Column("entry", Key, primary_key=True),
    Column("at", Double, primary_key=True),
    Column("on", AnyText, nullable=False),
    Column("mark", OneOf(Mark), nullable=False),
)
"""What newcomers say of entries: `on` is the local date."""

revisions: Final = Table(
    "revisions",
    SCHEMA,
    Column("team", AnyText, primary_key=True),
    Column("subject", AnyText, primary_key=True),
    Column("number", BigInteger, nullable=False),
)
"""Counts the changes of a subject, so that a replica sees at a glance what to read anew."""
