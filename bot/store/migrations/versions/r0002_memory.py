"""Questions, votes, proposals, the settings of channels, and the counts of their changes."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables."""
    _questions()
    _votes()
    _proposals()
    _channels()
    op.create_table(
        "revisions",
        sa.Column("team", sa.Text, primary_key=True),
        sa.Column("subject", sa.Text, primary_key=True),
        sa.Column("number", sa.BigInteger, nullable=False),
    )


def _questions() -> None:
    op.create_table(
        "questions",
        sa.Column("id", sa.Text, primary_key=True),
        *_texts("team", "channel", "user", "thread", "surface"),
        sa.Column("text", sa.Text),
        sa.Column("topic", sa.Text),
        sa.Column("ending", sa.Text, nullable=False),
        sa.Column("entry", sa.Text),
        sa.Column("confidence", sa.Double, nullable=False),
        sa.Column("score", sa.Double, nullable=False),
        sa.Column("passage", sa.Text),
        sa.Column("told", sa.Boolean, nullable=False),
        sa.Column("at", sa.Double, nullable=False),
        sa.Column("chosen", sa.Text),
        sa.Column("none", sa.Boolean, nullable=False),
    )
    op.create_index("ix_questions_team_at", "questions", ["team", "at"])
    op.create_index("ix_questions_team_channel_thread", "questions", ["team", "channel", "thread"])
    kept = sa.text("text IS NOT NULL")
    op.create_index(
        "ix_questions_text_at", "questions", ["at"], sqlite_where=kept, postgresql_where=kept
    )


def _votes() -> None:
    op.create_table(
        "votes",
        sa.Column("question", sa.Text, primary_key=True),
        sa.Column("entry", sa.Text, primary_key=True),
        sa.Column("user", sa.Text, primary_key=True),
        *_texts("team", "verdict"),
        sa.Column("reason", sa.Text),
        sa.Column("comment", sa.Text),
        sa.Column("at", sa.Double, nullable=False),
    )
    op.create_index("ix_votes_team_entry", "votes", ["team", "entry"])


def _proposals() -> None:
    op.create_table(
        "proposals",
        sa.Column("id", sa.Text, primary_key=True),
        *_texts("team", "state", "question", "answer"),
        sa.Column("caveats", sa.JSON, nullable=False),
        sa.Column("aliases", sa.JSON, nullable=False),
        *_texts("topic", "entry", "asker", "asked_in", "asked_thread", "proposer", "decider"),
        *_texts("card_channel", "card_ts"),
        sa.Column("at", sa.Double, nullable=False),
        sa.Column("decided_at", sa.Double, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
    )
    op.create_index("ix_proposals_team_state", "proposals", ["team", "state"])


def _channels() -> None:
    op.create_table(
        "channels",
        sa.Column("team", sa.Text, primary_key=True),
        sa.Column("channel", sa.Text, primary_key=True),
        sa.Column("watch", sa.Boolean, nullable=False),
        sa.Column("threshold", sa.Double),
        sa.Column("topics", sa.JSON, nullable=False),
        sa.Column("threads", sa.Text, nullable=False),
        sa.Column("hint", sa.Boolean, nullable=False),
        sa.Column("most_an_hour", sa.Integer, nullable=False),
    )


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text, nullable=False) for name in names]
