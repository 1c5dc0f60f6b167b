"""Caveat answers a team's questions from the team's own notes and always says what the catch is."""
