"""When a running bot first loaded notes that hold an exported answer."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the column; a replica of the former version, still running, writes rows without it."""
    loaded_at = sa.Column("loaded_at", sa.Double, nullable=False, server_default="0")
    op.add_column("proposals", loaded_at)
