"""What the bot must remember durably, in SQLite or PostgreSQL."""
