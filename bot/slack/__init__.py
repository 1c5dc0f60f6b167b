"""The Bolt app: listeners, the blocks they reply with, and the connection they hang on."""
