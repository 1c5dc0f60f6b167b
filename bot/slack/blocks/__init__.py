"""Block Kit from core values: every function here returns a message that Slack accepts, whatever its text holds."""
