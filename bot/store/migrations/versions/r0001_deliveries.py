"""Deliveries; a database made before there were revisions has them already, rows and all."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the table, or take over the one that is there."""
    op.create_table(
        "deliveries",
        sa.Column("digest", sa.String(64), primary_key=True),
        sa.Column("seen_at", sa.BigInteger, nullable=False),
        if_not_exists=True,
    )
    op.create_index("ix_deliveries_seen_at", "deliveries", ["seen_at"], if_not_exists=True)
