"""Who gets tips when, and what is posted unasked, exactly once."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "subscriptions",
        sa.Column("team", sa.Text, primary_key=True),
        sa.Column("place", sa.Text, primary_key=True),
        sa.Column("on", sa.Boolean, nullable=False),
        *_texts("at", "zone", "days"),
        sa.Column("topics", sa.JSON, nullable=False),
        sa.Column("days_off", sa.Text),
        sa.Column("since", sa.Double, nullable=False),
        *_texts("paused"),
    )
    op.create_table(
        "posts",
        *(
            sa.Column(name, sa.Text, primary_key=True)
            for name in ("team", "place", "kind", "day", "about")
        ),
        *_texts("owner", "what"),
        sa.Column("claimed_at", sa.Double, nullable=False),
        sa.Column("until", sa.Double, nullable=False),
        *_texts("phase", "ts"),
        sa.Column("ended_at", sa.Double, nullable=False),
    )
    op.create_index("ix_posts_team_kind_day", "posts", ["team", "kind", "day"])


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text, nullable=False) for name in names]
