"""A Slack workspace in memory, served over real sockets; it knows nothing of the bot's insides."""
