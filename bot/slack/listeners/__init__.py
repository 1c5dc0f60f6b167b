"""What the bot listens to: one interaction a file, each with `register(app, wiring)`."""
