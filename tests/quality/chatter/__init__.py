"""What is said in channels, and what the bot says to it unasked."""
