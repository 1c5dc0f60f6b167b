"""Who is welcomed where, and how far newcomers have come."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the tables, and the setting of channels that welcome."""
    op.add_column(
        "channels",
        sa.Column("welcome", sa.Boolean, nullable=False, server_default=sa.false()),
    )
    op.create_table(
        "joins",
        *_keys("team", "user", "channel"),
        sa.Column("at", sa.Double, nullable=False),
        sa.Column("welcome", sa.Boolean, nullable=False),
    )
    op.create_index("ix_joins_team_at", "joins", ["team", "at"])
    op.create_table(
        "newcomers",
        *_keys("team", "user", "topic"),
        sa.Column("stage", sa.Text, nullable=False),
        sa.Column("zone", sa.Text, nullable=False),
        sa.Column("since", sa.Double, nullable=False),
    )
    op.create_index("ix_newcomers_team_stage", "newcomers", ["team", "stage"])
    op.create_table(
        "marks",
        *_keys("team", "user", "entry"),
        sa.Column("at", sa.Double, primary_key=True),
        sa.Column("on", sa.Text, nullable=False),
        sa.Column("mark", sa.Text, nullable=False),
    )


def _keys(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text, primary_key=True) for name in names]
